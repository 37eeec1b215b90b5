import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const proposes = async (text: string, told: readonly string[], language = "en") =>
  expect(await linesOf(text, { language })).toEqual(
    told.map((line) => expect.stringContaining(line)),
  );

describe("a contact that somebody tells of in the first person", () => {
  it.each([
    [
      "“I met Bob Day in Paris on Thursday,” President Ann Lee said.",
      "meeting ann-lee > bob-day, held, 2022-03-03",
    ],
    [
      "President Ann Lee said: “I spoke with Bob Day on Thursday.”",
      "call ann-lee > bob-day, held, 2022-03-03",
    ],
    [
      "“Great to meet Bob Day on Thursday,” President Ann Lee tweeted.",
      "meeting ann-lee > bob-day, held, 2022-03-03",
    ],
    ["“We will meet Bob Day,” President Ann Lee said.", "meeting ann-lee > bob-day, planned"],
    [
      "“We plan to hold a meeting with Bob Day,” President Ann Lee said.",
      "meeting ann-lee > bob-day, planned",
    ],
    [
      "“We did not meet Bob Day,” President Ann Lee said.",
      "meeting ann-lee > bob-day, unknown, no date, denied",
    ],
  ])("is of whoever is quoted: “%s”", async (text, line) => {
    await proposes(text, [line]);
  });

  it("is of whoever is quoted in other languages", async () => {
    await proposes(
      "« Nous avons rencontré Paul Girard jeudi », a déclaré la ministre Anne Leroy.",
      ["meeting anne-leroy > paul-girard, held, 2022-03-03"],
      "fr",
    );
  });

  it("is not proposed where nobody is quoted", async () => {
    await proposes("We met Bob Day on Thursday.", []);
  });
});

describe("what two agreed by the account of a third", () => {
  it("is theirs where a quotation begins before its verb", async () => {
    await proposes(
      "Minister Carl Hale and Minister Bob Day were there. Spokeswoman Ann Lee said Hale and Day “also agreed on the need for talks.”",
      ["agreement carl-hale > bob-day, held"],
    );
  });
});
