import { describe, expect, it } from "vitest";
import { linesOf, proposedFrom } from "../proposed";

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

describe("words of an office before a name", () => {
  it("are no name where a deputy's begins with “Deputy”", async () => {
    await proposes(
      "Ann Lee met Deputy Interior Minister Bob Day and Deputy Energy Minister Carl Hale.",
      ["meeting ann-lee > bob-day, held", "meeting ann-lee > carl-hale, held"],
    );
  });

  it("are no name where a rank is two words cut short", async () => {
    const { nodes } = await proposedFrom(
      "Press Secretary Brig. Gen. Bob Day met Lt. Gen. Ann Lee.",
    );
    expect(nodes.map(({ id }) => id)).toEqual(["bob-day", "ann-lee"]);
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

  it("is nobody called “Said”", async () => {
    await proposes(
      "Ann Lee went home. It rained. It snowed. It froze. It hailed. Said she had met Bob Day on Thursday.",
      [],
    );
  });

  it("is who is called by the same word for an office", async () => {
    await proposes(
      "Secretary Ann Lee phoned Foreign Minister Bob Day on Thursday. Day was glad. The talks in Kenya go on. The Secretary met Carl Hale.",
      ["call ann-lee > bob-day, held, 2022-03-03", "meeting ann-lee > carl-hale, held"],
    );
  });
});

describe("an office", () => {
  it.each([
    [
      "Deputy Secretary of State Ann Lee met Deputy Foreign Minister Bob Day on Thursday. Carl Hale rested. The Deputy Secretary met Eve Moss.",
      ["meeting ann-lee > bob-day, held, 2022-03-03", "meeting ann-lee > eve-moss, held"],
    ],
    [
      "Minister Ann Lee spoke by phone with Abu Dhabi Crown Prince Bob Day.",
      ["call ann-lee > bob-day, held"],
    ],
  ])("is whose its words and the words beside it say: “%s”", proposes);
});

describe("a title behind words for an office", () => {
  it("leaves a name of one word to that office", async () => {
    const { nodes } = await proposedFrom(
      "Minister Ann Lee phoned the leader of Jordan, King Hussein, on Thursday.",
    );
    expect(nodes.find(({ name }) => name === "Hussein")?.country).toBe("JO");
  });
});

describe("words for two", () => {
  it.each([
    [
      "Minister Ann Lee met Minister Bob Day on Thursday. Both agreed to wait.",
      ["meeting ann-lee > bob-day, held, 2022-03-03", "agreement ann-lee > bob-day, held"],
    ],
    [
      "Spokesman Carl Hale said Ann Lee met Bob Day on Thursday. They met again on Friday.",
      [
        "meeting ann-lee > bob-day, held, 2022-03-03",
        "meeting ann-lee > bob-day, held, 2022-03-04",
      ],
    ],
  ])("are the two who met: “%s”", proposes);
});

describe("a country that the table has by another name", () => {
  it("is called as in the text, too", async () => {
    const { nodes } = await proposedFrom("Ann Lee praised Turkey on Thursday.");
    const names = nodes.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toContain("Turkey");
  });
});

describe("an institution", () => {
  it("is a body of another in a headline of capitals", async () => {
    await proposes(
      "Secretary General Welcomes NATO Parliamentary Assembly\n\nSecretary General Ann Lee met the NATO Parliamentary Assembly on Thursday.",
      ["meeting ann-lee > nato-parliamentary-assembly, held, 2022-03-03"],
    );
  });

  it("is met in one of its officials, however high", async () => {
    await proposes(
      "Minister Ann Lee held a meeting with a high-level official from the Norvik Service.",
      ["meeting ann-lee > norvik-service, held"],
    );
  });
});

describe("a country where something takes place", () => {
  it("is an actor of the graph, and no end of a link", async () => {
    const { nodes, edges } = await proposedFrom("Ann Lee met Bob Day in Kenya on Thursday.");
    expect(nodes.map(({ id }) => id)).toEqual(["ann-lee", "bob-day", "kenya"]);
    expect(edges.map(({ kind }) => kind)).toEqual(["meeting"]);
  });
});

describe("an institution whose name has an “and”", () => {
  it("is the same with “&”", async () => {
    const text =
      "Ann Lee met Bob Day on Tuesday. The two discussed the Islamic State of Iraq & Syria, and Day agreed to help.";
    const { nodes } = await proposedFrom(text);
    expect(nodes.map(({ id }) => id)).toEqual(["ann-lee", "bob-day", "islamic-state"]);
    await proposes(text, ["meeting ann-lee > bob-day, held, 2022-03-01"]);
  });
});

describe("the country of an office", () => {
  const countriesOf = async (text: string, language = "en") => {
    const { nodes } = await proposedFrom(text, { language });
    return nodes.filter(({ kind }) => kind === "country").map(({ id }) => id);
  };

  it("is in the graph where who holds the office takes part", async () => {
    expect(
      await countriesOf("Latvian Foreign Minister Ann Lee met Mexican President Bob Day."),
    ).toEqual(["latvia", "mexico"]);
    expect(
      await countriesOf("Der lettische Außenminister Jan Berg traf Anna Lee in Wien.", "de"),
    ).toEqual(["lettland"]);
  });

  it("is in it where nobody is named", async () => {
    expect(await countriesOf("It rained. The French minister had left early.")).toEqual(["france"]);
  });

  it("is not in it for a person with a name who takes part in nothing", async () => {
    expect(await countriesOf("A book on Latvian President Ann Lee has appeared.")).toEqual([]);
  });
});
