import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("what is only thought of", () => {
  it.each([
    ["en", "Any meeting between Ann Lee and Bob Day would have to be prepared carefully."],
    ["en", "Any new talks of Ann Lee with Bob Day would take place in Rome."],
    ["en", "Ann Lee would have met Bob Day on Tuesday, had the airport been open."],
    ["en", "Without the strike, Ann Lee and Bob Day would have spoken on Monday."],
    ["en", "Ann Lee would have held talks with Bob Day on Monday."],
    ["en", "The talks between Ann Lee and Bob Day would have begun on Monday."],
    ["fr", "Toute rencontre entre Anne Blanc et Paul Lenoir doit être préparée."],
    ["de", "Jedes Treffen zwischen Anna Wolf und Paul Haas müsste vorbereitet werden."],
    ["es", "Cualquier reunión entre Ana Luz y Pablo Paz será larga."],
    ["it", "Qualsiasi incontro tra Anna Bianchi e Paolo Neri sarà difficile."],
    ["ru", "Любая встреча Яна Реброва с Андреем Белым должна быть подготовлена."],
    ["uk", "Будь-яка зустріч Яна Реброва з Андрієм Білим потребує підготовки."],
  ])("is not proposed, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([]);
  });

  it.each([
    ["Ann Lee would have talks with Bob Day on Monday.", "planned, 2022-03-07"],
    ["Ann Lee ruled out any meeting with Bob Day.", "unknown, no date, denied"],
  ])("is not what is planned or denied: %s", async (text, end) => {
    expect(await linesOf(text)).toEqual([`meeting ann-lee > bob-day, ${end}`]);
  });
});

describe("“they” in a quotation", () => {
  const MET = "Ann Lee met Bob Day on Tuesday.";

  it.each([
    `${MET} "The generals came," Lee said. "They agreed that the port must open."`,
    `${MET} “I saw the generals. They agreed to stop. They met again on Friday,” Lee said.`,
  ])("is not who is quoted: %s", async (text) => {
    const lines = await linesOf(text);
    expect(lines.filter((line) => !line.startsWith("statement"))).toEqual([
      "meeting ann-lee > bob-day, held, 2022-03-01",
    ]);
  });

  it("may be two of whom somebody else speaks", async () => {
    const text = `${MET} "They agreed on a plan for the port," said Lee's spokesman Carl Voss.`;
    expect(await linesOf(text)).toContain("agreement ann-lee > bob-day, held, 2022-03-01");
  });
});

describe("what a report is about", () => {
  it.each([
    "The cost of a pipeline from Norway through Denmark to Poland will rise, Ann Lee said.",
    "Ann Lee said that the price of grain from the ports of Ukraine had risen.",
  ])("is not a country deep in a noun: %s", async (text) => {
    expect(await linesOf(text)).toEqual([]);
  });

  it.each([
    ["Support for the government of Sweden would continue, Ann Lee said.", "sweden"],
    ["The talks with the government of Sweden must go on, Ann Lee said.", "sweden"],
    ["Sweden must return to the talks on its ports, Ann Lee said.", "sweden"],
  ])("may be a country beside the noun: %s", async (text, country) => {
    expect(await linesOf(text)).toEqual([expect.stringMatching(`^statement ann-lee > ${country}`)]);
  });

  it("is a meeting with others, and said to nobody who is to meet them", async () => {
    const text = "Ann Lee will meet Baltic ministers in May, Sweden’s foreign ministry said.";
    expect(await linesOf(text)).toEqual([]);
  });
});
