import { describe, expect, it } from "vitest";
import type { GivenText } from "../../../src/propose";
import { linesOf, proposedFrom } from "../proposed";

const expectLines = async (
  text: string,
  told: readonly string[],
  more: Partial<GivenText> = {},
): Promise<void> =>
  expect(await linesOf(text, more)).toEqual(told.map((line) => expect.stringContaining(line)));

describe("a report in French", () => {
  it.each([
    [
      "Paul Girard et Anne Leroy ont parlé de paix lors de leur premier échange téléphonique jeudi.",
      ["call paul-girard > anne-leroy, held, 2022-03-03"],
    ],
    [
      "Paul Girard et Anne Leroy ont fait un tour d'horizon au cours d'une conversation téléphonique jeudi.",
      ["call paul-girard > anne-leroy, held, 2022-03-03"],
    ],
    [
      "Paul Girard et le président élu américain Dan Webb se sont entretenus au téléphone jeudi.",
      ["call paul-girard > dan-webb, held, 2022-03-03"],
    ],
    [
      "La conversation tant attendue entre Paul Girard et Dan Webb a enfin eu lieu jeudi.",
      ["call paul-girard > dan-webb, held, 2022-03-03"],
    ],
    [
      "La conversation attendue entre Paul Girard et Dan Webb aura lieu vendredi.",
      ["call paul-girard > dan-webb, planned"],
    ],
  ])("is read in “%s”", (text, told) => expectLines(text, told, { language: "fr" }));

  it("of the Élysée is of its head, whom it does not name", async () => {
    await expectLines(
      "Le Président de la République s’est entretenu par téléphone avec Ivan Petrov, Président de la Fédération de Russie.",
      ["call president-de-la-republique > ivan-petrov, held"],
      { language: "fr", publisher: "Élysée" },
    );
  });
});

describe("a report in German", () => {
  it.each([
    [
      "Bundeskanzler Paul Weber hat am späten Donnerstagabend mit US-Präsident Dan Webb telefoniert.",
      ["call paul-weber > dan-webb, held, 2022-03-03"],
    ],
    [
      "Am Donnerstag führte Anna Weber Telefonate mit EU-Kommissionschef Jean Girard und Nato-Generalsekretär Jens Holm, mit dem sie auch über den nächsten Gipfel sprach.",
      [
        "call anna-weber > jean-girard, held, 2022-03-03",
        "call anna-weber > jens-holm, held, 2022-03-03",
      ],
    ],
    [
      "Anna Weber wird am Freitag mit Jens Holm sprechen.",
      ["call anna-weber > jens-holm, planned"],
    ],
  ])("is read in “%s”", (text, told) => expectLines(text, told, { language: "de" }));
});

describe("a report in Spanish", () => {
  it("names a counterpart as “similar”, too", async () => {
    await expectLines(
      "El canciller mexicano Juan Robles sostuvo este jueves una llamada telefónica con su similar de Argentina, Diana Luna.",
      ["call juan-robles > diana-luna, held, 2022-03-03"],
      { language: "es" },
    );
  });

  it("calls one person by two surnames", async () => {
    const text =
      "El presidente Andrés Manuel López Obrador se reunió el jueves con Juan Robles. López Obrador conversó con Diana Luna el jueves.";
    await expectLines(
      text,
      [
        "meeting andres-manuel-lopez-obrador > juan-robles, held, 2022-03-03",
        "call andres-manuel-lopez-obrador > diana-luna, held, 2022-03-03",
      ],
      { language: "es" },
    );
  });
});

describe("who only tells of a contact", () => {
  it.each([
    ["ru", "По словам Дмитрия Марша, Ада Квилл и Марк Роу обсудили Украину."],
    ["ru", "Как сообщил Дмитрий Марш, Ада Квилл и Марк Роу обсудили Украину."],
    ["uk", "За словами Дмитра Марша, Ада Квілл і Марк Роу обговорили Україну."],
    ["fr", "Selon Anne Lee, Ada Quill et Paul Roy ont discuté de l'Ukraine."],
  ])("is no part of it: %s, %s", async (language, text) => {
    const lines = await linesOf(text, { language });
    expect(lines).toHaveLength(1);
    expect(lines.join()).toMatch(/^meeting (?:ада-|ada-)\S+ > \S+, held/);
  });

  it("is not at whose initiative it was", async () => {
    const text = "Ада Квилл по инициативе американской стороны поговорила с Марком Роу.";
    expect(await linesOf(text, { language: "ru" })).toEqual([
      expect.stringMatching(/^call ада-квилл > марк-роу, held/),
    ]);
  });
});

describe("two names side by side", () => {
  it("are of two persons where a given name follows a whole name", async () => {
    const text = "В ходе разговора с Владимиром Квиллом Борис Роу заявил о поддержке Украины.";
    const { nodes } = await proposedFrom(text, { language: "ru" });
    expect(nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Владимир Квилл", "Борис Роу"]),
    );
  });

  it("are a place and a person behind a preposition", async () => {
    const text = "Anna Po vedrà giovedì a Ginevra Luca Conti.";
    expect(await linesOf(text, { language: "it" })).toEqual([
      expect.stringMatching(/^meeting anna-po > luca-conti, planned/),
    ]);
  });
});

describe("what Italian newspapers write with one capital", () => {
  it.each([
    "Il presidente Usa Joe Quill ha incontrato Anna Po.",
    "Il presidente americano Joe Quill ha incontrato Anna Po.",
  ])("is whose office it is: %s", async (text) => {
    const { nodes } = await proposedFrom(text, { language: "it" });
    expect(nodes.map(({ name }) => name)).toEqual(["Joe Quill", "Anna Po", "Stati Uniti"]);
    expect(nodes.find(({ name }) => name === "Joe Quill")?.country).toBe("US");
  });
});

describe("whose minister somebody is", () => {
  it.each([
    ["de", "Anna Wolf traf am Montag den marokkanischen Außenminister Paul Haas.", "MA"],
    ["es", "Ana Paz se reunió el lunes con el ministro sueco Paul Haas.", "SE"],
    ["it", "Anna Po ha incontrato lunedì il ministro etiope Paul Haas.", "ET"],
    ["uk", "Ада Квілл зустрілася з мексиканським міністром Паулем Хаасом.", "MX"],
    ["ru", "Ада Квилл встретилась с катарским министром Паулем Хаасом.", "QA"],
  ])("is told by the adjective of any country: %s, %s", async (language, text, country) => {
    const { nodes } = await proposedFrom(text, { language });
    expect(nodes.map((node) => node.country)).toContain(country);
    expect(await linesOf(text, { language })).toHaveLength(1);
  });
});

describe("a meeting that a language tells in two words", () => {
  it.each([
    ["de", "Anna Wolf kam am Montag in Kiew mit Paul Haas zusammen.", "anna-wolf > paul-haas"],
    ["de", "Anna Wolf hat am Montag mit Paul Haas beraten.", "anna-wolf > paul-haas"],
  ])("is found: %s, %s", async (language, text, ends) => {
    expect(await linesOf(text, { language })).toEqual([`meeting ${ends}, held, 2022-02-28`]);
  });

  it("is a call in Italian where two “si sono sentiti”", async () => {
    expect(
      await linesOf("Anna Po e Luca Conti si sono sentiti lunedì.", { language: "it" }),
    ).toEqual(["call anna-po > luca-conti, held, 2022-02-28"]);
  });
});
