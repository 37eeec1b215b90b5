import { expect, test } from "vitest";
import { scanXml } from "../../../src/formats/workbook/scan-xml";
import { startBudget, startRows, TOO_LARGE, TooLarge } from "../../../src/formats/workbook/sheet";

function scan(text: string, budget = startBudget()) {
  const told: string[] = [];
  const outcome = scanXml(
    text,
    {
      open: (name, attributes) =>
        told.push(
          [`<${name}`, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(" "),
        ),
      close: (name) => told.push(`/${name}`),
      text: (part) => told.push(part),
    },
    budget,
  );
  return { told, outcome };
}

test("XML is told as it is read, its names without prefixes, characters and CDATA as text", () => {
  const { told, outcome } = scan('<x:a xmlns:x="u" x:b="1"><c>d<![CDATA[<e>]]></c></x:a>');
  expect(told).toEqual(["<a x=u b=1", "<c", "d", "<e>", "/c", "/a"]);
  expect(outcome).toEqual({ ok: true, value: undefined });
});

test("A fault is told with its line, and without the place that the parser puts before it", () => {
  const { outcome } = scan("<a>\n<b>\n</a>");
  if (outcome.ok) throw new Error("It is no XML.");
  const [problem] = outcome.problems;
  expect(problem).toMatchObject({ code: "xml", line: 3 });
  expect(problem?.values["message"]).toMatch(/^[a-z]/i);
});

test("A DOCTYPE is refused by its own name", () => {
  expect(scan('<!DOCTYPE a [<!ENTITY b "c">]>\n<a/>').outcome).toMatchObject({
    ok: false,
    problems: [{ code: "xml-doctype", values: {} }],
  });
});

test("Elements cost one and attributes a half, up to what may be read", () => {
  const budget = { ...startBudget(), elements: 3 };
  expect(scan('<a b="1" c="2"><d/></a>', budget).outcome.ok).toBe(true);
  expect(budget.elements).toBe(0);
  expect(scan("<a/>", budget).outcome).toEqual(TOO_LARGE);
});

test("An element of more than 256 attributes is refused", () => {
  const withAttributes = (count: number) =>
    `<a ${Array.from({ length: count }, (_, at) => `b${at}=""`).join(" ")}/>`;
  expect(scan(withAttributes(256)).outcome.ok).toBe(true);
  expect(scan(withAttributes(257)).outcome).toEqual(TOO_LARGE);
});

test("Rows have a text for each place, empty ones before it and none after", () => {
  const rows = startRows(startBudget());
  rows.set(2, 1, "x");
  rows.set(0, 0, "y");
  rows.set(2, 3, "");
  expect(rows.all()).toEqual([["y"], [], ["", "x"]]);
});

test("Each cell costs its text, sixteen characters, and four for each place made for it", () => {
  const costOf = (row: number, column: number, text: string) => {
    const budget = startBudget();
    const { characters } = budget;
    startRows(budget).set(row, column, text);
    return characters - budget.characters;
  };
  expect(costOf(0, 0, "")).toBe(0);
  expect(costOf(0, 0, "abc")).toBe(4 + 16 + 3 + 4);
  expect(costOf(2, 4, "a")).toBe(3 * 4 + 16 + 1 + 5 * 4);
});

test("What costs more than is left is refused, and what is left may be spent", () => {
  expect(() => startRows({ characters: 27, elements: 0 }).set(0, 0, "abc")).not.toThrow();
  expect(() => startRows({ characters: 26, elements: 0 }).set(0, 0, "abc")).toThrow(TooLarge);
});

test("No cell lies beyond the rows and columns of Excel, and none is nowhere", () => {
  const rows = startRows({ characters: 1e9, elements: 0 });
  expect(() => rows.set(1_048_576, 0, "x")).toThrow(TooLarge);
  expect(() => rows.set(0, 16_384, "x")).toThrow(TooLarge);
  expect(() => rows.set(0, 16_383, "x")).not.toThrow();
  for (const place of [-1, Number.NaN, 0.5]) {
    expect(() => rows.set(place, 0, "x")).toThrow("nowhere");
    expect(() => rows.set(0, place, "x")).toThrow("nowhere");
  }
});
