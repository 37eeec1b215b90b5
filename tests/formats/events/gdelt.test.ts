import { describe, expect, it } from "vitest";
import { describeCode } from "../../../src/formats/events/cameo";
import { linesOf } from "../../../src/formats/events/event-table";
import { importGdelt } from "../../../src/formats/events/gdelt";
import { importIcews, readIcews } from "../../../src/formats/events/icews";
import { pairMirrored } from "../../../src/formats/events/mirrored";

/** A row of GDELT with these cells, by index. */
function row(cells: Readonly<Record<number, string>>, count = 58): string {
  const usual: Readonly<Record<number, string>> = {
    0: "1",
    1: "20140131",
    5: "RUS",
    6: "RUSSIA",
    7: "RUS",
    15: "ITACOP",
    16: "POLICE",
    17: "ITA",
    22: "COP",
    26: "042",
    30: "1.9",
    31: "10",
    34: "-2.5",
    57: "https://example.org/",
  };
  const all = { ...usual, ...cells };
  return Array.from({ length: count }, (_, at) => all[at] ?? "").join("\t");
}

function fileOf(...rows: readonly string[]) {
  const outcome = importGdelt(rows.join("\n"), "t");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function problemsOf(...rows: readonly string[]) {
  const outcome = importGdelt(rows.join("\n"), "t");
  return outcome.ok ? [] : outcome.problems;
}

describe("a row of GDELT", () => {
  it("is a link between its actors, with the fields of the table", () => {
    expect(fileOf(row({}))).toMatchObject({
      notes: [],
      file: {
        format: "readout/1",
        title: "t",
        nodes: [
          { id: "RUSSIA (RUS)", name: "RUSSIA", kind: "country", country: "RU", cameo: "RUS" },
          {
            id: "POLICE (ITACOP)",
            name: "POLICE",
            kind: "institution",
            country: "IT",
            cameo: "ITACOP",
          },
        ],
        edges: [
          {
            id: "1",
            kind: "visit",
            source: "RUSSIA (RUS)",
            target: "POLICE (ITACOP)",
            date: "2014-01-31",
            label: describeCode("042"),
            cameo: "042",
            goldstein: 1.9,
            mentions: 10,
            tone: -2.5,
            url: "https://example.org/",
          },
        ],
        documents: [],
      },
    });
  });

  it.each([
    [57, undefined],
    [58, "https://example.org/"],
    [61, "last"],
  ])("of %i columns has the address %s", (count, url) => {
    const [edge] = fileOf(row({ 60: "last" }, count)).file.edges;
    expect(edge?.["url"]).toBe(url);
  });

  it("may lack numbers", () => {
    const [edge] = fileOf(row({ 30: "", 31: "many", 34: "0" })).file.edges;
    expect(edge).not.toHaveProperty("goldstein");
    expect(edge).not.toHaveProperty("mentions");
    expect(edge).toMatchObject({ tone: 0 });
  });

  it("with an unknown code is still a link", () => {
    const [edge] = fileOf(row({ 26: "99" })).file.edges;
    expect(edge).toMatchObject({ kind: "link", cameo: "99" });
    expect(edge).not.toHaveProperty("label");
  });

  it.each([
    [
      { 5: "CVL", 6: "CITIZEN", 7: "", 12: "CVL" },
      { id: "CITIZEN (CVL)", kind: "group" },
    ],
    [
      { 5: "GOV", 6: "", 7: "", 12: "GOV" },
      { id: "(GOV)", name: "GOV", kind: "institution" },
    ],
    [
      { 5: "", 6: "SOMEBODY", 7: "", 12: "" },
      { id: "SOMEBODY", name: "SOMEBODY", kind: "actor" },
    ],
    [
      { 5: "XYZ", 6: "X", 7: "ZZZ", 12: "" },
      { id: "X (XYZ)", kind: "actor", cameo: "XYZ" },
    ],
  ])("with the actor %j has %j", (cells, actor) => {
    const [node] = fileOf(row(cells)).file.nodes;
    expect(node).toMatchObject(actor);
    expect(node).not.toHaveProperty("country");
    if (cells[5] === "") expect(node).not.toHaveProperty("cameo");
  });

  it("without two actors is skipped, and all such rows are counted in one note with the first line", () => {
    const alone = row({ 0: "2", 15: "", 16: "" });
    const { file, notes } = fileOf(row({}), alone, row({ 0: "3", 5: "", 6: "" }));
    expect(file.edges).toHaveLength(1);
    expect(notes).toEqual([{ code: "one-actor", values: {}, line: 2, count: 2 }]);
  });

  it.each([
    [row({}, 59), { code: "event-columns", values: { expected: "57, 58, 61", found: 59 } }],
    [
      row({ 1: "2014013" }),
      { code: "event-date", values: { text: "2014013", expected: "20140131" } },
    ],
    [row({ 1: "201401311" }), { code: "event-date" }],
    [row({ 1: "x20140131" }), { code: "event-date" }],
    [row({ 1: "20140231" }), { code: "date-no-such-day", values: { text: "2014-02-31" } }],
    [row({}), { code: "duplicate-id", values: { id: "1", first: 1 } }],
  ])("that is invalid is reported by its line, case %#", (wrong, problem) => {
    expect(problemsOf(row({}), "", wrong)).toMatchObject([{ ...problem, line: 3 }]);
  });

  it("has a unique id, even if an actor has the same", () => {
    const { edges } = fileOf(
      row({ 0: "A", 5: "", 6: "A", 7: "" }),
      row({ 0: "B", 5: "", 6: "A-2" }),
    ).file;
    expect(edges.map(({ id }) => id)).toEqual(["A-2", "B"]);
  });
});

describe("a table of events", () => {
  it("is reported if it is empty, and read up to a hundred problems", () => {
    expect(problemsOf("", " ")).toEqual([{ code: "empty-file", values: {} }]);
    expect(problemsOf(...Array.from({ length: 150 }, () => "x"))).toHaveLength(100);
    const bad = Array.from({ length: 150 }, () => "x").join("\n");
    expect(importIcews(bad, "t")).toMatchObject({ ok: false });
    const outcome = readIcews(bad);
    expect(outcome.ok ? 0 : outcome.problems.length).toBe(100);
  });

  it("is read line by line, with any line ending, and reports progress", () => {
    expect([...linesOf("a\r\n\n  \nb\rc\n")]).toEqual([
      [1, "a"],
      [4, "b\rc"],
    ]);
    const reported: number[] = [];
    const lines = [...linesOf("x\n".repeat(12_000), (rows) => reported.push(rows))];
    expect(lines).toHaveLength(12_000);
    expect(lines.at(-1)).toEqual([12_000, "x"]);
    expect(reported).toEqual([5000, 10_000]);
  });
});

describe("a table as ICEWS gives it", () => {
  const table = [
    "date\tsource\trelation\ttarget",
    "2014-01-01\tItaly\tMake a visit\tFrance",
    "2014-01-01\tFrance\tHost a visit\tItaly",
    "2014-01-02\tItaly\tMutter\tAngela Merkel",
  ];

  it("has a link for each row, and one event for rows that report the same contact", () => {
    const outcome = importIcews(table.join("\n"), "t");
    expect(outcome.ok && outcome.value.file).toEqual({
      format: "readout/1",
      title: "t",
      nodes: [
        { id: "Italy", name: "Italy", kind: "country", country: "IT" },
        { id: "France", name: "France", kind: "country", country: "FR" },
        { id: "Angela Merkel", name: "Angela Merkel", kind: "person" },
      ],
      edges: [
        {
          id: "link-1",
          kind: "visit",
          source: "Italy",
          target: "France",
          date: "2014-01-01",
          event: "2014-01-01 Italy – France",
          label: "Make a visit",
          cameo: "042",
        },
        {
          id: "link-2",
          kind: "visit",
          source: "France",
          target: "Italy",
          date: "2014-01-01",
          event: "2014-01-01 Italy – France",
          label: "Host a visit",
          cameo: "043",
        },
        {
          id: "link-3",
          kind: "link",
          source: "Italy",
          target: "Angela Merkel",
          date: "2014-01-02",
          label: "Mutter",
        },
      ],
      documents: [],
    });
    expect(outcome.ok && outcome.value.notes).toEqual([]);
    expect(outcome.ok && outcome.value.placeOf("/edges/0")).toBeUndefined();
  });

  it.each([
    ["1 January\ta\tb\tc", { code: "event-date", line: 1 }],
    ["2014-01-01\t\tb\tc", { code: "missing-cell", values: { field: "source" }, line: 1 }],
    ["2014-01-01\ta\tb\t", { code: "missing-cell", values: { field: "target" }, line: 1 }],
    ["x2014-01-01\ta\tb\tc", { code: "event-date" }],
    ["2014-01-01x\ta\tb\tc", { code: "event-date", values: { expected: "2014-01-31" } }],
    ["2014-01-01\ta\tb", { code: "event-columns", values: { expected: 4, found: 3 } }],
    ["d\ta\tb\tc\n\nd\ta\tb\tc", { code: "event-date", values: { text: "d" }, line: 3 }],
  ])("that has %j is refused", (text, problem) => {
    expect(importIcews(text, "t")).toMatchObject({ ok: false, problems: [problem] });
  });
});

describe("the event of two rows that report one contact", () => {
  it("is named by day and ends, with a number if there are several", () => {
    const call = (source: string, target: string) => ({
      date: "2014-01-05",
      source,
      target,
      code: "040",
    });
    expect(pairMirrored([call("A", "B"), call("A", "B"), call("B", "A"), call("B", "A")])).toEqual([
      "2014-01-05 A – B",
      "2014-01-05 A – B (2)",
      "2014-01-05 A – B",
      "2014-01-05 A – B (2)",
    ]);
  });

  it("is undefined for other codes, without a code, and for an actor with itself", () => {
    const row = { date: "2014-01-05", source: "A", target: "B" };
    const back = { ...row, source: "B", target: "A" };
    const own = { ...row, target: "A", code: "041" };
    expect(pairMirrored([row, back, own, own])).toEqual(Array(4).fill(undefined));
    expect(
      pairMirrored([
        { ...row, code: "010" },
        { ...back, code: "010" },
      ]),
    ).toEqual([undefined, undefined]);
    expect(
      pairMirrored([
        { ...row, code: "042" },
        { ...back, code: "042" },
      ]),
    ).toEqual([undefined, undefined]);
  });
});
