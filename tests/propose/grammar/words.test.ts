import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

describe("verbs of the present that say what somebody says", () => {
  it.each([
    ["fr", "« La Suède doit rouvrir le port », ajoute Paul Lenoir."],
    ["es", "«Suecia debe abrir el puerto», subraya Pablo Paz."],
    ["it", "«La Svezia deve riaprire il porto», aggiunge Paolo Neri."],
    ["uk", "«Швеція має відкрити порт», — підкреслює Ян Ребров."],
    ["ru", "«Швеция должна открыть порт», — заявляет Ян Ребров."],
  ])("are statements in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([
      expect.stringMatching(/^statement \S+ > (?:su|sv|шв)\S+, held/),
    ]);
  });
});

describe("who somebody met besides", () => {
  it("stands behind “ainsi qu'avec”", async () => {
    const text =
      "Anne Blanc s'est entretenue mardi avec Paul Lenoir ainsi qu'avec Louis Gros à Lyon.";
    expect(await linesOf(text, { language: "fr" })).toEqual([
      "call anne-blanc > paul-lenoir, held, 2022-03-01",
      "call anne-blanc > louis-gros, held, 2022-03-01",
    ]);
  });

  it.each([
    ["es", "Pablo Paz se reunió el martes con sus contrapartes Ana Luz y Luis Gil."],
    ["fr", "Paul Lenoir a rencontré mardi ses homologues Anne Blanc et Louis Gros."],
    ["it", "Paolo Neri ha incontrato martedì gli omologhi Anna Bianchi e Luca Verdi."],
  ])("may be several counterparts, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([
      expect.stringMatching(/^meeting .*, held, 2022-03-01$/),
      expect.stringMatching(/^meeting .*, held, 2022-03-01$/),
    ]);
  });
});

describe("adjectives of talks", () => {
  it.each([
    ["ru", "Ян Ребров возглавил переговорную команду с Андреем Белым."],
    ["uk", "Ян Ребров очолив переговорну групу з Андрієм Білим."],
  ])("are no talks, in %s: %s", async (language, text) => {
    expect(await linesOf(text, { language })).toEqual([]);
  });
});

describe("a minister of two fields", () => {
  it.each([
    [
      "it",
      "Paolo Neri ha avuto oggi una telefonata con il ministro dell'Europa e degli Affari esteri francese Anna Bianchi.",
      "anna-bianchi",
    ],
    [
      "es",
      "Pablo Paz habló por teléfono hoy con la ministra de Europa y de Asuntos Exteriores de Francia, Ana Luz.",
      "ana-luz",
    ],
    [
      "en",
      "Ann Lee spoke by phone today with the French Minister for Europe and Foreign Affairs, Eve Day.",
      "eve-day",
    ],
  ])("is no ministry beside the name, in %s: %s", async (language, text, name) => {
    expect(await linesOf(text, { language })).toEqual([
      expect.stringMatching(new RegExp(`^call \\S+ > ${name}, held, 2022-03-04$`)),
    ]);
  });
});
