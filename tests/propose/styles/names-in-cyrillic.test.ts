import { describe, expect, it } from "vitest";
import { linesOf, proposedFrom } from "../proposed";

/** What is proposed from a text without dates, and the names of all actors. */
async function readIn(language: "ru" | "uk", text: string) {
  const { nodes } = await proposedFrom(text, { language });
  const lines = await linesOf(text, { language });
  return { lines: lines.map((line) => line.split(", ")[0]), ids: nodes.map(({ id }) => id) };
}

describe("a country of two words, behind an office in Russian", () => {
  it.each([
    [
      "Министр иностранных дел Новой Зеландии Уинстон Питерс встретился с Иваном Реброва.",
      "уинстон-питерс",
      "новая-зеландия",
    ],
    ["Президент Южной Кореи Мун Чжэ Ин прибыл в Москву.", "мун-чжэ-ин", "республика-корея"],
    [
      "Премьер-министр Северной Македонии Зоран Заев прибыл в Москву.",
      "зоран-заев",
      "северная-македония",
    ],
    [
      "Министр Объединённых Арабских Эмиратов Абдалла Нахайян прибыл в Москву.",
      "абдалла-нахайян",
      "оаэ",
    ],
    [
      "Президент Республики Казахстан Касым-Жомарт Токаев прибыл в Москву.",
      "касым-жомарт-токаев",
      "казахстан",
    ],
    [
      "Министр обороны Китайской Народной Республики Вэй Фэнхэ прибыл в Москву.",
      "вэй-фэнхэ",
      "китай",
    ],
    ["Президент Уругвая Луис Лакалье прибыл в Москву.", "луис-лакалье", "уругвай"],
  ])("is no part of the name that follows: %s", async (text, person, country) => {
    const { ids } = await readIn("ru", text);
    expect(ids).toEqual(expect.arrayContaining([person]));
    expect(ids.filter((id) => id.includes(person))).toEqual([person]);
    const office = await proposedFrom(text, { language: "ru" });
    expect(office.nodes.find(({ id }) => id === person)?.country).toBe(
      office.nodes.find(({ id }) => id === country)?.country,
    );
  });
});

describe("a country with its form of state in Ukrainian", () => {
  it("is no person", async () => {
    const text =
      "Президент Республіки Казахстан Касим-Жомарт Токаєв зателефонував Володимиру Зеленському.";
    const { lines, ids } = await readIn("uk", text);
    expect(lines).toEqual(["call касим-жомарт-токаєв > володимир-зеленський"]);
    expect(ids.join()).not.toContain("республіки");
  });

  it("is the same by either of its names", async () => {
    const text =
      "Відбулася зустріч Андрія Єрмака з послом Сполученого Королівства Меліндою Сіммонс.";
    const { lines } = await readIn("uk", text);
    expect(lines).toEqual(["meeting андрій-єрмак > мелінда-сіммонс"]);
  });
});

describe("a person in another case than the first", () => {
  it.each([
    ["Ян Ребров встретился с Сергеем Лавровым.", "meeting ян-ребров > сергей-лавров"],
    ["Ян Ребров принял Андрея Белоусова.", "meeting ян-ребров > андрей-белоусов"],
    ["Ян Ребров принял Сергея Шойгу.", "meeting ян-ребров > сергей-шойгу"],
    ["Ян Ребров принял Энтони Блинкена.", "meeting ян-ребров > энтони-блинкен"],
    ["Ян Ребров позвонил Джо Байдену.", "call ян-ребров > джо-байден"],
    ["Ян Ребров позвонил Дмитрию Козаку.", "call ян-ребров > дмитрий-козак"],
    [
      "Ян Ребров встретился с министром Абдаллой бен Заидом.",
      "meeting ян-ребров > абдалла-бен-заид",
    ],
  ])("is called as in the first in Russian: %s", async (text, line) => {
    expect((await readIn("ru", text)).lines).toEqual([line]);
  });

  it.each([
    ["Ян Ребров зустрівся з Дмитром Кулебою.", "meeting ян-ребров > дмитро-кулеба"],
    ["Дмитро Кулеба зателефонував Джо Байдену.", "call дмитро-кулеба > джо-байден"],
    ["Ян Ребров подзвонив Андрієві Єрмакові.", "call ян-ребров > андрій-єрмак"],
  ])("is called as in the first in Ukrainian: %s", async (text, line) => {
    expect((await readIn("uk", text)).lines).toEqual([line]);
  });

  it("is one with whoever is named in the first", async () => {
    const text = "Сергей Лавров прилетел в Минск. Ян Ребров принял Сергея Лаврова.";
    expect((await readIn("ru", text)).ids.filter((id) => id.includes("лавров"))).toEqual([
      "сергей-лавров",
    ]);
  });
});

describe("a family name that declines as an adjective does", () => {
  it.each([
    ["uk", "Остін зателефонував Валерію Залужному.", "валерій-залужний"],
    ["uk", "Остін розмовляв із Валерієм Залужним.", "валерій-залужний"],
    ["uk", "Остін зустрівся з Дмитром Білим.", "дмитро-білий"],
    ["ru", "Эмманюэль Макрон встретился с Алексеем Навальным.", "алексей-навальный"],
    ["ru", "Эмманюэль Макрон встретился с министром обороны Юрием Белым.", "юрий-белый"],
    ["ru", "Эмманюэль Макрон встретился с министром обороны Ибрагимом Калыном.", "ибрагим-калын"],
  ] as const)("is given in the nominative: %s, %s", async (language, text, id) => {
    const { ids } = await readIn(language, text);
    expect(ids).toContain(id);
  });
});

describe("where somebody was received", () => {
  it.each([
    ["ru", "Ада Квилл приняла в Кремле премьер-министра Венгрии Виктора Орбана.", "виктор-орбан"],
    ["ru", "Ада Квилл приняла в Москве премьер-министра Венгрии Виктора Орбана.", "виктор-орбан"],
    ["uk", "Ада Квілл прийняла у Києві президента Польщі Марка Роу.", "марк-роу"],
  ] as const)(
    "is no part of whom, and not whose office it is: %s, %s",
    async (language, text, id) => {
      const { lines } = await readIn(language, text);
      expect(lines).toEqual([`meeting ${language === "ru" ? "ада-квилл" : "ада-квілл"} > ${id}`]);
    },
  );
});

describe("a given name that ends softly", () => {
  it.each([
    ["ru", "Ада Квилл поговорила с президентом Франции Эмманюэлем Макроном.", "эмманюэль-макрон"],
    ["uk", "Ада Квілл поговорила з президентом Франції Еммануелем Макроном.", "еммануель-макрон"],
  ] as const)("keeps that in the nominative: %s, %s", async (language, text, id) => {
    const { ids } = await readIn(language, text);
    expect(ids).toContain(id);
  });
});
