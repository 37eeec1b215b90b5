import { describe, expect, it } from "vitest";
import { detectEncoding } from "../../../../src/formats/csv/encoding/detect";

const RUSSIAN =
  "Президент России провёл телефонный разговор с президентом Франции. Главы государств обсудили положение на Украине";
const UKRAINIAN =
  "Міністр закордонних справ України провів телефонну розмову, її зміст оприлюднено";
const ARABIC =
  "أجرى الرئيس اتصالا هاتفيا مع نظيره الفرنسي وبحثا العلاقات بين البلدين والوضع في المنطقة";
const GREEK =
  "Ο Πρωθυπουργός είχε τηλεφωνική επικοινωνία με τον Πρόεδρο της Γαλλίας για τις διμερείς σχέσεις";
const JAPANESE =
  "岸田総理大臣はフランスのマクロン大統領と電話会談を行いました。両首脳はウクライナについて話した。";
const KOREAN =
  "대통령은 오늘 프랑스 대통령과 전화 통화를 하고 양국 관계와 우크라이나 정세에 대해 논의했다";
const CHINESE =
  "国家主席同法国总统通电话，双方就两国关系和乌克兰局势交换了意见。总理会见了外交部长。";
const TAIWANESE = "總統今天與法國總統通電話，雙方就兩國關係交換意見。外交部長會見了訪問團的成員。";

/** Writes a text in an encoding, by what its decoder makes of each byte and of each two. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const known = new Map<string, readonly number[]>();
  const learn = (...bytes: readonly number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== "\uFFFD" && !known.has(letter))
      known.set(letter, bytes);
  };
  for (let first = 0; first < 256; first++) learn(first);
  for (let first = 128; first < 256; first++)
    for (let second = 64; second < 256; second++) learn(first, second);
  return Uint8Array.from([...text].flatMap((letter) => known.get(letter) ?? []));
}

describe("the encoding of a text that is not UTF-8", () => {
  it.each([
    ["windows-1251", RUSSIAN],
    ["koi8-u", RUSSIAN],
    ["windows-1256", ARABIC],
    ["windows-1253", GREEK],
    ["shift_jis", JAPANESE],
    ["euc-jp", JAPANESE],
    ["euc-kr", KOREAN],
    ["big5", TAIWANESE],
    ["gb18030", CHINESE],
  ])("is found where words are of other letters: %s", (label, text) => {
    const bytes = encode(text, label);
    expect(new TextDecoder(label).decode(bytes)).toBe(text);
    expect(detectEncoding(bytes)).toBe(label);
    // The headings of most tables are in English.
    expect(detectEncoding(Uint8Array.from([...encode("date,text\n", label), ...bytes]))).toBe(
      label,
    );
  });

  it.each([
    ["shift_jis", "岸田文雄,マクロン大統領", "日米首脳が電話会談を行った"],
    ["euc-jp", "岸田文雄,マクロン大統領", "日米首脳が電話会談を行った"],
    ["big5", "總統府,美國國務院", "雙方就兩國關係交換意見"],
    ["gb18030", "习近平,法国总统", "双方就两国关系交换了意见"],
    ["euc-kr", "윤석열,프랑스 대통령", "양국 관계에 대해 논의했다"],
  ])("is found in a table whose headings are English: %s", (label, ends, summary) => {
    const rows = Array.from({ length: 3 }, (_, day) => `2022-02-2${day},${ends},call,${summary}\n`);
    const table = `date,from,to,kind,summary\n${rows.join("")}`;
    expect(detectEncoding(encode(table, label))).toBe(label);
  });

  it("is that of Cyrillic letters for Ukrainian, too", () => {
    expect(detectEncoding(encode(UKRAINIAN, "windows-1251"))).toBe("windows-1251");
  });

  it.each([
    ["some of whose letters have accents", "Zürich, Müller, Genève, Besançon"],
    ["of words that begin with them", "Élysée Île Évian Österreich Übersetzung"],
    ["of one such letter alone", "à l'Élysée, à Évian, ô, é, à, è, ù"],
    ["without any", "Geneva"],
    ["that is empty", ""],
  ])("is that of western spreadsheets for a text %s", (_, text) => {
    expect(detectEncoding(encode(text, "windows-1252"))).toBe("windows-1252");
  });

  it("is that of western spreadsheets where a third of the words or more have letters of ASCII as well", () => {
    // Thirteen words of Russian, and one of a single letter, which may be French.
    const russian = encode(`${RUSSIAN} `, "windows-1251");
    const swiss = encode("Zürich ", "windows-1252");
    const text = (count: number) =>
      Uint8Array.from([...russian, ...Array.from({ length: count }, () => [...swiss]).flat()]);
    expect(detectEncoding(text(5))).toBe("windows-1251");
    expect(detectEncoding(text(6))).toBe("windows-1252");
  });

  it("is none that has no letter for what stands in it", () => {
    // 0x98 is nothing in windows-1251.
    const bytes = Uint8Array.from([...encode(RUSSIAN, "windows-1251"), 0x20, 0x98, 0xef, 0x20]);
    expect(detectEncoding(bytes)).not.toBe("shift_jis");
    expect(() =>
      new TextDecoder(detectEncoding(bytes), { fatal: true }).decode(bytes),
    ).not.toThrow();
  });
});
