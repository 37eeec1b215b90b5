import { describe, expect, it } from "vitest";
import { parseAnswers, printAnswers } from "../../src/formats/csv/answers";
import type { TableAnswer } from "../../src/formats/csv/table-outline";
import { scanXml } from "../../src/formats/workbook/scan-xml";
import { readGraph } from "../../src/reader/read-graph";
import { isLeftOut } from "../../src/reader/is-left-out";
import { notesOfChosen } from "../../src/reader/left-out";
import { openWorkbooks } from "../../src/reader/workbook";
import { makeXlsx, makeZip, textRow } from "../fixtures/make-zip";
import { needsShared } from "../fixtures/needs-shared";
import { realFiles, SHARED } from "../fixtures/shared";

/** The tables of a workbook by name, as text; or the codes of its problems. */
async function tablesIn(bytes: Uint8Array, name = "book.xlsx") {
  const outcome = await openWorkbooks([{ name, bytes }]);
  if (!outcome.ok)
    return outcome.problems.map(({ code, values }) => [code, ...Object.values(values)]);
  const chosen = outcome.value.map((file) => ({ file, isOut: isLeftOut(file, undefined) }));
  const texts = chosen.flatMap(({ file, isOut }) =>
    isOut ? [] : [[file.name, new TextDecoder().decode(file.bytes).trimEnd()]],
  );
  const notes = notesOfChosen(chosen).map(({ code, count }) => [code, count]);
  return { ...Object.fromEntries(texts), notes };
}

