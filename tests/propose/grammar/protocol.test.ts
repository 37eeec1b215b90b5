import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("what protocol calls a meeting", () => {
  it.each([
    "President Ann Lee received the credentials of the Ambassador of Sweden, Bob Day.",
    "Ann Lee paid a courtesy call on King Bob Day.",
    "Ann Lee called on the Prime Minister of Norway, Bob Day.",
    "Ann Lee met, on the sidelines of the conference, with Bob Day.",
  ])("is one: %s", async (text) => {
    expect(await linesOf(text)).toEqual(["meeting ann-lee > bob-day, held, ../2022-03-04"]);
  });

  it.each([
    "Ann Lee called on President Bob Day to resign.",
    "Ann Lee called on Bob Day, a minister, for help.",
  ])("is none where somebody is asked to do something: %s", async (text) => {
    expect(await linesOf(text)).toEqual(["statement ann-lee > bob-day, held, ../2022-03-04"]);
  });

  it("is a call where the day stands before the caller", async () => {
    const text = "Prime Minister Ann Lee received a telephone call today from President Bob Day.";
    expect(await linesOf(text)).toEqual(["call bob-day > ann-lee, held, 2022-03-04"]);
  });
});

describe("whom one agrees with", () => {
  it.each([
    ["en", "Ann Lee agreed with Bob Day to reopen the port.", "ann-lee > bob-day"],
    ["en", "Ann Lee and Bob Day shared the view that the port must open.", "ann-lee > bob-day"],
    ["es", "Ana Luz acordó con Pablo Paz abrir el puerto.", "ana-luz > pablo-paz"],
    ["ru", "Ян Ребров договорился с Андреем Волковым о порте.", "ян-ребров > андрей-волков"],
  ])("is the other end, in %s: %s", async (language, text, ends) => {
    expect(await linesOf(text, { language })).toEqual([
      expect.stringContaining(`agreement ${ends}, held`),
    ]);
  });
});

describe("whom a minister met besides", () => {
  it("stands between commas behind the country", async () => {
    const text =
      "Ana Luz se reunió, también en el marco de la cumbre, con sus homólogos de Suecia, Pablo Paz, y de Noruega, Luis Gil.";
    expect(await linesOf(text, { language: "es" })).toEqual([
      "meeting ana-luz > pablo-paz, held, ../2022-03-04",
      "meeting ana-luz > luis-gil, held, ../2022-03-04",
    ]);
  });
});

describe("the minister of a country", () => {
  it("is who the text began with, if it has not said whose minister that is", async () => {
    const text =
      "Foreign Minister Ann Lee met Bob Day on Tuesday. On Thursday the Swedish foreign minister spoke with Carl Voss.";
    expect(await linesOf(text)).toEqual([
      "meeting ann-lee > bob-day, held, 2022-03-01",
      "call ann-lee > carl-voss, held, 2022-03-03",
    ]);
  });
});
