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

describe("a ministry whose first word is small", () => {
  const namesIn = async (text: string, language: "fr" | "it") =>
    (await proposedFrom(text, { language })).nodes.map(({ name }) => name);

  it.each([
    ["ministère russe des Affaires étrangères", "Le ministère russe des Affaires étrangères"],
    ["ministère des Affaires étrangères russe", "Le ministère des Affaires étrangères russe"],
    ["ministère de la Défense", "Le ministère de la Défense"],
    [
      "ministère français de l'Europe et des Affaires étrangères",
      "Le ministère français de l'Europe et des Affaires étrangères",
    ],
    [
      "ministère des Affaires étrangères de la Pologne",
      "Le ministère des Affaires étrangères de la Pologne",
    ],
  ])("has its whole name in French: %s", async (name, subject) => {
    const names = await namesIn(`${subject} a annoncé qu'Anne Lee avait rencontré Paul Roy.`, "fr");
    expect(names).toEqual(expect.arrayContaining([name, "Anne Lee", "Paul Roy"]));
    expect(names).not.toContain("Affaires");
  });

  it.each([
    ["ministero degli Esteri russo", "Il ministero degli Esteri russo"],
    ["ministero degli Affari esteri francese", "Il ministero degli Affari esteri francese"],
    ["ministero dell'Interno", "Il ministero dell'Interno"],
  ])("has its whole name in Italian: %s", async (name, subject) => {
    const names = await namesIn(
      `${subject} ha annunciato che Anna Po ha incontrato Luca Conti.`,
      "it",
    );
    expect(names).toEqual(expect.arrayContaining([name, "Anna Po", "Luca Conti"]));
    expect(names).not.toContain("Esteri");
  });

  it("gives the account of what it says, and says nothing to those it tells of", async () => {
    const text =
      "Le ministère russe des Affaires étrangères a annoncé qu'Anne Lee avait rencontré Paul Roy.";
    const { edges } = await proposedFrom(text, { language: "fr" });
    const [account] = edges.flatMap(({ quotes = [] }) => quotes);
    expect(edges.map(({ kind, source, target }) => [kind, source, target])).toEqual([
      ["meeting", "anne-lee", "paul-roy"],
    ]);
    expect(account?.attributedTo).toBe("ministere-russe-des-affaires-etrangeres");
  });
});
