import { describe, expect, it } from "vitest";
import { parseAnswers, printAnswers } from "../../../src/formats/csv/answers";
import type { TableAnswer } from "../../../src/formats/csv/table-outline";
import { readGraph } from "../../../src/reader/read-graph";
import { isLeftOut } from "../../../src/reader/is-left-out";
import { notesOfChosen } from "../../../src/reader/rows/left-out";
import { openWorkbooks } from "../../../src/reader/rows/workbook";
import { makeXlsx, makeZip, textRow } from "../../fixtures/make-zip";
import { needsShared } from "../../fixtures/needs-shared";
import { realFiles, SHARED } from "../../fixtures/shared";
import { graphOf, tablesIn } from "./read-books";

describe("a workbook", () => {
  it.each(realFiles("xlsx"))("as a program writes it: $path", async ({ path, bytes, held }) => {
    const { actors, links, title, file, notes } = await graphOf(path, bytes);
    expect({ nodes: actors.size, edges: links.size }).toEqual(held);
    expect(title).toBe("letters");
    expect(file.edges.slice(0, 2)).toMatchObject([
      { date: "2022-01-02", Pages: "2", summary: "She asks for  seeds.\nHe sends none." },
      { date: "2022-01-31", Pages: "6" },
    ]);
    expect(notes).toMatchObject([
      { code: "left-out", values: { what: "Read me" } },
      // The first day of spreadsheets, far from all others.
      { code: "filler-date" },
    ]);
  });

  it("of one sheet is a table with its own name, its rows on their lines", async () => {
    const row = textRow("source", "target");
    const far = '<row r="4"><c r="B4"/><c r="C4" t="str"><f>A1</f><v>b</v></c></row>';
    const bytes = makeXlsx({ sheets: { Calls: row + far } });
    expect(await tablesIn(bytes)).toEqual({
      "book.xlsx": "source,target\r\n\r\n\r\n,,b",
      notes: [],
    });
  });

  it("has each sheet whose headings say what it is, and says which are left out", async () => {
    const sheets = {
      Remarks: textRow("nothing"),
      Calls: textRow("source", "target"),
      People: textRow("id", "name"),
      Empty: "",
    };
    expect(await tablesIn(makeXlsx({ sheets }))).toEqual({
      "book.xlsx: Calls": "source,target",
      "book.xlsx: People": "id,name",
      notes: [["left-out", 1]],
    });
  });

  it("has its cells as they are, whatever marks in them would divide a text", async () => {
    const rows = textRow("source", "target", "who; what; where; when") + textRow("a", "b", "x; y");
    const { file } = await graphOf("book.xlsx", makeXlsx({ sheets: { Calls: rows } }));
    expect(file.edges).toMatchObject([{ source: "a", target: "b" }]);
    expect(Object.values(file.edges[0] ?? {})).toContain("x; y");
  });

  it("has the number of each row, however many lines the cells above it have", async () => {
    const rows =
      textRow("source", "target", "note") + textRow("a", "b", "one\ntwo") + textRow("a", "", "x");
    const bytes = makeXlsx({ sheets: { Calls: rows } });
    expect(await readGraph([{ name: "book.xlsx", bytes }])).toMatchObject({
      problems: [{ code: "missing-cell", line: 3 }],
    });
  });

  it("has all sheets where none says that it is of links, for the reader to say", async () => {
    const sheets = { Eins: textRow("wer", "wen"), Zwei: textRow("was") };
    expect(await tablesIn(makeXlsx({ sheets }))).toEqual({
      "book.xlsx: Eins": "wer,wen",
      "book.xlsx: Zwei": "was",
      notes: [],
    });
  });

  it("has dates as dates, down to what is shown, texts without how they are read aloud, and cached values", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\\-yy"/></numFmts><cellXfs>' +
      [0, 14, 22, 20, 164].map((format) => `<xf numFmtId="${format}"/>`).join("") +
      "</cellXfs>";
    const strings =
      "<si><r><t>Ada </t></r><r><t>Quill</t></r><rPh><t>AY-da</t></rPh></si><si><t>a_x000D_b</t></si>";
    const cells = [
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c s="0"><v>44593</v></c>',
      '<c s="1"><v>44593</v></c>',
      '<c s="2"><v>44593.75</v></c>',
      '<c s="3"><v>0.75</v></c>',
      '<c s="4"><v>44593</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      "<c><f>A1</f></c>",
    ];
    const sheets = { S: `<row>${cells.join("")}</row>` };
    const [line, is1904] = await Promise.all(
      ["", 'date1904="1"'].map(async (properties) =>
        tablesIn(makeXlsx({ sheets, styles, strings, properties })),
      ),
    );
    expect(line).toEqual({
      "book.xlsx":
        'Ada Quill,"a\nb",44593,2022-02-01,2022-02-01 18:00:00,18:00:00,2022-02,true,#N/A',
      notes: [["unreckoned", 1]],
    });
    expect(JSON.stringify(is1904)).toContain("2026-02-02");
  });

  it("neither runs macros nor follows links to other workbooks", async () => {
    const bytes = makeXlsx({
      sheets: { S: textRow("source", "target") },
      more: {
        "xl/vbaProject.bin": "Sub Auto_Open()",
        "xl/externalLinks/externalLink1.xml": "<!DOCTYPE x [",
      },
    });
    expect(await tablesIn(bytes)).toEqual({ "book.xlsx": "source,target", notes: [] });
  });

  it("that is another archive is called by its name", async () => {
    const formOf = async (files: Record<string, string>) => tablesIn(makeZip(files));
    expect(await formOf({ "word/document.xml": "" })).toEqual([["not-read", "document"]]);
    expect(await formOf({ "xl/workbook.bin": "" })).toEqual([["not-read", "xlsb"]]);
    expect(await formOf({ "x/Project_xml": "" })).toEqual([["not-read", "gephi"]]);
    expect(await formOf({ "Index/Document.iwa": "" })).toEqual([["not-read", "numbers"]]);
    expect(await formOf({ "links.csv": "a" })).toEqual([["not-read", "zip"]]);
    const text = { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" };
    expect(await formOf(text)).toEqual([["not-read", "document"]]);
  });
});

