import { describe, expect, it } from "vitest";
import { scanXml } from "../../../src/formats/workbook/scan-xml";
import { readGraph } from "../../../src/reader/read-graph";
import { makeXlsx, makeZip, textRow } from "../../fixtures/make-zip";
import { graphOf, tablesIn } from "./read-books";

/** An archive with two files of one name. */
function twice(): Uint8Array {
  const zip = makeZip({ "xl/workbook.xml": "", "xl/workbook.abc": "" });
  const text = Buffer.from(zip).toString("latin1").replaceAll(".abc", ".xml");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** A workbook in which one digit of a cell is another, as a fault of a disk leaves it: all but its check is in order. */
function altered(): Uint8Array {
  const cell = (number: number) =>
    makeXlsx({ sheets: { S: `<row r="1"><c r="A1"><v>${number}</v></c></row>` } });
  const [written, read] = [Buffer.from(cell(2021)), Buffer.from(cell(2022))];
  // Of the one written, the check alone, which stands in the header of the sheet and in the directory.
  const checks = (book: Buffer) => {
    const places: number[] = [];
    for (let at = book.indexOf("PK"); at >= 0; at = book.indexOf("PK", at + 1)) {
      const start = book.readUInt16LE(at + 2) === 0x0201 ? 16 : 14;
      if (book.readUInt16LE(at + 2) !== 0x0605) places.push(at + start);
    }
    return places;
  };
  for (const place of checks(read)) written.copy(read, place, place, place + 4);
  return new Uint8Array(read);
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
    ["with a number that is not what was written", altered(), "zip"],
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
