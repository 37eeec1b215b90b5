import { expect, test } from "vitest";
import { explainsColumns, findHeading, joinHeadings } from "../../../src/formats/csv/heading-rows";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import { parseTable } from "../../../src/formats/csv/tables";

/** What comes of a table of links: its links by their ends and dates, and what is said of it. */
function read(...lines: readonly string[]) {
  const table = parseTable("links.csv", lines.join("\n"), {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const { headings } = table.value;
  const mapped = mapTables([table.value]);
  const outcome = mapped.ok ? importCsv(mapped.value, "t") : mapped;
  if (!outcome.ok) return { headings, links: [], notes: [], problems: outcome.problems };
  const { file, notes } = outcome.value;
  return {
    headings,
    links: file.edges.map(({ source, target, date }) => [source, target, date]),
    notes: notes.map(({ code, values, line }) => ({ code, values, line })),
    problems: [],
  };
}

const ADA_AND_BRUNO = "Ada Quill,GB,Bruno Marsh,FR,2022-01-01";

test("Groups above the columns, as merged cells are saved, are part of the heading, and that is said", () => {
  const { headings, links, notes } = read(
    "Caller,,Callee,,",
    "Name,Country,Name,Country,Date",
    ADA_AND_BRUNO,
  );
  const value = "Caller Name, Caller Country, Callee Name, Callee Country, Date";
  expect(headings.join(", ")).toBe(value);
  expect(links).toEqual([["Ada Quill", "Bruno Marsh", "2022-01-01"]]);
  expect(notes).toContainEqual({ code: "headings-joined", values: { value }, line: 2 });
  expect(notes).toContainEqual({
    code: "ends-understood",
    values: { source: "Caller Name", target: "Callee Name" },
    line: undefined,
  });
});

test.each([
  ["repeated for each column", "From,From,To,To,", "Name,Country,Name,Country,Date"],
  ["only above some columns", "Caller,,Callee,,Date", "Name,Country,Name,Country,"],
  ["above columns of names that are known", "Host,,Guest,,", "Name,Country,Full name,Town,Date"],
  ["in another language", "Von,,An,,", "Name,Land,Name,Land,Datum"],
])("Groups are known where they stand %s", (_where, upper, lower) => {
  expect(read(upper, lower, ADA_AND_BRUNO).links).toEqual([
    ["Ada Quill", "Bruno Marsh", "2022-01-01"],
  ]);
});

test("Groups are found below a title, which is left out", () => {
  const { links, notes } = read(
    "Calls in January,,,,",
    "Caller,,Callee,,",
    "Name,Country,Name,Country,Date",
    ADA_AND_BRUNO,
  );
  expect(links).toHaveLength(1);
  expect(notes).toContainEqual({
    code: "heading-found",
    values: { line: 3, above: "Calls in January" },
    line: 3,
  });
});

test("A column between groups belongs to the one before it; one at the end that no other is called like, to none", () => {
  const { headings } = read("Caller,,Callee,", "Name,Role,Name,Place", "Ada,minister,Bruno,Lenn");
  expect(headings).toEqual(["Caller Name", "Caller Role", "Callee Name", "Place"]);
});

test.each([
  ["of data", ["source,,target,", "Ada,GB,Bruno,FR", "Cleo,NO,Ada,GB"], 2],
  ["of data that is the same twice", ["source,,target,", "Ada,GB,Bruno,GB", "Ada,GB,Cleo,NO"], 2],
  ["with a number", ["source,,target,", "Name,1,Name,2", "Cleo,3,Ada,4"], 2],
  ["below a heading without gaps", ["source,target", "Name,Name", "Ada,Bruno"], 2],
  ["that is the last", ["source,,target,", "Name,Country,Name,Country"], 1],
])("A row %s is no heading", (_what, lines, count) => {
  const { links, notes } = read(...lines);
  expect(links).toHaveLength(count);
  expect(notes.map(({ code }) => code)).not.toContain("headings-joined");
});

test.each([
  ["units and words in brackets", "(who called),(who was called),(day),"],
  ["tags of the humanitarian exchange", "#actor+source,#actor+target,#date,#event +type"],
  ["how dates are written", "Name,Name,YYYY-MM-DD,"],
  ["how dates are written, in German", "Name,Name,TT.MM.JJJJ,Art"],
  ["the numbers of the columns", "1,2,3,4"],
])("A row below the heading with %s is left out, and said", (_what, row) => {
  const { links, notes } = read("source,target,date,kind", row, "Ada,Bruno,2022-01-01,call");
  expect(links).toEqual([["Ada", "Bruno", "2022-01-01"]]);
  expect(notes).toEqual([
    {
      code: "row-explains",
      values: { value: row.split(",").filter(Boolean).join(", ") },
      line: 2,
    },
  ]);
});

test.each([
  ["of links between numbers", ["source,target,weight,rank", "1,2,3,4", "2,3,4,5"]],
  ["in which one cell is in brackets", ["source,target,note", "(Ada),Bruno,", "Ada,Cleo,"]],
  ["further below", ["source,target,note", "Ada,Bruno,", "(Ada),(Cleo),(unsure)"]],
])("A row %s is a link", (_what, lines) => {
  expect(read(...lines).links).toHaveLength(lines.length - 1);
});

test.each([
  ["Caller name,Callee name,Date", ["Ada", "Bruno"]],
  ["Name of host,Name of guest,Date", ["Ada", "Bruno"]],
  ["Sender name,Recipient full name,Date", ["Ada", "Bruno"]],
  ["To name,From name,Date", ["Bruno", "Ada"]],
  ["callerName,calleeName,Date", ["Ada", "Bruno"]],
  ["VISITEE,VISITOR,Date", ["Bruno", "Ada"]],
  ["VISITOR,VISITEE,Date,NAMELAST,VISITEE_NAMELAST", ["Ada", "Bruno"]],
  ["DonorName,RegulatedEntityName,Date", ["Ada", "Bruno"]],
  ["Minister,Name of External Organisation*,Date of Meeting", ["Ada", "Bruno"]],
  ["Member of Commission,Entity/ies met,Date of meeting", ["Ada", "Bruno"]],
  ["Organizer,Required Attendees,Date", ["Ada", "Bruno"]],
  ["Entity A,Entity B,Date", ["Ada", "Bruno"]],
  ["country1,country2,Date", ["Ada", "Bruno"]],
  ["statea,stateb,Date", ["Ada", "Bruno"]],
])("Ends are known by whose names a column has: %s", (heading, ends) => {
  const { links } = read(heading, "Ada,Bruno,2022-01-01");
  expect(links).toEqual([[...ends, "2022-01-01"]]);
});

test("Ends by the usual headings are not said to be understood", () => {
  for (const heading of ["from,to", "sender,recipient", "actor1,actor2"])
    expect(read(heading, "Ada,Bruno").notes).toEqual([]);
});

test("Two pairs that are numbered leave open which are the ends, and so does one column for both", () => {
  for (const heading of ["leader1,leader2,country1,country2", "Person 1,Person 3,x,y"])
    expect(read(heading, "Ada,Bruno,GB,FR").problems).toMatchObject([{ code: "no-link-columns" }]);
});

test("A table of documents alone is no graph, and its columns are named", () => {
  expect(
    read("name,type,start_date,url", "War,wars,1955-11-01,https://example.org/"),
  ).toMatchObject({
    problems: [{ code: "no-link-columns", values: { found: "name, type, start_date, url" } }],
  });
});

test("Of two pairs, that which stands alone has the ends, and the other one is kept", () => {
  const { links } = read("Caller,Callee,Host name,Guest name", "Ada,Bruno,Cleo,Dan");
  expect(links).toEqual([["Ada", "Bruno", undefined]]);
});

test("Twenty thousand columns of one name take a few looks at each", () => {
  const looks = [0];
  const watched = (cells: readonly string[]) =>
    new Proxy(cells, {
      get(target, key) {
        looks[0] = (looks[0] ?? 0) + 1;
        const value: unknown = Reflect.get(target, key);
        return value;
      },
    });
  const width = 2000;
  const row = (cell: (column: number) => string) =>
    watched(Array.from({ length: width }, (_, column) => cell(column)));
  const upper = row((column) => (column < width / 2 ? "Caller" : "Callee"));
  const lower = row(() => "Name");
  const below = row(() => "name");
  expect(findHeading([upper, lower, below])).toEqual({ row: 1, isOfTwo: true });
  expect(joinHeadings(upper, lower)[width - 1]).toBe("Callee Name");
  expect(looks[0]).toBeLessThan(40 * width);
});

/** Which of some rows, their cells between commas, is the heading, or begins it where it is of two. */
function headingOf(...rows: readonly string[]): string {
  const { row, isOfTwo } = findHeading(rows.map((cells) => cells.split(",")));
  return isOfTwo ? `${row} and ${row + 1}` : String(row);
}

test.each([
  ["1", ["a,b", "c,d"]],
  ["2", ["Title", "a,b", "c,d"]],
  ["3", ["Title,", "More,", "a,b", "c,d"]],
  ["2", ["Title", "a,b,c", "d,e"]],
  ["1", ["Title", "a,b", "d,e,f"]],
  ["1", ["Title", "1,2", "c,d"]],
  ["1", ["Title", ",", "a,b", "c,d"]],
  ["1", ["Title", "x"]],
  ["1", ["Title"]],
  ["1", [",", "a,b"]],
])("The heading is row %s of %j", (row, rows) => {
  expect(headingOf(...rows)).toBe(row);
});

test.each([
  ["1 and 2", ["Caller,,Callee,", "Name,Role,Name,Role", "A,b,C,d"]],
  ["1 and 2", ["Caller,Caller,Callee,Callee", "Name,Role,Name,Role", "A,b,C,d"]],
  ["2 and 3", ["Title", "Caller,,Callee,", "Name,Role,Name,Role", "A,b,C,d"]],
  ["1 and 2", ["Caller,,Callee,,Date", "Name,Role,Name,Role,", "A,b,C,d,e"]],
  ["1 and 2", ["Caller,,Callee,", "Name,Country,Role,Title", "A,b,C,d"]],
  ["1 and 2", ["Caller,,Callee,", "Zeta,Eta,Zeta,Theta", "A,b,C,d"]],
  ["1", ["Caller,,Callee,", "Zeta,Eta,Zeta,Theta", "A,b,ZETA,d"]],
  ["1", ["Caller,,Callee,", "Zeta,Zeta,Eta,Theta", "A,b,C,d"]],
  ["1", ["Caller,,Callee,", "Name,Country,Role,Zeta", "A,b,C,d"]],
  ["1", ["Caller,,Callee,", "Name,Role,Name,Role"]],
  ["1", ["Caller,,Callee,", "Name,7,Name,Role", "A,b,C,d"]],
  ["1", ["Caller,Role,Callee,Post", "Name,Role,Name,Role", "A,b,C,d"]],
  ["1", ["Caller,,Callee,", "Name,,Name,Role", "A,b,C,d"]],
  ["1", ["A,,B", ",Name,", "A,b,C"]],
])("Rows %s are the heading of %j, by what groups above columns have in common", (row, rows) => {
  expect(headingOf(...rows)).toBe(row);
});

test.each([
  ["Caller,,Callee,", "Name,Role,Name,Role", "Caller Name|Caller Role|Callee Name|Callee Role"],
  ["Caller,,Callee,,", "Name,Note,Name,Role,Tel", "Caller Name|Caller Note|Callee Name|Role|Tel"],
  ["Caller,,Callee,,", "Name,x,Name,y,name", "Caller Name|Caller x|Callee Name|y|Callee name"],
  ["Caller,,Callee,Note", "Name,Role,Name,", "Caller Name|Caller Role|Callee Name|Note"],
  ["Caller,Callee,Note", "Name,Name", "Caller Name|Callee Name|Note"],
  [",Caller,Callee", "No,Name,Name", "No|Caller Name|Callee Name"],
  ["Caller, ,Callee", "Name ,Date, Name", "Caller Name|Date|Callee Name"],
  ["Caller,Callee,Other", "Name,Name,Tel", "Caller Name|Callee Name|Other Tel"],
])("The groups %j above the columns %j make the headings %j", (upper, lower, headings) => {
  expect(joinHeadings(upper.split(","), lower.split(",")).join("|")).toBe(headings);
});

test.each([
  [true, "#a,#b+c", ["x,y"]],
  [false, "#a,b", ["x,y"]],
  [true, "(m),[n]", ["x,y"]],
  [true, "{m},<n>", ["x,y"]],
  [false, "(m),n", ["x,y"]],
  [false, "(m),", ["x,y"]],
  [true, "YYYY-MM-DD,x", ["x,y"]],
  [true, "x,TT.MM.JJJJ", ["x,y"]],
  [true, "(MM/DD/YYYY),x", ["x,y"]],
  [true, "ДД.ММ.ГГГГ,x", ["x,y"]],
  [true, "jj mm aaaa,x", ["x,y"]],
  [false, "dd,x", ["x,y"]],
  [true, "(1),2, 3 ,4", ["a,b,3,4"]],
  [false, "1,2,3,4", []],
  [false, "1,2,3", ["a,b,c"]],
  [false, "1,2,3,5", ["a,b,c,d"]],
  [false, "1,2,3,4", ["a,2,3,4"]],
  [false, "1,2,3,4", ["a,b,c,d", "1,2,3,d"]],
  [true, "1,2,3,4", ["a,b,c,d", "1,2,c,d"]],
])("It is %s that a row below the heading explains it: %j above %j", (isSo, row, below) => {
  const cells = below.map((line) => line.split(","));
  expect(explainsColumns(row.split(","), cells)).toBe(isSo);
});
