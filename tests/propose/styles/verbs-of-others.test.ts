import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

const proposes = async (language: string, text: string, told: readonly string[]) =>
  expect(await linesOf(text, { language })).toEqual(
    told.map((line) => expect.stringContaining(line)),
  );

describe("adverbs between a verb and what belongs to it", () => {
  it.each([
    [
      "fr",
      "La ministre Anne Leroy s’est rendue ensuite au Sénégal.",
      ["visit anne-leroy > senegal, held"],
    ],
    [
      "fr",
      "La ministre Anne Leroy est également allée à Dakar, au Sénégal.",
      ["visit anne-leroy > senegal, held"],
    ],
    [
      "fr",
      "La ministre Anne Leroy a eu un entretien avec M. Paul Girard, suivi d’une rencontre avec M. Luc Morel.",
      ["meeting anne-leroy > paul-girard, held", "meeting anne-leroy > luc-morel, held"],
    ],
  ])("are passed over (%s): “%s”", proposes);
});

describe("a verb without a word for its subject", () => {
  const opening = "La ministra Ana Paz llegó el lunes a La Habana.";
  const visit = "visit ana-paz > cuba, held, 2022-02-28";

  it.each([
    ["es", `${opening} Se reunió con el canciller Luis Gil.`, "meeting ana-paz > luis-gil, held"],
    [
      "es",
      `${opening} En Lima se reunirá con su homóloga Eva Mora.`,
      "meeting ana-paz > eva-mora, planned",
    ],
    [
      "es",
      `${opening} El recorrido concluirá en Perú, donde será recibida por el presidente Juan Roca.`,
      "meeting ana-paz > juan-roca, planned",
    ],
  ])("is about whom the text was about (%s): “%s”", async (language, text, line) => {
    await proposes(language, text, [visit, line]);
  });

  it("is not about one where it has several", async () => {
    await proposes("es", `${opening} Se reunieron con el canciller Luis Gil.`, [visit]);
  });

  it("is about whom the text was about, and not whom she is to meet", async () => {
    await proposes(
      "es",
      `${opening} Mañana verá una obra con el presidente Juan Roca. Luego se reunirá con la ministra Eva Mora.`,
      [visit, "meeting ana-paz > eva-mora, planned"],
    );
  });

  it("holds no talks that are only part of what is to come", async () => {
    await proposes(
      "es",
      "La ministra Ana Paz se reunirá con Eva Mora en el primer encuentro con el gobierno de Luis Gil.",
      ["meeting ana-paz > eva-mora, planned"],
    );
  });
});

describe("several who discussed something", () => {
  it.each([
    [
      "uk",
      "Міністр Іван Петренко та посол Ян Ковальський обговорювали торгівлю.",
      ["meeting іван-петренко > ян-ковальський, held"],
    ],
    [
      "ru",
      "Министр Иван Петров и посол Ян Ковальский обсуждали торговлю.",
      ["meeting иван-петров > ян-ковальский, held"],
    ],
  ])("had a meeting (%s): “%s”", proposes);
});

describe("a German verb of arrival", () => {
  it("is a visit to come", async () => {
    await proposes("de", "Minister Paul Weber wird morgen in Paris ankommen.", [
      "visit paul-weber > frankreich, planned, 2022-03-05",
    ]);
  });
});
