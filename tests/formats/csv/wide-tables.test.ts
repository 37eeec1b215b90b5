import { describe, expect, it } from "vitest";
import { readCells } from "../../../src/formats/csv/dates/date-column";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import { parseTable, printTable } from "../../../src/formats/csv/tables";
import { TableTooWide } from "../../../src/formats/csv/write/table-too-wide";
import { exportCsv } from "../../../src/formats/csv/write/write";

function imported(text: string) {
  const table = parseTable("t.csv", text, {});
  if (!table.ok) throw new Error("refused");
  const mapped = mapTables([table.value]);
  const outcome = mapped.ok ? importCsv(mapped.value, "T") : mapped;
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
}

describe("a table of very many columns", () => {
  const names = Array.from({ length: 19_000 }, (_, at) => `c${at}`).join(",");

  it("is kept whole", () => {
    const { file } = imported(`source,target,${names}\na,b${",x".repeat(19_000)}`);
    expect(file.edges[0]).toMatchObject({ c0: "x", c18999: "x" });
  });

  it("is read where its rows end long before its heading does", () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `a,b${at % 100}`).join("\n");
    const { file, notes } = imported(`source,target,${names}\n${rows}`);
    expect(file.edges.at(-1)).toEqual({
      id: "link-100000",
      kind: "link",
      source: "a",
      target: "b99",
    });
    expect(notes).toEqual([]);
  });

  it("is looked at for dates that are not used, in its first columns", () => {
    const dates = `,2022-01-01`.repeat(19_000);
    const { notes } = imported(`source,target,${names}\na,b${dates}`);
    const unused = notes.filter(({ code }) => code === "dates-unused");
    expect(unused[0]).toMatchObject({ values: { column: "c0", example: "2022-01-01" } });
    expect(unused.at(-1)?.more).toBe(898);
  });
});

describe("a cell as long as a file", () => {
  it.each([
    ["words", "Anna Müller ".repeat(500_000)],
    ["letters", "а".repeat(10_000_000)],
    ["marks", `a${"\u0301".repeat(10_000_000)}`],
  ])("is read where dates or names may stand: %s", (_, cell) => {
    const { file } = imported(`from,to,date\n"${cell}",b,2022-01-01`);
    expect(file.edges).toMatchObject([{ target: "b", date: "2022-01-01" }]);
  });

  it("shows nothing of the language in which other cells name their months", () => {
    const unclear = "3 listopad 2022";
    const sureBy = (cell: string) => readCells([unclear, cell]).get(unclear)?.sure;
    expect(sureBy("1 wrzesień 2022")).toBe("2022-11-03");
    expect(sureBy("1 wrzesień 2022 ".repeat(1000))).toBeUndefined();
  });
});

describe("a table to be written", () => {
  const fileOf = (count: number) => ({
    format: "readout/1" as const,
    title: "t",
    nodes: Array.from({ length: count }, (_, at) => ({
      id: `a${at}`,
      kind: "person",
      name: "A",
      [`f${at}`]: "x",
    })),
    edges: [],
  });

  it("has a column for each field, in as many parts as it needs", () => {
    const { actors = "" } = exportCsv(fileOf(2100));
    const lines = actors.trimEnd().split("\r\n");
    expect(lines).toHaveLength(2101);
    expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([2112]));
    expect(lines[2100]?.endsWith(",x")).toBe(true);
  });

  it("is refused before anything is written where a field of each would make nearly all cells empty", () => {
    expect(() => exportCsv(fileOf(8000))).toThrow(TableTooWide);
  });
});

describe("a cell of millions of formulas", () => {
  const cell = "a" + ";=".repeat(2_000_000);

  it("is read as it stands", () => {
    const table = parseTable("t.csv", `source,target\na,"${cell}"`, { delimiter: "," });
    expect(table.ok && table.value.rows[0]?.cells[1]).toBe(cell);
  });

  it("comes back as it was once it was guarded", () => {
    const text = printTable(["source", "target"], [["a", cell]]);
    expect(text).toContain(";'=;'=");
    const table = parseTable("t.csv", text, { delimiter: "," });
    expect(table.ok && table.value.rows[0]?.cells[1]).toBe(cell);
  });
});

describe("a cell of millions of quotation marks", () => {
  it("is found to begin on its line where it is left open, and is read where it is closed", () => {
    const marks = '"'.repeat(4_000_000);
    expect(parseTable("t.csv", `source,target\na,b\nc,"${marks}`, {})).toMatchObject({
      ok: false,
      problems: [{ code: "csv-quote", input: "t.csv", line: 3 }],
    });
    const table = parseTable("t.csv", `source,target\na,"${marks}"\nc,d`, {});
    expect(table.ok && table.value.rows.map(({ cells: [, cell] }) => cell?.length)).toEqual([
      2_000_000, 1,
    ]);
  });
});
