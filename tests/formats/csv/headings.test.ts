import fc from "fast-check";
import { expect, test } from "vitest";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import { normal, normalNames } from "../../../src/formats/csv/headings";
import { distinctHeadings, notesOfHeadings } from "../../../src/formats/csv/distinct-headings";
import { fieldsOf, guessMapping, meansField } from "../../../src/formats/csv/mapping";
import { onceForEach } from "../../../src/formats/csv/once";
import type { Table } from "../../../src/formats/csv/table";
import { parseTable } from "../../../src/formats/csv/tables";

test("Headings that stand twice have a number from two on, and empty ones that of their column", () => {
  expect(distinctHeadings(["a", "", "a", " ", "a", "a (2)"])).toEqual([
    ...["a", "column 2", "a (2)", "column 4", "a (3)", "a (2) (2)"],
  ]);
});

test("Whatever the headings, none is empty or stands twice, and those that differ stay", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", " ", "a", "a (2)", "column 2", "b")), (cells) => {
      const headings = distinctHeadings(cells);
      expect(new Set(headings).size).toBe(cells.length);
      expect(headings.every((heading) => heading.trim() !== "")).toBe(true);
      cells.forEach((cell, at) => {
        if (
          cell.trim() !== "" &&
          cells.indexOf(cell) === at &&
          !headings.slice(0, at).includes(cell)
        )
          expect(headings[at]).toBe(cell);
      });
    }),
  );
});

test("Of headings that stand twice, five are told with what the column is called; empty ones are not", () => {
  const cells = ["a", "a", "", "", "b"];
  expect(notesOfHeadings(cells, distinctHeadings(cells))).toEqual([
    { code: "heading-twice", values: { value: "a", kept: "a (2)" }, count: 1 },
  ]);
  const many = Array.from({ length: 9 }, () => "x");
  expect(notesOfHeadings(many, distinctHeadings(many))).toHaveLength(5);
});

test("A heading means a field by its own name or another, however it is written; a year or a month does not", () => {
  for (const heading of ["source", "Source", "from", "date", "Datum", "status"])
    expect(meansField("links", heading), heading).toBe(true);
  for (const heading of ["year", "month", "weather", ""])
    expect(meansField("links", heading), heading).toBe(false);
});

/** What comes of one table of links: its links by their ends, and what is said of it. */
function read(text: string) {
  const table = parseTable("links.csv", text, {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const mapped = mapTables([table.value]);
  if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems));
  const outcome = importCsv(mapped.value, "t");
  return outcome.ok
    ? {
        edges: outcome.value.file.edges,
        documents: outcome.value.file.documents ?? [],
        notes: outcome.value.notes.map(({ code, values }) => ({ code, values })),
        problems: [],
      }
    : { edges: [], documents: [], notes: [], problems: outcome.problems };
}
const codesOf = (text: string) => read(text).notes.map(({ code }) => code);

test.each([
  ...["0", "00", "00/00/0000", "00-00-0000", "0.0.0000", "00. 00. 0000", "00/00/0000 00:00"],
  ...["00/01/1900", "0/1/1900", "01/00/1900", "1/0/00", "1900-01-00", "1900-1-0", "00-01-00"],
])("Zero in a column of dates is no date: %s", (zero) => {
  const { edges, notes } = read(`source,target,date\na,b,2022-02-01\na,b,${zero}`);
  expect(edges.map(({ date }) => date)).toEqual(["2022-02-01", undefined]);
  expect(notes).toContainEqual({ code: "no-date", values: { value: zero, column: "date" } });
});

test.each(["x00/00/0000", "00/00/0000x", "x0", "0x", "1900-01-00x", "00/00-0000"])(
  "What is only like zero in a column of dates is a problem with its line: %s",
  (other) => {
    const { problems } = read(`source,target,date\na,b,2022-02-01\na,b,${other}`);
    expect(problems).toMatchObject([{ line: 3, values: { text: other, column: "date" } }]);
  },
);

test("What one publisher says on two days are two documents, and once more on a day the same", () => {
  const { documents, edges } = read(
    [
      "source,target,quote,publisher,published",
      "a,b,One.,Kremlin,2022-02-01",
      "a,b,Two.,Kremlin,2022-02-02",
      "a,b,Three.,Kremlin,2022-02-01",
      "a,b,Four.,Quirinale,2022-02-01",
    ].join("\n"),
  );
  expect(documents.map(({ id, publisher }) => [id, publisher])).toEqual([
    ["Kremlin", "Kremlin"],
    ["Kremlin, 2022-02-02", "Kremlin"],
    ["Quirinale", "Quirinale"],
  ]);
  expect(edges.map(({ quotes = [] }) => quotes[0]?.document)).toEqual([
    ...["Kremlin", "Kremlin, 2022-02-02", "Kremlin", "Quirinale"],
  ]);
});

