import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("what the present says of a day of the week", () => {
  // Published on a Friday, 4 March 2022.
  it.each([
    ["de", "Paul Haas trifft am Dienstag Anna Wolf."],
    ["de", "Paul Haas empfängt am Dienstag Anna Wolf."],
    ["fr", "Paul Lenoir reçoit mardi Anne Blanc."],
    ["es", "Pablo Paz recibe el martes a Ana Luz."],
    ["it", "Paolo Neri incontra martedì Anna Bianchi."],
    ["ru", "Ян Ребров во вторник встречается с Андреем Белым."],
    ["uk", "Ян Ребров приймає у вівторок Андрія Білого."],
    ["en", "Ann Lee is meeting Bob Day on Tuesday."],
  ])("is still to come, and has not taken place, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([
      expect.stringMatching(/^meeting .* > .*, planned, 2022-03-08$/),
    ]);
  });

  it.each([
    ["de", "Paul Haas trifft am Freitag Anna Wolf."],
    ["fr", "Paul Lenoir reçoit aujourd’hui Anne Blanc."],
    ["en", "Ann Lee is meeting Bob Day today."],
  ])("takes place on the day of publication, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([
      expect.stringMatching(/^meeting .* > .*, held, 2022-03-04$/),
    ]);
  });
});

describe("names as other languages write them", () => {
  it.each([
    [
      "de",
      "Am Mittwoch telefonierten Wladimir Haas und Anna Wolf.",
      "call wladimir-haas > anna-wolf",
    ],
    ["it", "Paolo Neri si recherà a Tunisi domenica.", "visit paolo-neri > tunisia"],
    [
      "it",
      "Paolo Neri ha ricevuto il Presidente della Repubblica Federale di Germania, Anna Wolf.",
      "meeting paolo-neri > anna-wolf",
    ],
  ])("are known in %s: %s", async (language, text, line) => {
    expect(await linesOf(text, { language })).toEqual([expect.stringContaining(line)]);
  });
});
