import { describe, expect, it, vi } from "vitest";
import { readSheets } from "../../../src/reader/files/read-sheets";
import { openPacked, openWorkbooks } from "../../../src/reader/rows/workbook";
import { makeXlsx, makeZip, textRow } from "../../fixtures/make-zip";

// A limit that a test can exceed without filling the machine.
vi.mock("../../../src/graph/parse/decode-bytes", async (load) => ({
  ...(await load<object>()),
  MOST_BYTES: 100_000,
}));

const ROW = textRow("source", "target");
const encode = (text: string) => new TextEncoder().encode(text);

async function sheetsIn(bytes: Uint8Array) {
  const sheets = await readSheets({ name: "book", bytes });
  return sheets.ok ? sheets.value.map(({ name }) => name) : sheets.problems.map(({ code }) => code);
}

/** The files of a workbook with its main part at another place, which its relations name. */
function movedBook(folder: string, hasRelations = true): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (id: string, type: string, target: string) =>
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return makeZip({
    ...(hasRelations
      ? { "_rels/.rels": relations("r", "officeDocument", `${folder}book.xml`) }
      : {}),
    [`${folder}book.xml`]: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Calls" sheetId="1" r:id="s"/></sheets></workbook>`,
    [`${folder}_rels/book.xml.rels`]: relations("s", "worksheet", "worksheets/sheet1.xml"),
    [`${folder}worksheets/sheet1.xml`]: `<worksheet xmlns="${main}"><sheetData>${ROW}</sheetData></worksheet>`,
  });
}

describe("a workbook", () => {
  it.each(["office/", ""])("is one wherever its main part lies: in %j", async (folder) => {
    expect(await sheetsIn(movedBook(folder))).toEqual(["Calls"]);
  });

  it("is none where nothing says which part is the main one, or has no sheet", async () => {
    expect(await sheetsIn(movedBook("office/", false))).toEqual(["not-read"]);
    const others = [
      "worksheets/a.xml.bak",
      "myworksheets/a.xml",
      "worksheets/",
      "worksheets/b/a.xml",
    ];
    for (const name of others)
      expect(await sheetsIn(makeZip({ "_rels/.rels": "", [name]: "" })), name).toEqual([
        "not-read",
      ]);
  });

  it("may have as many bytes in all its parts as a page can hold, and no more", async () => {
    const filled = (bytes: number) => `${ROW}<!--${" ".repeat(bytes)}-->`;
    expect(await sheetsIn(makeXlsx({ sheets: { A: filled(60_000), B: ROW } }))).toEqual(["A", "B"]);
    const both = makeXlsx({ sheets: { A: filled(60_000), B: filled(60_000) } });
    expect(await sheetsIn(both)).toEqual(["too-large-unpacked"]);
    // It is said how many all may have, and not how many were left.
    expect(await readSheets({ name: "a.xlsx", bytes: both })).toMatchObject({
      problems: [{ values: { maximum: 0.1 } }],
    });
  });
});

describe("what begins as workbooks do", () => {
  it.each(["PK,target\na,b\n", "P,K\n\u0003,b\n", "P\n\u0003\u0004,b\n", "xK\u0003\u0004\n"])(
    "and goes on otherwise is a table: %j",
    async (text) => {
      const file = { name: "links.csv", bytes: encode(text) };
      expect(await openWorkbooks([file])).toEqual({ ok: true, value: [file] });
    },
  );

  it("is an archive with nothing in it", async () => {
    const outcome = await openWorkbooks([{ name: "book.xlsx", bytes: makeZip({}) }]);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "not-read" }] });
  });
});

describe("what is wrong with a workbook", () => {
  const broken = { name: "book.xlsx", bytes: encode("PK\u0003\u0004 and no more") };
  const table = { name: "links.csv", bytes: encode("source,target\n") };

  it("is said with its name where it is one of several files", async () => {
    expect(await openWorkbooks([broken])).toEqual({
      ok: false,
      problems: [{ code: "zip", values: {} }],
    });
    expect(await openWorkbooks([table, broken])).toEqual({
      ok: false,
      problems: [{ code: "zip", values: {}, input: "book.xlsx" }],
    });
  });

  it("is said where it is packed, and the packing is damaged", async () => {
    const packed = { name: "book.xlsx.gz", bytes: new Uint8Array([0x1f, 0x8b, 8, 0]) };
    expect(await openPacked([table, packed])).toMatchObject({
      ok: false,
      problems: [{ code: "gzip" }],
    });
  });
});
