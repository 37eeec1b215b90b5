import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOfRelation, kindOfCode } from "../../../src/formats/events/cameo";
import { readActorName } from "../../../src/formats/events/event-actors";
import { importGdelt } from "../../../src/formats/events/gdelt";
import { importIcews } from "../../../src/formats/events/icews";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import type { Imported } from "../../../src/formats/draft/imported";
import { pairMirrored } from "../../../src/formats/events/mirrored";
import type { Outcome } from "../../../src/graph/problem";
import { skipWithout } from "../../fixtures/needs-shared";
import { OWN, readText, SHARED } from "../../fixtures/shared";

/** Every relation of a table has the code that the table says, and a kind. Gives how many there are. */
function expectKindsOf(table: string): number {
  const rows = table.trim().split("\n").slice(1);
  for (const [relation = "", code] of rows.map((row) => row.split("\t"))) {
    expect(codeOfRelation(relation), relation).toBe(code);
    expect(kindOfCode(code ?? ""), relation).toBeTypeOf("string");
  }
  return rows.length;
}

function graphOf(outcome: Outcome<Imported>) {
  const checked = checkImported(outcome);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems.slice(0, 3)));
  return checked.value;
}

describe("CAMEO codes", () => {
  it.each([
    ["041", "call"],
    ["0311", "intent"],
    ["042", "visit"],
    ["057", "agreement"],
    ["193", "fight"],
    ["010", "statement"],
  ])("%s are links of the kind %s", (code, kind) => {
    expect(kindOfCode(code)).toBe(kind);
  });

  it("of no root known have no kind", () => {
    expect(kindOfCode("99")).toBeUndefined();
  });

  it("are known for the relations of a table, and each has a kind", () => {
    expect(expectKindsOf(readText(OWN, "events/relations.tsv"))).toBe(10);
  });

  it("are known for every relation of ICEWS", (context) => {
    const path = "data/events/icews-relation-to-cameo.tsv";
    skipWithout(path, context);
    expect(expectKindsOf(readText(SHARED, path))).toBeGreaterThan(200);
  });
});

describe("names of actors", () => {
  it.each([
    ["China", "country", "CN"],
    ["Police (Australia)", "institution", "AU"],
    ["Citizen (Nigeria)", "group", "NG"],
    ["Armed Gang (Thailand)", "group", "TH"],
    ["Head of Government (Croatia)", "institution", "HR"],
    ["Angela Merkel", "person", undefined],
    ["Abdel Fattah Al-Sisi", "person", undefined],
    ["François Hollande", "person", undefined],
    ["European Parliament", "institution", undefined],
    ["North Atlantic Treaty Organization", "institution", undefined],
    ["Hamas", "actor", undefined],
  ])("%s tell a kind and country", (name, kind, country) => {
    expect(readActorName(name)).toEqual(country === undefined ? { kind } : { kind, country });
  });
});

describe("rows that tell one contact twice", () => {
  const call = (source: string, target: string, date = "2014-01-05") => ({
    date,
    source,
    target,
    code: "041",
  });

  it("share an event, first with first and second with second", () => {
    const rows = [call("A", "B"), call("B", "A"), call("A", "B"), call("B", "A"), call("A", "B")];
    const events = pairMirrored(rows);
    expect(events[0]).toBe(events[1]);
    expect(events[2]).toBe(events[3]);
    expect(events[0]).not.toBe(events[2]);
    expect(events[4]).toBeUndefined();
  });

  it("are a visit made and the same visit hosted", () => {
    const made = { date: "2014-01-05", source: "A", target: "B", code: "042" };
    const hosted = { date: "2014-01-05", source: "B", target: "A", code: "043" };
    expect(new Set(pairMirrored([made, hosted])).size).toBe(1);
  });

  it("never lie on different days, nor is an event shared by more than two", () => {
    const rows = fc.array(
      fc.record({
        date: fc.constantFrom("2014-01-01", "2014-01-02"),
        source: fc.constantFrom("A", "B", "C"),
        target: fc.constantFrom("A", "B", "C"),
        code: fc.constantFrom("040", "041", "042", "043", "010"),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const members = new Map<string, typeof given>();
        pairMirrored(given).forEach((event, at) => {
          const row = given[at];
          if (event !== undefined && row) members.set(event, [...(members.get(event) ?? []), row]);
        });
        for (const [a, b, ...others] of members.values()) {
          expect(others).toEqual([]);
          expect([b?.date, b?.source, b?.target]).toEqual([a?.date, a?.target, a?.source]);
        }
      }),
    );
  });
});

describe("tables of events", () => {
  it("name the line of a bad date and of a missing cell", () => {
    const outcome = importIcews(
      "2014-01-01\tA\tConsult\tB\n2014/01/02\tA\tConsult\tB\nx\ty\n",
      "t",
    );
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: "event-date", line: 2 },
        { code: "event-columns", line: 3 },
      ],
    });
    expect(checkImported(importIcews("2014-02-30\tA\tConsult\tB", "t"))).toMatchObject({
      ok: false,
      problems: [{ code: "date-no-such-day", line: 1 }],
    });
  });

  it.for([
    {
      collection: OWN,
      path: "events/icews.tsv",
      actors: 9,
      links: 77,
      calls: 16,
      first: { source: "China", label: "Make statement", cameo: "010" },
    },
    {
      collection: SHARED,
      path: "data/events/icews14.tsv",
      actors: 7128,
      links: 90_730,
      calls: 958,
      first: {
        source: "Afghanistan",
        label: "Receive deployment of peacekeepers",
        cameo: "0861",
      },
    },
  ])(
    "of ICEWS ($collection.name) give every actor and link, and half as many events of calls as rows",
    ({ collection, path, actors, links, calls, first }, context) => {
      if (collection === SHARED) skipWithout(path, context);
      const { graph, notes } = graphOf(importIcews(readText(collection, path), "ICEWS"));
      expect([graph.actors.size, graph.links.size, notes]).toEqual([actors, links, []]);
      const found = [...graph.links.values()].filter(({ kind }) => kind === "call");
      const events = new Set(found.map(({ event }) => event));
      expect([found.length, events.size]).toEqual([calls, calls / 2]);
      expect(graph.file.edges[0]).toMatchObject(first);
    },
  );

  it.for([
    { collection: OWN, path: "events/gdelt.csv", rows: 6 },
    { collection: SHARED, path: "data/events/gdelt-sample.csv", rows: 2414 },
  ])(
    "of GDELT ($collection.name) give the rows that have two actors, and count the others",
    ({ collection, path, rows }, context) => {
      if (collection === SHARED) skipWithout(path, context);
      const { graph, notes } = graphOf(importGdelt(readText(collection, path), "GDELT"));
      const alone = notes.find(({ code }) => code === "one-actor")?.count ?? 0;
      expect(alone).toBeGreaterThan(0);
      expect(graph.links.size + alone).toBe(rows);
      expect([...graph.links.values()][0]?.days?.text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it("of GDELT with another number of columns are refused by line", () => {
    expect(importGdelt("1\t20140101\n", "t")).toMatchObject({
      ok: false,
      problems: [{ code: "event-columns", line: 1 }],
    });
  });
});
