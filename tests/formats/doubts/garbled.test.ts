import { describe, expect, it } from "vitest";
import { ungarbled } from "../../../src/formats/doubts/garbled";
import { notesOfTexts } from "../../../src/formats/doubts/garbled-texts";

/** A text as a program shows it that reads UTF-8 in another encoding. */
function misread(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

const NAMES = [
  "José García",
  "Élysée",
  "Москва",
  "Αθήνα",
  "القاهرة",
  "Złoty Łódź",
  "L’Oréal",
  "qualità",
];

describe("a text that a program has read in a wrong encoding", () => {
  it.each([
    ["MÃ¼ller", "Müller"],
    ["Ã‰lysÃ©e", "Élysée"],
    ["donâ€™t", "don’t"],
    ["ZÅ‚oty", "Złoty"],
    ["CittÃ di Torino", "Città di Torino"],
    ["CittÃ", "Città"],
    ["JosÃ© GarcÃa", "José García"],
    ["MĂĽller", "Müller"],
    ["M√ºller", "Müller"],
    ["MÃƒÂ¼ller", "Müller"],
    ["L\u0092Oréal", "L’Oréal"],
    ["5 Â°C", "5 °C"],
  ])("is known for what it was: %s", (given, expected) => {
    expect(ungarbled(given)).toBe(expected);
  });

  it.each(["windows-1251", "windows-1250", "macintosh"])("as which %s was taken", (encoding) => {
    const whole = NAMES.filter((name) => !misread(name, encoding).includes("\uFFFD"));
    expect(whole.length).toBeGreaterThan(3);
    for (const name of whole) expect(ungarbled(misread(name, encoding))).toBe(name);
  });

  it.each([
    ...NAMES.filter((name) => name.length > 1),
    ...[
      "São Paulo",
      "SÃO TOMÉ",
      "AMANHÃ",
      "Ã",
      "„Spaß“",
      "CAFÉ”",
      "OÙ…",
      "BĂSESCU",
      "Băşescu",
      "Рік",
      "Сі",
      "МЁД",
    ],
    ...["Ñandú", "Îles d’Hyères", "Åland", "Đà Nẵng", "毛泽东", "Ελλάδα – Κύπρος", "√2", "№ 5"],
  ])("is not taken for one where it is right: %s", (name) => {
    expect(ungarbled(name)).toBeUndefined();
  });

  it("is never seen in the names of countries, in whatever language", () => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const languages =
      "fr de es it pt nl sv da nb is fi et lv lt pl cs sk sl hr hu ro sq tr az vi ca ga uk ru sr bg el he ar hy ka ja zh".split(
        " ",
      );
    const taken = languages.flatMap((language) => {
      const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      const names = letters.flatMap((one) =>
        letters.flatMap((other) => regions.of(one + other) ?? []),
      );
      expect(names.length).toBeGreaterThan(250);
      return names
        .flatMap((name) => [name, name.toLocaleUpperCase(language)])
        .filter((name) => ungarbled(name) !== undefined);
    });
    expect(taken).toEqual([]);
  });
});

describe("the notes on such texts", () => {
  const file = {
    format: "readout/1" as const,
    nodes: [
      { id: "a", kind: "person", name: "MÃ¼ller" },
      { id: "b", kind: "person", name: "JosÃ©" },
      { id: "c", kind: "person", name: "Ren\uFFFD" },
      { id: "d", kind: "person", name: "Müller" },
    ],
    edges: [{ id: "l", kind: "call", source: "a", target: "b", summary: "donâ€™t" }],
  };

  it("say once what the first was and how many there are, and once that letters are lost", () => {
    expect(notesOfTexts(file, (pointer) => ({ pointer }))).toEqual([
      {
        code: "garbled",
        values: { value: "MÃ¼ller", read: "Müller" },
        count: 3,
        pointer: "/nodes/0",
      },
      { code: "letters-lost", values: { value: "Ren\uFFFD" }, count: 1, pointer: "/nodes/2" },
    ]);
  });

  it("say that a spreadsheet has shortened a number that is a name", () => {
    const names = ["4.47701E+11", "4,5E+10", "E+11", "1e5"];
    const nodes = names.map((name) => ({ id: name, kind: "actor", name }));
    expect(notesOfTexts({ ...file, nodes, edges: [] }, () => ({ line: 2 }))).toEqual([
      { code: "number-cut", values: { value: "4.47701E+11" }, count: 2, line: 2 },
    ]);
  });
});
