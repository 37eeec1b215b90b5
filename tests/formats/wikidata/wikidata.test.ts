import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { importText } from "../../../src/formats/forms";
import { guessForm } from "../../../src/formats/guess-form";
import { formOfJson } from "../../../src/formats/json/json-form";
import { needsShared } from "../../fixtures/needs-shared";
import { readText, SHARED } from "../../fixtures/shared";

const item = (id: string) => `http://www.wikidata.org/entity/${id}`;

function open(value: unknown) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const outcome = checkImported(importText("wikidata", text, "t"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { graph, notes } = outcome.value;
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  return {
    file: graph.file,
    links: graph.file.edges.map(({ source, target, date }) => [
      nameOf(source),
      nameOf(target),
      date,
    ]),
    notes: notes.map(({ code, count }) => [code, count]),
  };
}

const ROW = {
  a: item("Q1"),
  aLabel: "Ada Quill",
  b: item("Q2"),
  bLabel: "Bruno Marsh",
  date: "2022-02-01T00:00:00Z",
};
const EXPECTED = [["Ada Quill", "Bruno Marsh", "2022-02-01"]];

describe("the result of a query of Wikidata", () => {
  it("is read as SPARQL has it, as the page saves it, and as a table", () => {
    const typed = Object.fromEntries(
      Object.entries(ROW).map(([name, value]) => [name, { type: "literal", value }]),
    );
    const sparql = { head: { vars: Object.keys(ROW) }, results: { bindings: [typed] } };
    for (const value of [sparql, [ROW], [typed]]) {
      expect(formOfJson(value)).toBe("wikidata");
      expect(open(value).links).toEqual(EXPECTED);
    }
    const csv = `${Object.keys(ROW).join()}\r\n${Object.values(ROW).join()}\r\n`;
    const tsv = `${Object.keys(ROW)
      .map((name) => `?${name}`)
      .join(
        "\t",
      )}\n<${ROW.a}>\t"Ada Quill"@en\t<${ROW.b}>\t"Bruno Marsh"@en\t"${ROW.date}"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n`;
    for (const [name, text] of [
      ["query.csv", csv],
      ["query.tsv", tsv],
    ] as const) {
      expect(guessForm(name, text)).toBe("wikidata");
      expect(open(text).links).toEqual(EXPECTED);
    }
  });

  it("has items as actors with their addresses", () => {
    expect(
      open([{ ...ROW, aAltLabel: "A. Quill, Ada", aDescription: "writer" }]).file.nodes[0],
    ).toEqual({
      id: "Q1",
      kind: "actor",
      name: "Ada Quill",
      aliases: ["A. Quill", "Ada"],
      description: "writer",
      sameAs: ["https://www.wikidata.org/entity/Q1"],
    });
  });

  it.each([
    ["11", "2022-02-01T00:00:00Z", "2022-02-01"],
    ["10", "2022-02-01T00:00:00Z", "2022-02"],
    ["9", "2022-01-01T00:00:00Z", "2022"],
    ["8", "2020-01-01T00:00:00Z", "202X"],
    ["7", "2001-01-01T00:00:00Z", undefined],
  ])("of the precision %s dates %s as %s", (precision, date, expected) => {
    expect(open([{ ...ROW, date, precision }]).links[0]?.[2]).toBe(expected);
  });

  it.each([
    ["startPrecision", "endPrecision"],
    ["startTimePrecision", "endTimePrecision"],
    ["start_precision", "end_prec"],
  ])("has a precision of each end of a period: %s, %s", (first, last) => {
    const period = {
      startTime: "2019-01-01T00:00:00Z",
      endTime: "2021-03-01T00:00:00Z",
      [first]: "9",
      [last]: "10",
    };
    const { links, file } = open([{ ...ROW, date: undefined, ...period }]);
    expect(links[0]?.[2]).toBe("2019/2021-03");
    expect(Object.keys(file.edges[0] ?? {})).not.toContain(first);
  });

  it("takes the precision of one end for that end alone", () => {
    const period = {
      start: "2019-01-01T00:00:00Z",
      startPrecision: "9",
      end: "2021-03-01T00:00:00Z",
    };
    expect(open([{ ...ROW, date: undefined, ...period }]).links[0]?.[2]).toBe("2019/2021-03-01");
  });

  it("has an end that is there and not known as such, and no names of blank nodes", () => {
    const unknown = "http://www.wikidata.org/.well-known/genid/0f8c2a";
    const known = { ...ROW, date: undefined, start: "2019-05-02T00:00:00Z", end: undefined };
    const more = { kind: unknown, place: "_:b1", end: unknown };
    const other = { ...known, b: item("Q3"), bLabel: "Cleo", kind: "chair", place: "Rome" };
    const { file } = open([
      { ...known, ...more },
      { ...other, end: "2020-01-05T00:00:00Z" },
      { ...other, end: undefined },
    ]);
    expect(file.edges.map(({ date }) => date)).toEqual([
      "2019-05-02/",
      "2019-05-02/2020-01-05",
      "2019-05-02/..",
    ]);
    expect(JSON.stringify(file)).not.toMatch(/genid|_:b1/);
  });

  it("says that 1 January may be a year, where no precision is given", () => {
    const { links, notes } = open([{ ...ROW, date: "2022-01-01T00:00:00Z" }]);
    expect(links[0]?.[2]).toBe("2022-01-01");
    expect(notes).toEqual([["year-or-day", 1]]);
  });

  it("has periods, kinds, events, and rows that differ by their references as one link", () => {
    const row = {
      ...ROW,
      date: undefined,
      start: "2022-02-01T00:00:00Z",
      end: "2022-02-03T00:00:00Z",
      kind: item("Q9"),
      kindLabel: "state visit",
      event: item("Q8"),
      eventLabel: "Visit of 2022",
      place: item("Q7"),
      placeLabel: "Rome",
    };
    const { file } = open([
      { ...row, refURL: "https://example.org/a" },
      { ...row, refURL: "https://example.org/b" },
    ]);
    expect(file.edges).toMatchObject([
      {
        source: "Q1",
        target: "Q2",
        kind: "state visit",
        event: "Q8",
        label: "Visit of 2022",
        date: "2022-02-01/2022-02-03",
        place: "Q7",
        placeLabel: "Rome",
        pages: ["https://example.org/a", "https://example.org/b"],
      },
    ]);
    expect(file.documents).toHaveLength(2);
  });

  it("makes pairs of those who took part in one occasion", () => {
    const rows = ["Q1", "Q2", "Q3"].map((id) => ({
      meeting: item("Q8"),
      meetingLabel: "Summit",
      participant: item(id),
      participantLabel: `P${id}`,
      date: ROW.date,
    }));
    const { file } = open(rows);
    expect(file.edges.map(({ source, target, event }) => [source, target, event])).toEqual([
      ["Q1", "Q2", "Q8"],
      ["Q1", "Q3", "Q8"],
      ["Q2", "Q3", "Q8"],
    ]);
  });

  it("leaves out rows without an end, and says so; without two items it is refused", () => {
    const unknown = { ...ROW, b: "http://www.wikidata.org/.well-known/genid/abc" };
    expect(open([ROW, unknown])).toMatchObject({ links: EXPECTED, notes: [["left-out", 1]] });
    const outcome = importText("wikidata", JSON.stringify([{ a: item("Q1"), x: "y" }]), "t");
    expect(outcome).toMatchObject({
      problems: [{ code: "wikidata-items", values: { found: "?a, ?x" } }],
    });
  });

  it("is no other table that has items in it", () => {
    expect(guessForm("a.csv", `source,target\nAda,${item("Q1")}\n`)).toBe("csv");
    expect(guessForm("a.csv", `who spoke,to whom\n${item("Q1")},${item("Q2")}\n`)).toBe("csv");
  });

  it("never throws, whatever it holds", () => {
    const value = fc.oneof(
      fc.constantFrom(item("Q1"), item("Q2"), ROW.date, "x", ""),
      fc.jsonValue(),
    );
    const name = fc.constantFrom("a", "b", "aLabel", "date", "event", "ref", "precision");
    fc.assert(
      fc.property(fc.array(fc.dictionary(name, value)), (rows) => {
        checkImported(importText("wikidata", JSON.stringify(rows), "t"));
      }),
    );
  });
});

describe("a result that failed once", () => {
  needsShared("cases/files");

  it("opens", () => {
    expect(open(readText(SHARED, "cases/files/wikidata-sparql.json")).links).toEqual(EXPECTED);
  });
});
