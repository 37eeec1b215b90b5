import { expect, test } from "vitest";
import { readOds } from "../../../src/formats/workbook/ods";
import { MOST_SHEETS, TOO_LARGE } from "../../../src/formats/workbook/sheet";

function read(body: string, styles = "") {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
    ${styles}<office:body>${body}</office:body></office:document-content>`;
  return readOds((path) =>
    Promise.resolve({ ok: true, value: path === "content.xml" ? content : undefined }),
  );
}

const table = (rows: string, attributes = 'table:name="S"') =>
  `<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`;

/** The rows of a workbook of one sheet. */
async function rowsOf(rows: string) {
  const outcome = await read(table(rows));
  return outcome.ok ? outcome.value[0]?.rows : outcome.problems;
}

test.each([
  [
    "a date",
    'office:value-type="date" office:date-value="2022-02-01T00:00:00"',
    "1 Feb",
    "2022-02-01",
  ],
  [
    "a moment",
    'office:value-type="date" office:date-value="2022-02-01T10:30:00"',
    "1 Feb",
    "2022-02-01 10:30:00",
  ],
  [
    "midnight to the millisecond",
    'office:value-type="date" office:date-value="2022-02-01T00:00:00.000"',
    "1 Feb",
    "2022-02-01",
  ],
  ["a date without a value", 'office:value-type="date"', "2022", "2022"],
  ["a number", 'office:value-type="float" office:value="1234.5"', "1,234.50", "1234.5"],
  ["a share", 'office:value-type="percentage" office:value="0.5"', "50 %", "0.5"],
  ["a sum", 'office:value-type="currency" office:value="3"', "3.00 €", "3"],
  ["a number without a value", 'office:value-type="float"', "7", "7"],
  ["a truth", 'office:value-type="boolean" office:boolean-value="true"', "WAHR", "true"],
  ["a truth without a value", 'office:value-type="boolean"', "yes", "yes"],
  ["a text", 'office:value-type="string"', "Ada", "Ada"],
  ["a text of its own", 'office:value-type="string" office:string-value="Ada Q."', "Ada", "Ada Q."],
  ["a cell without a type", "", "Ada", "Ada"],
])("A cell has its value, not how it is shown: %s", async (_what, attributes, shown, value) => {
  expect(await rowsOf(row(cell(shown, attributes)))).toEqual([[value]]);
});

test.each([
  ["a<text:s/>b", "a b"],
  ['a<text:s text:c="3"/>b', "a   b"],
  ['a<text:s text:c="-3"/>b', "a b"],
  ['a<text:s text:c="1.5"/>b', "a b"],
  ["a<text:tab/>b<text:line-break/>c", "a\tb\nc"],
  ["a <text:span>b</text:span>", "a b"],
  ["a</text:p>\n  <text:p>b", "a\nb"],
])("The text of a cell is that of its paragraphs: %s", async (text, expected) => {
  expect(await rowsOf(row(cell(text)))).toEqual([[expected]]);
});

test("A run of blanks is no longer than a thousand", async () => {
  expect(await rowsOf(row(cell('a<text:s text:c="99999"/>b')))).toEqual([
    [`a${" ".repeat(1000)}b`],
  ]);
});

test("Notes on cells are left out, whatever stands in them", async () => {
  const note = "<office:annotation><text:p>who?<text:s/></text:p></office:annotation>";
  const noted = `<table:table-cell>${note}<text:p>Ada</text:p></table:table-cell>`;
  expect(await rowsOf(row(noted + cell("b")))).toEqual([["Ada", "b"]]);
});

test("Cells and rows that are repeated stand as often as they are, empty ones as gaps", async () => {
  const rows = [
    row(cell("a", 'table:number-columns-repeated="2"') + cell("b")),
    row(cell("", 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="2"'),
    row(
      cell("", 'table:number-columns-repeated="2"') + cell("c"),
      'table:number-rows-repeated="2"',
    ),
    row(cell("", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048000"'),
  ];
  expect(await rowsOf(rows.join(""))).toEqual([
    ["a", "a", "b"],
    [],
    [],
    ["", "", "c"],
    ["", "", "c"],
  ]);
});

test("A cell that another covers keeps its place, and its text is not seen", async () => {
  const covered = "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>";
  expect(await rowsOf(row(cell("a") + covered + cell("b")))).toEqual([["a", "", "b"]]);
});

test("Formulas have the value that was left in them; those without one are counted, sheet by sheet", async () => {
  const empty = cell("", 'table:formula="of:=A1"');
  const reckoned = cell("3", 'table:formula="of:=1+2" office:value-type="float" office:value="3"');
  const outcome = await read(
    table(row(empty + reckoned + empty), 'table:name="A"') +
      table(row(reckoned + cell("")), 'table:name="B"'),
  );
  expect(outcome).toEqual({
    ok: true,
    value: [
      { name: "A", rows: [["", "3"]], unreckoned: 2 },
      { name: "B", rows: [["3"]], unreckoned: 0 },
    ],
  });
});

test("Hidden sheets are left out, by the style that hides them", async () => {
  const styles = `<style:style style:name="h"><style:table-properties table:display="false"/></style:style>
    <style:style style:name="v"><style:table-properties table:display="true"/></style:style>`;
  const outcome = await read(
    table(row(cell("a")), 'table:name="A" table:style-name="h"') +
      table(row(cell("b")), 'table:name="B" table:style-name="v"') +
      table(row(cell("c")), ""),
    styles,
  );
  expect(outcome.ok && outcome.value.map(({ name, rows }) => [name, rows])).toEqual([
    ["B", [["b"]]],
    ["", [["c"]]],
  ]);
});

test("More sheets than are read, or a row wider than any, are refused", async () => {
  expect((await read(table("").repeat(MOST_SHEETS))).ok).toBe(true);
  expect(await read(table("").repeat(MOST_SHEETS + 1))).toEqual(TOO_LARGE);
  const wide = (times: number) => row(cell("a", `table:number-columns-repeated="${times}"`));
  expect((await read(table(wide(16_384)))).ok).toBe(true);
  expect(await read(table(wide(16_385)))).toEqual(TOO_LARGE);
  expect(await read(table(wide(1e9)))).toEqual(TOO_LARGE);
});

test("What cannot be read is refused as it is", async () => {
  const zip = { ok: false as const, problems: [{ code: "zip" as const, values: {} }] };
  expect(await readOds(() => Promise.resolve(zip))).toEqual(zip);
  const empty = await readOds(() => Promise.resolve({ ok: true, value: undefined }));
  expect(empty).toMatchObject({ ok: false, problems: [{ code: "xml" }] });
});
