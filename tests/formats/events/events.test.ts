import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOfRelation, kindOfCode } from "../../../src/formats/events/cameo";
import { readActorName } from "../../../src/formats/events/event-actors";
import { importGdelt } from "../../../src/formats/events/gdelt";
import { importIcews } from "../../../src/formats/events/icews";
import { checkImported } from "../../../src/formats/draft/imported";
import { pairMirrored } from "../../../src/formats/events/mirrored";
import { hasShared, readShared } from "../../fixtures/shared";

const hasEvents = hasShared("data/events");

function textOf(name: string): string {
  return new TextDecoder().decode(readShared(`data/events/${name}`));
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

  it.skipIf(!hasEvents)("are known for every relation of the tables, and each has a kind", () => {
    const rows = textOf("icews-relation-to-cameo.tsv").trim().split("\n").slice(1);
    for (const [relation = "", code] of rows.map((row) => row.split("\t"))) {
      expect(codeOfRelation(relation), relation).toBe(code);
      expect(kindOfCode(code ?? ""), relation).toBeTypeOf("string");
    }
    expect(rows.length).toBeGreaterThan(200);
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

  it.skipIf(!hasEvents)(
    "of 2014 give every actor and link, and half as many calls as rows of calls",
    () => {
      const outcome = checkImported(importIcews(textOf("icews14.tsv"), "ICEWS 2014"));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
      const { graph, notes } = outcome.value;
      expect([graph.actors.size, graph.links.size, notes]).toEqual([7128, 90730, []]);
      const calls = [...graph.links.values()].filter(({ kind }) => kind === "call");
      expect([calls.length, new Set(calls.map(({ event }) => event)).size]).toEqual([958, 479]);
      expect(graph.file.edges[0]).toMatchObject({
        source: "Afghanistan",
        label: "Receive deployment of peacekeepers",
        cameo: "0861",
      });
    },
  );

  it.skipIf(!hasEvents)("of GDELT give the rows that have two actors, and count the others", () => {
    const outcome = checkImported(importGdelt(textOf("gdelt-sample.csv"), "GDELT"));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
    const { graph, notes } = outcome.value;
    const alone = notes.find(({ code }) => code === "one-actor")?.count ?? 0;
    expect(graph.links.size + alone).toBe(2414);
    expect([...graph.links.values()][0]?.days?.text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("of GDELT with another number of columns are refused by line", () => {
    expect(importGdelt("1\t20140101\n", "t")).toMatchObject({
      ok: false,
      problems: [{ code: "event-columns", line: 1 }],
    });
  });
});
