import { describe, expect, it, test } from "vitest";
import { importCsv, mapTables } from "../../../src/formats/csv/rows/read";
import { fieldsOf, type Mapping } from "../../../src/formats/csv/mapping";
import { parseTable } from "../../../src/formats/csv/tables";

/** What comes of a table whose columns are mapped so: its graph, and what is said of it. */
function read(lines: readonly string[], columns: Readonly<Record<string, string>> = {}) {
  const table = parseTable("links.csv", lines.join("\n"), {});
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const byColumn = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  const guess = fieldsOf(table.value, "links");
  const fields = table.value.headings.map(
    (heading, at) => byColumn.get(heading) ?? guess[at] ?? "",
  );
  const mapping: Mapping = { role: "links", fields, constants: new Map() };
  const given = Object.keys(columns).length > 0 ? [{ mapping }] : [];
  const mapped = mapTables(
    [table.value],
    given.map((one) => ({ ...one, rules: undefined })),
  );
  const outcome = mapped.ok ? importCsv(mapped.value, "t") : mapped;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { file, notes } = outcome.value;
  return {
    ends: file.edges.map(({ source, target }) => [source, target]),
    statuses: file.edges.map(({ status }) => status),
    names: file.nodes.map(({ name }) => name),
    notes: notes.map(({ code, values }) => ({ code, values })),
  };
}

describe("names in two columns", () => {
  it("are whole names of actors: those who share a last name are not one, and that is said", () => {
    const { ends, notes } = read([
      "NAMELAST,NAMEFIRST,Visitee Last Name,Visitee First Name",
      "Quill,Ada,Marsh,Bruno",
      "Quill,Eve,Marsh,",
      "Lund,,,Bruno",
    ]);
    expect(ends).toEqual([
      ["Ada Quill", "Bruno Marsh"],
      ["Eve Quill", "Marsh"],
      ["Lund", "Bruno"],
    ]);
    expect(notes).toContainEqual({
      code: "name-of-two",
      values: { first: "NAMEFIRST", last: "NAMELAST", example: "Ada Quill" },
    });
  });

  it.each([
    ["Prénom,Nom,Organisme", "Nom"],
    ["Vorname,Nachname,Organisme", "Vorname"],
    ["Nome,Cognome,Organisme", "Cognome"],
    ["firstName,lastName,Organisme", "lastName"],
    ["Имя,Фамилия,Organisme", "Фамилия"],
    ["First name of host,Last name of host,Organisme", "Last name of host"],
  ])("are known in several languages, whichever is chosen: %s", (heading, source) => {
    const columns = { source, target: "Organisme" };
    expect(read([heading, "Ada,Quill,Harbour Co."], columns).ends).toEqual([
      ["Ada Quill", "Harbour Co."],
    ]);
  });

  it("are those of tables of actors, too", () => {
    const table = parseTable("a.csv", "id,surname,first name\n1,Quill,Ada", {});
    if (!table.ok) throw new Error("It is a table.");
    const fields = ["id", "name", "first name"];
    const mapping: Mapping = { role: "actors", fields, constants: new Map() };
    const outcome = importCsv([{ table: table.value, mapping }], "t");
    expect(outcome).toMatchObject({ value: { file: { nodes: [{ id: "1", name: "Ada Quill" }] } } });
  });

  it.each([
    ["of different people", "Caller last name,Visitor first name,Organisme", "Caller last name"],
    ["in two languages", "Nachname,Prénom,Organisme", "Nachname"],
    ["of which one is a whole name", "Name,First name,Organisme", "Name"],
  ])("are left as they are where they are %s", (_what, heading, source) => {
    const columns = { source, target: "Organisme" };
    const { ends, notes } = read([heading, "Quill,Ada,Harbour Co."], columns);
    expect(ends).toEqual([["Quill", "Harbour Co."]]);
    expect(notes.map(({ code }) => code)).not.toContain("name-of-two");
  });
});

test.each(["Appointment Cancel Date", "Cancelled on", "Date of cancellation", "Postponed"])(
  "A column of the days on which contacts were called off is said: %s",
  (heading) => {
    const { notes } = read([`source,target,${heading}`, "Ada,Bruno,", "Ada,Cleo,2022-01-30"]);
    expect(notes).toContainEqual({
      code: "statuses-unused",
      values: { column: heading, example: "2022-01-30" },
    });
  },
);

test.each([
  ["Cancel date", ["2022-01-30", ""], ["cancelled", undefined]],
  ["Postponed to", ["", "2022-03-01"], [undefined, "postponed"]],
  ["Cancelled?", ["no", "yes"], [undefined, "cancelled"]],
  ["Took place", ["no", "yes"], ["unknown", "held"]],
])("A column like %s, chosen as the status, says what became of each contact", (...given) => {
  const [heading, cells, expected] = given;
  const rows = cells.map((cell, at) => `Ada,Bruno ${at},${cell}`);
  const { statuses } = read([`source,target,${heading}`, ...rows], { status: heading });
  expect(statuses).toEqual(expected);
});
