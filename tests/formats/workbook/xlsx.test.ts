import { expect, test } from "vitest";
import { MOST_SHEETS, TOO_LARGE } from "../../../src/formats/workbook/sheet";
import { readXlsx } from "../../../src/formats/workbook/xlsx";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relationships = (
  ...targets: readonly (readonly [id: string, type: string, path: string])[]
) =>
  `<Relationships>${targets
    .map(([id, type, path]) => `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${path}"/>`)
    .join("")}</Relationships>`;

const workbookOf = (sheets: string, properties = "") =>
  `<workbook xmlns:r="r"><workbookPr ${properties}/><sheets>${sheets}</sheets></workbook>`;
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** The parts of a workbook of one sheet, some of them changed. */
const partsWith = (change: Readonly<Record<string, string | undefined>>) => ({
  "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": workbookOf('<sheet name="S" r:id="r1"/>'),
  "xl/_rels/workbook.xml.rels": relationships(
    ["r1", "worksheet", "worksheets/sheet1.xml"],
    ["r2", "sharedStrings", "sharedStrings.xml"],
    ["r3", "styles", "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": sheetOf('<row><c t="str"><v>a</v></c></row>'),
  ...change,
});

const read = (change: Readonly<Record<string, string | undefined>>) => {
  const parts = new Map(Object.entries(partsWith(change)));
  return readXlsx((path) => Promise.resolve({ ok: true, value: parts.get(path) }));
};

async function rowsOf(rows: string, change: Readonly<Record<string, string>> = {}) {
  const outcome = await read({ "xl/worksheets/sheet1.xml": sheetOf(rows), ...change });
  return outcome.ok ? outcome.value[0]?.rows : outcome.problems;
}

test.each([
  ['<c t="str"><v> a </v></c>', " a "],
  ['<c t="inlineStr"><is><r><t>Ada </t></r><r><t>Q</t></r></is></c>', "Ada Q"],
  ['<c t="str"><v>a_x0009_b</v></c>', "a\tb"],
  ['<c t="str"><v>a_x000D__x000A_b</v></c>', "a\nb"],
  ['<c t="b"><v>1</v></c>', "true"],
  ['<c t="b"><v>0</v></c>', "false"],
  ['<c t="e"><v>#N/A</v></c>', "#N/A"],
  ['<c t="d"><v>2022-02-01T00:00:00.000Z</v></c>', "2022-02-01"],
  ['<c t="d"><v>2022-02-01T10:30:00</v></c>', "2022-02-01 10:30:00"],
  ["<c><v>1E3</v></c>", "1000"],
  ['<c t="n"><v>12</v></c>', "12"],
  ["<c><v>many</v></c>", "many"],
  ["<c><v> </v></c>", " "],
  ['<c s="9"><v>12</v></c>', "12"],
])("A cell has its value: %s", async (cell, value) => {
  expect(await rowsOf(`<row>${cell}</row>`)).toEqual([[value]]);
});

test("Numbers are dates where their style says so, counted from 1904 where the workbook does", async () => {
  const styles = `<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts>
    <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const rows = '<row><c><v>44593</v></c><c s="1"><v>44593</v></c><c s="2"><v>44593</v></c></row>';
  const change = { "xl/styles.xml": styles };
  expect(await rowsOf(rows, change)).toEqual([["44593", "2022-02-01", "2022"]]);
  for (const said of ["1", "true", "0", "false"]) {
    const workbook = workbookOf('<sheet name="S" r:id="r1"/>', `date1904="${said}"`);
    const [first = []] = (await rowsOf(rows, { ...change, "xl/workbook.xml": workbook })) ?? [];
    const day = said === "1" || said === "true" ? "2026-02-02" : "2022-02-01";
    expect(Object.values(first)[1], said).toBe(day);
  }
});

test("Texts are shared by their numbers, and one that is not there is refused", async () => {
  const strings = "<sst><si><t>a</t></si><si><r><t>b</t></r><rPh><t>x</t></rPh></si></sst>";
  const change = { "xl/sharedStrings.xml": strings };
  const cells = '<c t="s"><v>1</v></c><c t="s"><v> </v></c><c t="s"><v>0</v></c>';
  expect(await rowsOf(`<row>${cells}</row>`, change)).toEqual([["b", "", "a"]]);
  expect(await rowsOf('<row><c t="s"><v>2</v></c></row>', change)).toMatchObject([
    { code: "xml", values: { message: "a cell has a text that is not there" } },
  ]);
});