test("The heading, where it stands once more among the rows, is left out and said", () => {
  const { edges, notes } = read(
    "source,target,date\na,b,2022-02-01\nsource,target,date\nb,c,2022-02-02",
  );
  expect(edges).toHaveLength(2);
  expect(notes).toContainEqual({ code: "repeated-heading", values: {} });
});

test("A second table below the first is a problem that says what was found", () => {
  const { problems } = read("source,target,date\na,b,2022-02-01\nid,name,country\nx,X,IT");
  expect(problems).toMatchObject([
    { code: "second-table", line: 3, values: { found: "id, name, country" } },
  ]);
});

test("A column of dates that nothing was made of is said, with an example", () => {
  expect(
    read("source,target,When it was\na,b,\na,b,2022-02-01\na,c,2022-02-03").notes,
  ).toContainEqual({
    code: "dates-unused",
    values: { column: "When it was", example: "2022-02-01" },
  });
  expect(codesOf("source,target,when it was\na,b,tomorrow\na,c,never")).not.toContain(
    "dates-unused",
  );
  expect(codesOf("source,target,date,seen\na,b,2022-02-01,2022-02-02")).not.toContain(
    "dates-unused",
  );
});

test.each([
  ["1643673600", true],
  ["1643673600000", true],
  ["<[1.0, 2.0]>", true],
  ["164367360", false],
  ["x1643673600", false],
  ["1643673600x", false],
])(
  "Times that are no calendar days are said where a column is called so: %s: %s",
  (cell, isSaid) => {
    const text = `source,target,timestamp\na,b,"${cell}"\na,c,"${cell}"`;
    expect(codesOf(text).includes("dates-unused")).toBe(isSaid);
  },
);

test("A column of yes and no that is called by a status is said where it says that one was not held", () => {
  const say = (heading: string, ...cells: readonly string[]) =>
    codesOf(
      [`source,target,${heading}`, ...cells.map((cell) => `a,b,${cell}`)].join("\n"),
    ).includes("statuses-unused");
  expect(say("Cancelled", "no", "yes")).toBe(true);
  expect(say("Cancelled?", "нет", "Да")).toBe(true);
  expect(say("Cancelled", "no", "")).toBe(false);
  expect(say("Cancelled", "yes", "perhaps")).toBe(false);
  expect(say("Held", "yes", "no")).toBe(true);
  expect(say("Held", "yes", "")).toBe(false);
  expect(say("Weather", "yes", "no")).toBe(false);
});

test("A heading of millions of characters is looked at by its beginning", () => {
  const long = normal("Source ".repeat(1_000_000));
  expect(long.length).toBeLessThanOrEqual(1000);
  expect(long.startsWith("source_source")).toBe(true);
});

test("What is made of a list is made once, and of another list anew", () => {
  const made: (readonly string[])[] = [];
  const length = onceForEach((list) => made.push(list) && list.length);
  const [one, other] = [["a"], ["a"]];
  expect([length(one), length(one), length(other)]).toEqual([1, 1, 1]);
  expect(made).toEqual([one, other]);
});

test("The headings of a table are read once, whatever is asked of them", () => {
  const looks = { count: 0 };
  const width = 1000;
  const names = ["from", "to", ...Array.from({ length: width }, (_, at) => `name (${at})`)];
  const headings = new Proxy(names, {
    get(target, key) {
      looks.count++;
      const value: unknown = Reflect.get(target, key);
      return value;
    },
  });
  const table: Table = { input: "t.csv", headings, rows: [] };
  const [first] = [normalNames(headings), guessMapping(table), fieldsOf(table, "links")];
  expect(normalNames(headings)).toBe(first);
  const { count } = looks;
  fieldsOf(table, "links");
  // Only the list of fields is made once more.
  expect(looks.count - count).toBeLessThan(5 * width);
});

test("Of twenty columns of one name is seen what they hold, of the others not", () => {
  const looked = new Set<string>();
  const cells = new Proxy<readonly string[]>([], {
    get(target, key) {
      if (/^\d+$/.test(String(key))) looked.add(String(key));
      const value: unknown = Reflect.get(target, key);
      return value;
    },
  });
  const headings = ["from", ...Array.from({ length: 1000 }, () => "to")];
  fieldsOf({ input: "t.csv", headings, rows: [{ line: 2, cells }] }, "links");
  expect(looked.size).toBeLessThan(50);
});