describe("a sheet", () => {
  const sheets = {
    Calls: textRow("source", "target") + textRow("a", "b"),
    Plans: textRow("source", "target") + textRow("a", "c"),
    Remarks: textRow("nothing"),
  };
  const bytes = makeXlsx({ sheets });
  const open = async (answers: readonly TableAnswer[]) => {
    const opened = await openWorkbooks([{ name: "book.xlsx", bytes }]);
    return readGraph(opened.ok ? opened.value : [], answers);
  };

  it("can be left out, and that is said", async () => {
    const outcome = await open([{ form: {} }, { form: {}, leaveOut: true }, { form: {} }]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        notes: [
          { code: "left-out", values: { what: "Plans" }, input: "book.xlsx" },
          { code: "left-out", values: { what: "Remarks" }, input: "book.xlsx" },
        ],
      },
    });
    expect(outcome.ok && outcome.value.index.graph.links.size).toBe(1);
  });

  it("that stands aside by itself can be asked for", async () => {
    const outcome = await open([{ form: {} }, { form: {} }, { form: {}, leaveOut: false }]);
    expect(outcome).toMatchObject({ ok: false, problems: [{ input: "book.xlsx: Remarks" }] });
  });

  it("whose formulas were never reckoned is named, with the workbook that it is in", () => {
    const sheet = { name: "Calls", workbook: "book.xlsx", unreckoned: 3, isAside: false };
    const files = [
      { name: "book.xlsx: Calls", bytes, sheet },
      { name: "links.csv", bytes },
    ];
    expect(notesOfChosen(files.map((file) => ({ file, isOut: false })))).toEqual([
      { code: "unreckoned", values: { sheet: "Calls" }, count: 3, input: "book.xlsx" },
    ]);
    expect(notesOfChosen(files.map((file) => ({ file, isOut: true })))).toEqual([
      { code: "left-out", values: { what: "Calls" }, count: 1, input: "book.xlsx" },
      { code: "left-out", values: { what: "links.csv" }, count: 1, input: "links.csv" },
    ]);
  });

  it("has to remain", async () => {
    const out = { form: {}, leaveOut: true };
    expect(await open([out, out, out])).toEqual({
      ok: false,
      problems: [{ code: "all-left-out", values: {} }],
    });
  });

  it("is told of in answers that are kept, and is left out or brought in by them", () => {
    const kept = printAnswers([
      { file: "book.xlsx: Calls", headings: [], form: {}, leaveOut: false },
      { file: "book.xlsx: Plans", headings: [], form: {}, leaveOut: true },
    ]);
    const answers = parseAnswers(kept);
    expect(answers).toEqual({
      ok: true,
      value: [{ file: "book.xlsx: Calls" }, { file: "book.xlsx: Plans", leaveOut: true }],
    });
    const sheet = { workbook: "book.xlsx", unreckoned: 0, isAside: true };
    const fileOf = (name: string) => ({
      name: `in/book.xlsx: ${name}`,
      bytes,
      sheet: { ...sheet, name },
    });
    const [calls, plans] = answers.ok ? answers.value : [];
    expect(isLeftOut(fileOf("Calls"), calls)).toBe(false);
    expect(isLeftOut(fileOf("Plans"), plans)).toBe(true);
    expect(isLeftOut(fileOf("Calls"), { file: "book.xlsx" })).toBe(true);
    expect(isLeftOut(fileOf("Calls"), {})).toBe(true);
    for (const by of [undefined, {}])
      expect(isLeftOut({ name: "links.csv", bytes }, by)).toBe(false);
  });
});

describe("a workbook that failed once", () => {
  needsShared("cases/files");

  it("opens: links.xlsx", async () => {
    const { file } = await graphOf("links.xlsx", SHARED.read("cases/files/links.xlsx"));
    expect(file.edges).toMatchObject([{ kind: "meeting", date: "2022-02-01" }]);
  });
});