test("Cells stand where their references say, else one behind the other", async () => {
  const cell = (text: string, reference = "") =>
    `<c ${reference && `r="${reference}"`} t="str"><v>${text}</v></c>`;
  const rows = [
    `<row r="2">${cell("a", "B2")}${cell("b")}${cell("c", "AB2")}</row>`,
    `<row>${cell("d")}${cell("e")}</row>`,
    `<row r="5">${cell("f", "2")}</row>`,
  ];
  expect(await rowsOf(rows.join(""))).toEqual([
    [],
    ["", "a", "b", ...Array<string>(24).fill(""), "c"],
    ["d", "e"],
    [],
    ["f"],
  ]);
});

test("How a text is read aloud is left out, and formulas without a value are counted", async () => {
  const aloud = '<c t="inlineStr"><is><t>Ada</t><rPh><t>AY</t></rPh><t>!</t></is></c>';
  const formulas = "<c><f>A1</f></c><c><f>1+1</f><v>2</v></c><c/>";
  const outcome = await read({
    "xl/worksheets/sheet1.xml": sheetOf(`<row>${aloud}${formulas}</row>`),
  });
  expect(outcome).toEqual({
    ok: true,
    value: [{ name: "S", rows: [["Ada!", "", "2"]], unreckoned: 1 }],
  });
});

test.each(["hidden", "veryHidden"])("A sheet that is %s is left out", async (state) => {
  const sheets = `<sheet name="S" state="${state}" r:id="r1"/><sheet state="visible" r:id="r1"/>`;
  const outcome = await read({ "xl/workbook.xml": workbookOf(sheets) });
  expect(outcome.ok && outcome.value.map(({ name }) => name)).toEqual([""]);
});

test("Sheets of charts, and sheets in other workbooks, are never looked at", async () => {
  const sheets =
    '<sheet name="A" r:id="r1"/><sheet name="B" r:id="r2"/><sheet name="C" r:id="r3"/>';
  const targets = relationships(
    ["r1", "worksheet", "worksheets/sheet1.xml"],
    ["r2", "chartsheet", "x.xml"],
  );
  const outside = `<Relationship Id="r3" TargetMode="External" Type="${TYPE}/worksheet" Target="/etc/x"/></Relationships>`;
  const outcome = await read({
    "xl/workbook.xml": workbookOf(sheets),
    "xl/_rels/workbook.xml.rels": targets.replace("</Relationships>", outside),
  });
  expect(outcome.ok && outcome.value.map(({ name }) => name)).toEqual(["A"]);
});

test("Parts are found wherever the workbook says that they are", async () => {
  const moved = partsWith({});
  const outcome = await read({
    "_rels/.rels": relationships(
      ["r0", "thumbnail", "x.png"],
      ["r1", "officeDocument", "book/main.xml"],
    ),
    "book/main.xml": moved["xl/workbook.xml"],
    "book/_rels/main.xml.rels": relationships(["r1", "worksheet", "/sheets/1.xml"]),
    "sheets/1.xml": sheetOf('<row><c t="str"><v>here</v></c></row>'),
    "xl/workbook.xml": undefined,
  });
  expect(outcome.ok && outcome.value.map(({ rows }) => rows)).toEqual([[["here"]]]);
  const unsaid = await read({ "_rels/.rels": undefined });
  expect(unsaid.ok && unsaid.value.map(({ rows }) => rows)).toEqual([[["a"]]]);
});

test.each(["xl/workbook.xml", "xl/worksheets/sheet1.xml"])(
  "A workbook without its part %s is refused",
  async (path) => {
    expect(await read({ [path]: undefined })).toEqual({
      ok: false,
      problems: [{ code: "zip", values: {} }],
    });
  },
);

test.each([
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/sharedStrings.xml",
  "xl/styles.xml",
  "xl/worksheets/sheet1.xml",
])("A part that is broken, or cannot be read, is refused: %s", async (path) => {
  expect(await read({ [path]: "<x" })).toMatchObject({ ok: false, problems: [{ code: "xml" }] });
  const failed = {
    ok: false as const,
    problems: [{ code: "too-large-workbook" as const, values: {} }],
  };
  const parts = new Map(Object.entries(partsWith({})));
  const outcome = await readXlsx((asked) =>
    Promise.resolve(asked === path ? failed : { ok: true, value: parts.get(asked) }),
  );
  expect(outcome).toEqual(failed);
});

test("More sheets than are read, or a list of them that is too long, are refused", async () => {
  const listed = (count: number) => workbookOf('<sheet name="S" r:id="r1"/>'.repeat(count));
  expect((await read({ "xl/workbook.xml": listed(MOST_SHEETS) })).ok).toBe(true);
  expect(await read({ "xl/workbook.xml": listed(MOST_SHEETS + 1) })).toEqual(TOO_LARGE);
  const long = workbookOf(`<!--${"x".repeat(8_000_000)}-->`);
  expect(await read({ "xl/workbook.xml": long })).toEqual(TOO_LARGE);
});
