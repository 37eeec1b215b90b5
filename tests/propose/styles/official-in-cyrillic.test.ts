import { describe, expect, it } from "vitest";
import { linesOf } from "../proposed";

/** What is proposed from a text, without its dates. */
async function linesIn(language: "ru" | "uk", text: string) {
  const lines = await linesOf(text, { language });
  return lines.map((line) => line.split(", ").slice(0, 2).join(", "));
}

describe("a readout of a Russian office", () => {
  it.each([
    [
      "Состоялся телефонный разговор Президента Российской Федерации Яна Реброва с Президентом Французской Республики Эммануэлем Дюпоном.",
      "call ян-ребров > эммануэль-дюпон, held",
    ],
    [
      "Ян Ребров провёл телефонный разговор с Президентом Турецкой Республики Реджепом Йылмазом.",
      "call ян-ребров > реджеп-йылмаз, held",
    ],
    [
      "Состоялся телефонный разговор Яна Реброва с Президентом Соединённых Штатов Америки Джозефом Хейлом.",
      "call ян-ребров > джозеф-хейл, held",
    ],
    [
      "Состоялись переговоры Министра иностранных дел Российской Федерации С.В.Реброва с Министром иностранных дел Польши З.Рау.",
      "meeting с-в-ребров > з-рау, held",
    ],
    [
      "Министр иностранных дел Российской Федерации С. В. Ребров принял посла Индии П. Капура.",
      "meeting с-в-ребров > п-капура, held",
    ],
    ["С.В.Ребров провёл переговоры с Э.Хейлом.", "meeting с-в-ребров > э-хейл, held"],
  ])("names persons by their office, country and initials: %s", async (text, line) => {
    expect(await linesIn("ru", text)).toEqual([line]);
  });
});

describe("a readout of a Ukrainian office", () => {
  it.each([
    [
      "Відбулася телефонна розмова Президента України Яна Реброва з Президентом Французької Республіки Емманюелем Дюпоном.",
      "call ян-ребров > емманюель-дюпон, held",
    ],
    ["Міністр Ян Ребров прибув до Києва.", "visit ян-ребров > україна, held"],
  ])("names persons and places in their cases: %s", async (text, line) => {
    expect(await linesIn("uk", text)).toEqual([line]);
  });
});

describe("a meeting of one and another, without a word between", () => {
  it.each([
    ["ru", "Встреча Сергея Реброва и Энтони Хейла состоялась в Женеве.", "held"],
    ["ru", "Встреча Сергея Реброва и Энтони Хейла отменена.", "cancelled"],
    ["ru", "Встреча Сергея Реброва и Энтони Хейла состоится 21 марта.", "planned"],
  ] as const)("is of both in %s: %s", async (language, text, status) => {
    expect(await linesIn(language, text)).toEqual([
      `meeting сергей-ребров > энтони-хейл, ${status}`,
    ]);
  });

  it("is of both in Ukrainian", async () => {
    expect(await linesIn("uk", "Зустріч Андрія Реброва і Ентоні Хейла відбулася в Києві.")).toEqual(
      ["meeting андрій-ребров > ентоні-хейл, held"],
    );
  });
});

describe("what is discussed", () => {
  it.each([
    [
      "uk",
      "Представники України і США обговорювали можливість телефонної розмови Андрія Реброва та Джозефа Хейла.",
      "meeting україна > сполучені-штати, held",
    ],
    [
      "ru",
      "Сергей Ребров и Энтони Хейл обсудили в телефонном разговоре положение.",
      "call сергей-ребров > энтони-хейл, held",
    ],
    [
      "ru",
      "Сергей Ребров и Энтони Хейл обсудили положение в ходе телефонного разговора.",
      "call сергей-ребров > энтони-хейл, held",
    ],
  ] as const)(
    "makes no telephone call, and a telephone call does, in %s: %s",
    async (language, text, line) => {
      expect(await linesIn(language, text)).toEqual([line]);
    },
  );
});
