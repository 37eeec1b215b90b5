import { expect, test } from "vitest";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import { parseTable } from "../../../src/formats/csv/tables";
import { orderInHeading } from "../../../src/formats/csv/dates/heading-order";

/** The dates of a table of links, what is said of it, and what is wrong with it. */
function read(...lines: readonly string[]) {
  const table = parseTable("links.csv", lines.join("\n"), {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const mapped = mapTables([table.value]);
  const outcome = mapped.ok ? importCsv(mapped.value, "t") : mapped;
  if (!outcome.ok) return { dates: [], notes: [], problems: outcome.problems };
  const { file, notes } = outcome.value;
  return { dates: file.edges.map(({ date }) => date), notes, problems: [] };
}

test.each([
  "Source: Ministry of Foreign Affairs",
  "Note: calls only",
  "* By telephone",
  "1 Provisional figures",
  "Stand: 5. Januar 2022",
  "Fuente: Cancillería",
  "Источник: МИД",
])("“%s” under a table is left out, with what stands below it, and that is said", (remark) => {
  const { dates, notes, problems } = read(
    "Caller,Callee,Date",
    "Ada Lee,Bruno Day,2022-01-02",
    "",
    remark,
    "More of the same",
  );
  expect(problems).toEqual([]);
  expect(dates).toEqual(["2022-01-02"]);
  const said = notes.filter(({ code }) => code === "remark-row");
  expect(said.map(({ values }) => values.value)).toEqual([remark, "More of the same"]);
});

test("A row with one end alone that says nothing of a remark stays a problem", () => {
  const { problems } = read("Caller,Callee,Date", "Ada Lee,Bruno Day,2022-01-02", "Carla Voss,,");
  expect(problems.map(({ code }) => code)).toEqual(["missing-cell"]);
});

test("A remark between rows is none", () => {
  const { problems } = read("Caller,Callee,Date", "Source: X,,", "Ada Lee,Bruno Day,2022-01-02");
  expect(problems).not.toEqual([]);
});

test.each([
  ["Date (DD/MM/YYYY)", "dmy"],
  ["Date (MM/DD/YYYY)", "mdy"],
  ["date_yyyy-mm-dd", "ymd"],
  ["Datum (TT.MM.JJJJ)", "dmy"],
  ["Date (JJ/MM/AAAA)", "dmy"],
  ["Fecha (DD/MM/AAAA)", "dmy"],
  ["Data [GG/MM/AAAA]", "dmy"],
  ["Дата (ДД.ММ.ГГГГ)", "dmy"],
  ["Date", undefined],
  ["Date (UTC)", undefined],
  ["Dad and Mum", undefined],
  ["Date (MM/MM/YYYY)", undefined],
])("The heading “%s” says the order %s", (heading, order) => {
  expect(orderInHeading(heading)).toBe(order);
});

test("Dates that could be read in two ways are read as their heading says, and that is said", () => {
  const { dates, notes } = read("Caller,Callee,Date (DD/MM/YYYY)", "Ada Lee,Bruno Day,02/01/2022");
  expect(dates).toEqual(["2022-01-02"]);
  expect(notes).toContainEqual(
    expect.objectContaining({
      code: "dates-as-headed",
      values: { column: "Date (DD/MM/YYYY)", order: "dmy" },
    }),
  );
});

test("A date that its heading does not allow is a problem", () => {
  const { problems } = read("Caller,Callee,Date (DD/MM/YYYY)", "Ada Lee,Bruno Day,02/14/2022");
  expect(problems.map(({ code }) => code)).toEqual(["date-order"]);
});
