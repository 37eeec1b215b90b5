import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const proposes = async (text: string, told: readonly string[]) =>
  expect(await linesOf(text)).toEqual(told.map((line) => expect.stringContaining(line)));

describe("a name with a small word in it, behind an office", () => {
  it("is a person's", async () => {
    await proposes("Prime Minister van Houten met Ann Lee.", [
      "meeting van-houten > ann-lee, held",
    ]);
  });

  it("is found in full behind a comma in a headline", async () => {
    await proposes(
      "Statement of the Special Envoy for Kenya, Stijn van Houten\n\nSpecial Envoy van Houten met Ann Lee.",
      ["meeting stijn-van-houten > ann-lee, held"],
    );
  });
});

describe("who is meant by a pronoun, or by words for two", () => {
  it("is not one of “the parties”", async () => {
    const lines = await linesOf(
      "Minister Bob Day met Ann Lee. There was a call for better ties among all the parties, Lee said. On Thursday she met Carl Hale.",
    );
    expect(lines).toContainEqual(expect.stringContaining("meeting ann-lee > carl-hale, held"));
    expect(lines.join()).not.toContain("call");
  });

  it("is no spokesman where they are presidents", async () => {
    await proposes(
      "President Ann Lee travels. Spokesman Scott Hale was asked. Both presidents agreed to wait.",
      [],
    );
  });
});