async function graphOf(name: string, bytes: Uint8Array) {
  const outcome = await readGraph([{ name, bytes }]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { ...outcome.value.index.graph, notes: outcome.value.notes };
}

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

/** An archive with two files of one name. */
function twice(): Uint8Array {
  const zip = makeZip({ "xl/workbook.xml": "", "xl/workbook.abc": "" });
  const text = Buffer.from(zip).toString("latin1").replaceAll(".abc", ".xml");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

describe("a hostile workbook", () => {
  const wide = "a".repeat(1000);

  it.each([
    ["that is cut off", makeXlsx({ sheets: { S: textRow("a") } }).slice(0, 300), "zip"],
    ["of nothing but a signature", new Uint8Array([0x50, 0x4b, 3, 4]), "zip"],
    ["of empty sheets", makeXlsx({ sheets: { S: "" } }), "empty-workbook"],
    [
      "with a DOCTYPE",
      makeXlsx({ sheets: { S: "" }, more: { "xl/styles.xml": "<!DOCTYPE x><styleSheet/>" } }),
      "xml-doctype",
    ],
    [
      "with a DOCTYPE in a sheet",
      makeXlsx({
        sheets: { S: "" },
        more: { "xl/worksheets/s0.xml": '<!DOCTYPE x [<!ENTITY j "jj">]><worksheet/>' },
      }),
      "xml-doctype",
    ],
    ["with broken XML", makeXlsx({ sheets: { S: "<row><c>" } }), "xml"],
    [
      "that unpacks without end",
      makeXlsx({ sheets: { S: " ".repeat(210_000_000) } }),
      "too-large-unpacked",
    ],
    [
      "with a row beyond the last",
      makeXlsx({ sheets: { S: '<row r="99999999"><c><v>1</v></c></row>' } }),
      "too-large-workbook",
    ],
    [
      "in which few bytes stand for many cells",
      makeXlsx({
        sheets: { S: `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`.repeat(300) },
        strings: `<si><t>${wide}</t></si>`,
      }),
      "too-large-workbook",
    ],
    [
      "in which a cell is repeated without end",
      makeZip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml":
          '<o><table name="S"><table-row number-rows-repeated="1000000">' +
          `<table-cell number-columns-repeated="16000"><p>${wide}</p></table-cell></table-row></table></o>`,
      }),
      "too-large-workbook",
    ],
    [
      "whose cells stand far apart in many rows",
      makeXlsx({ sheets: { S: '<row><c r="XFD1"><v>1</v></c></row>'.repeat(3500) } }),
      "too-large-workbook",
    ],
    [
      "in which an element has attributes without end",
      makeXlsx({
        sheets: { S: `<row ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(" ")}/>` },
      }),
      "too-large-workbook",
    ],
    [
      "with more relations than anybody needs",
      makeXlsx({ sheets: { S: "" }, more: { "_rels/.rels": `<a>${" ".repeat(8_000_000)}</a>` } }),
      "too-large-workbook",
    ],
    [
      "whose rows are nowhere",
      makeXlsx({ sheets: { S: '<row r="x"><c><v>1</v></c></row>' } }),
      "xml",
    ],
    [
      "whose rows are above the first",
      makeXlsx({ sheets: { S: '<row r="-5"><c><v>1</v></c></row>' } }),
      "xml",
    ],
    [
      "whose sheet is not in it, but outside",
      makeXlsx({
        sheets: { S: "" },
        more: {
          "../../../etc/passwd": "root",
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="r0" Type="/worksheet" Target="../../../etc/passwd"/></Relationships>',
        },
      }),
      "zip",
    ],
    [
      "whose parts lead back to itself",
      makeXlsx({
        sheets: { S: "" },
        more: {
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="r0" Type="/worksheet" Target="workbook.xml"/></Relationships>',
        },
      }),
      "empty-workbook",
    ],
    [
      "whose styles cannot be read",
      makeXlsx({ sheets: { S: textRow("source", "target") }, styles: "<a>" }),
      "xml",
    ],
    [
      "with a text that is not among those shared",
      makeXlsx({
        sheets: { S: '<row><c t="s"><v>0</v></c><c t="s"><v>7</v></c></row>' },
        strings: "<si><t>a</t></si>",
      }),
      "xml",
    ],
    [
      "with a thousand sheets that are one",
      makeXlsx({
        sheets: { S: textRow("source", "target") },
        more: {
          "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${'<sheet name="S" r:id="r0"/>'.repeat(1001)}</sheets></workbook>`,
        },
      }),
      "too-large-workbook",
    ],
    [
      "with a thousand sheets in OpenDocument",
      makeZip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": `<o>${'<table name="S"/>'.repeat(1001)}</o>`,
      }),
      "too-large-workbook",
    ],
    ["with two parts of one name", twice(), "zip"],
    ["in an archive", makeZip({ "book.xlsx": "PK\u0003\u0004" }), "not-read"],
  ])("%s is refused in bounds", async (_, bytes, code) => {
    const found = await tablesIn(bytes);
    expect(Array.isArray(found) && found.map(([first]) => first)).toEqual([code]);
  });

  it("in which rows without end have nothing in them is read up to a limit of elements", () => {
    const listener = { open: () => undefined, close: () => undefined, text: () => undefined };
    const read = (rows: number) =>
      scanXml(`<sheet>${'<row r=""/>'.repeat(rows)}</sheet>`, listener, {
        characters: 0,
        elements: 150,
      });
    expect(read(99)).toEqual({ ok: true, value: undefined });
    expect(read(100)).toMatchObject({ ok: false, problems: [{ code: "too-large-workbook" }] });
  });

  it("that claims all cells there are has those that are written", async () => {
    const bytes = makeXlsx({
      sheets: { S: textRow("source", "target") },
      more: {
        "xl/worksheets/s0.xml":
          '<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>' +
          `${textRow("source", "target")}</sheetData></worksheet>`,
      },
    });
    expect(await tablesIn(bytes)).toMatchObject({ "book.xlsx": "source,target" });
  });

  it("with a password, or from before 2007, is called by its name", async () => {
    const container = (part: string) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(9000),
        Buffer.from(part, "utf16le"),
      ]);
    const locked = makeZip({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml":
        "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
      "content.xml": new Uint8Array([0xff, 0, 0xfe]),
    });
    for (const [name, bytes, form] of [
      ["book.xls", container("Workbook"), "xls"],
      ["book.xlsx", container("EncryptedPackage"), "locked"],
      ["book.ods", locked, "locked"],
    ] as const) {
      expect(await readGraph([{ name, bytes }])).toMatchObject({
        ok: false,
        problems: [{ code: "not-read", values: { form } }],
      });
    }
    const table = { name: "links.csv", bytes: Buffer.from("source,target\na,b\n") };
    expect(await readGraph([table, { name: "more.xls", bytes: container("") }])).toMatchObject({
      ok: false,
      problems: [{ code: "not-read", input: "more.xls" }],
    });
  });

  it("of OpenDocument that is not packed is read, without the blanks that lay out its XML", async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string">\n <text:p>${text}</text:p>\n</table:table-cell>\n`;
    const row = (...cells: readonly string[]) =>
      `<table:table-row>\n${cells.map(cell).join("")}</table:table-row>\n`;
    const flat = (kind: string) =>
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body>
        <table:table table:name="Calls">${row("source", "target")}${row("Ada <text:span>Quill</text:span>", "b")}</table:table>
        </office:body></office:document>`,
      );
    expect(await tablesIn(flat("spreadsheet"), "book.fods")).toEqual({
      "book.fods": "source,target\r\nAda Quill,b",
      notes: [],
    });
    const { links } = await graphOf("book.xml", flat("spreadsheet"));
    expect(links.size).toBe(1);
    expect(await readGraph([{ name: "text.fodt", bytes: flat("text") }])).toMatchObject({
      ok: false,
      problems: [{ code: "not-read", values: { form: "document" } }],
    });
  });

  it("whose directory lies about sizes is read by what is there", async () => {
    const bytes = makeXlsx({ sheets: { S: textRow("source", "target") } });
    // What the directory says of the size unpacked is not believed.
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 5, true);
    }
    expect(await tablesIn(bytes)).toMatchObject({ "book.xlsx": "source,target" });
  });
});

describe("a workbook that failed once", () => {
  needsShared("cases/files");

  it("opens: links.xlsx", async () => {
    const { file } = await graphOf("links.xlsx", SHARED.read("cases/files/links.xlsx"));
    expect(file.edges).toMatchObject([{ kind: "meeting", date: "2022-02-01" }]);
  });
});
