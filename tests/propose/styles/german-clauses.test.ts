import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const told = (text: string, language = "de") => linesOf(text, { language });

describe("a verb in German", () => {
  it.each([
    [
      "Wie die Bundesregierung mitteilte, sprach Paul Haas am Sonntag mit Anna Wolf.",
      "call paul-haas > anna-wolf, held, 2022-02-27",
    ],
    [
      "Wie der Kreml mitteilte, traf Paul Haas am Sonntag Anna Wolf.",
      "meeting paul-haas > anna-wolf, held, 2022-02-27",
    ],
    [
      "Wie der Kreml mitteilte, telefonierten Paul Haas und Anna Wolf am Sonntag.",
      "call paul-haas > anna-wolf, held, 2022-02-27",
    ],
    [
      "Paul Haas, der in Paris war, traf Anna Wolf am Montag.",
      "meeting paul-haas > anna-wolf, held, 2022-02-28",
    ],
  ])(
    "behind a clause has whoever follows it, and behind one about somebody who was named before: %s",
    async (text, line) => {
      expect(await told(text)).toEqual([line]);
    },
  );

  it.each([
    [
      "Paul Haas sagte, er habe am Montag Anna Wolf getroffen.",
      "meeting paul-haas > anna-wolf, held, 2022-02-28",
    ],
    [
      "Paul Haas sagte, er werde am Dienstag Anna Wolf treffen.",
      "meeting paul-haas > anna-wolf, planned, 2022-03-08",
    ],
    [
      "Paul Haas sagte vor Journalisten, er habe am Montag mit Anna Wolf telefoniert.",
      "call paul-haas > anna-wolf, held, 2022-02-28",
    ],
    [
      "Ein Sprecher sagte, Paul Haas habe am Montag Anna Wolf getroffen.",
      "meeting paul-haas > anna-wolf, held, 2022-02-28",
    ],
    [
      "Der Kreml kündigte an, Paul Haas werde am Dienstag Minsk besuchen.",
      "visit paul-haas > belarus, planned, 2022-03-08",
    ],
    ["Anna Wolf hat am Montag Kiew besucht.", "visit anna-wolf > ukraine, held, 2022-02-28"],
    [
      "Anna Wolf will am Montag die Ukraine besuchen.",
      "visit anna-wolf > ukraine, planned, 2022-03-07",
    ],
  ])("at the end of its clause has what stands before it: %s", async (text, line) => {
    expect(await told(text)).toEqual([line]);
  });
});

describe("what somebody said would be done", () => {
  it.each([
    [
      "fr",
      "Paul Lenoir a affirmé qu’il rencontrerait Anne Blanc mardi.",
      "meeting paul-lenoir > anne-blanc",
    ],
    ["es", "Pablo Paz dijo que se reuniría con Ana Luz el martes.", "meeting pablo-paz > ana-luz"],
    [
      "it",
      "Paolo Neri ha detto che avrebbe incontrato Anna Bianchi martedì.",
      "meeting paolo-neri > anna-bianchi",
    ],
  ])("is planned in %s: %s", async (language, text, line) => {
    expect(await told(text, language)).toEqual([`${line}, planned, 2022-03-08`]);
  });
});

describe("what somebody tells reporters", () => {
  it.each([
    "Ann Lee told reporters in Geneva that she had met Bob Day on Monday.",
    "Ann Lee told parliament that she had met Bob Day on Monday.",
    "Ann Lee told reporters that she had met her Turkish counterpart, Bob Day, on Monday.",
  ])("is the contact alone: %s", async (text) => {
    expect(await told(text, "en")).toEqual(["meeting ann-lee > bob-day, held, 2022-02-28"]);
  });

  it("is a statement to whomever it was told", async () => {
    expect(await told("Ann Lee told Bob Day that she had met Carl Hale on Monday.", "en")).toEqual(
      expect.arrayContaining([expect.stringContaining("statement ann-lee > bob-day")]),
    );
  });
});

describe("whose office somebody holds", () => {
  it.each([
    "Anna Wolf traf am Montag in Moskau den französischen Außenminister Paul Haas.",
    "Anna Wolf hat am Montag in Moskau den französischen Außenminister Paul Haas getroffen.",
    "Anna Wolf habe am Montag in Berlin ihren polnischen Amtskollegen Paul Haas empfangen, teilte der Kreml mit.",
  ])("is not told by the town they met in: %s", async (text) => {
    expect(await told(text)).toEqual(["meeting anna-wolf > paul-haas, held, 2022-02-28"]);
  });
});
