import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { storyOf } from "../../../src/frame/reading/findings";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay, printDay } from "../../../src/graph/dates";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

describe("the findings of a file", () => {
  const index = indexGraph(readExample("winter-2022"));
  const links = [...index.graph.links.values()];

  it("name the two who were in contact most often, with what took place between them", () => {
    const { findings } = storyOf(index);
    const finding = findings.find(({ about }) => about === "pair");
    if (finding?.about !== "pair") throw new Error("There is a pair.");
    const ids = finding.ends.map(({ id }) => id).toSorted();
    expect(ids).toEqual(["emmanuel-macron", "vladimir-putin"]);
    const between = links.filter(
      ({ source, target, status }) =>
        status === "held" && [source, target].toSorted().join() === ids.join(),
    );
    for (const { kind, count } of finding.counts) {
      const events = between
        .filter((link) => link.kind === kind)
        .map(({ event, id }) => event ?? id);
      expect(count).toBe(new Set(events).size);
    }
  });

  it("count what both sides told and what was called off, and show just that", () => {
    const { findings, totals } = storyOf(index);
    expect(totals.cancelled).toBe(links.filter(({ status }) => status === "cancelled").length);
    for (const about of ["both", "cancelled"] as const) {
      const finding = findings.find((found) => found.about === about);
      expect(finding).toMatchObject({ count: totals[about] });
      expect(finding && frameOf(index, finding.step(DEFAULT_VIEW)).links).toHaveLength(
        totals[about],
      );
    }
  });

  it("name the day with the most contacts that have exactly that day", () => {
    const { findings } = storyOf(index);
    const finding = findings.find(({ about }) => about === "busiest");
    if (finding?.about !== "busiest") throw new Error("There is a busiest day.");
    const days = new Map<string, Set<string>>();
    const contacts = ["call", "video-call", "meeting", "visit", "letter", "agreement"];
    for (const { days: when, kind, status, id, event, source, target } of links) {
      if (!when || when.first !== when.last || when.approximate || when.uncertain) continue;
      if (status !== "held" || !contacts.includes(kind)) continue;
      const day = printDay(when.first);
      const own = event === undefined ? id : [event, ...[source, target].toSorted()].join();
      days.set(day, (days.get(day) ?? new Set()).add(own));
    }
    const most = Math.max(...[...days.values()].map(({ size }) => size));
    expect(finding.count).toBe(most);
    expect(days.get(printDay(finding.day))?.size).toBe(most);
  });

  const on = (date: string, ids: string, ends = "a-b", change: Partial<FileLink> = {}) =>
    ids.split(" ").map((id) => call(id, ends, { date, ...change }));
  const findingsOf = (...edges: readonly FileLink[]) =>
    storyOf(indexGraph(makeGraph({ nodes: people("a b c"), edges }))).findings;
  const aboutOf = (...edges: readonly FileLink[]) => findingsOf(...edges).map(({ about }) => about);

  it("name no pair and no day of fewer than three contacts", () => {
    const two = [...on("2022-02-01", "1 2"), ...on("2022-02-02", "3", "a-c")];
    expect(aboutOf(...two)).toEqual([]);
    expect(aboutOf(...two, ...on("2022-02-01", "4"))).toEqual(["pair", "busiest"]);
  });

  it("name no pair that is one alone, the first of equals, and its kinds with the most contacts first", () => {
    expect(aboutOf(...on("2022-02-01", "1 2 3", "a-a"))).toEqual([]);
    const [pair] = findingsOf(
      ...on("2022-02-01", "1 2 3", "a-b", { kind: "letter" }),
      ...on("2022-02-02", "4 5", "a-b", { kind: "visit" }),
      ...on("2022-02-03", "6 7 8 9", "b-a"),
      ...on("2022-02-04", "10 11 12 13 14 15 16 17 18", "a-c", { status: "cancelled" }),
      ...on("2022-02-04", "20 21 22 23 24 25 26 27 28", "b-c"),
    );
    expect(pair).toMatchObject({
      ends: [{ id: "a" }, { id: "b" }],
      counts: [
        { kind: "call", count: 4 },
        { kind: "letter", count: 3 },
      ],
    });
  });

  it("name no day where all have the same, and none that is unsure or one of several", () => {
    expect(aboutOf(...on("2022-02-01", "1 2 3 4"))).toEqual(["pair"]);
    const rest = on("2022-02-09", "5", "b-c");
    expect(aboutOf(...on("2022-02-01", "1 2 3"), ...rest)).toContain("busiest");
    for (const date of ["2022-02-01~", "2022-02-01?", "2022-02-01/2022-02-02", "2022-02"])
      expect(aboutOf(...on(date, "1 2 3"), ...rest)).not.toContain("busiest");
    expect(aboutOf(...on("2022-02-01", "1 2 3", "a-b", { status: "planned" }), ...rest)).toEqual(
      [],
    );
  });

  it("name no day for contacts that have no date", () => {
    const undated = ["1", "2", "3", "4"].map((id) => call(id, "a-b"));
    const rest = on("2022-02-09", "5", "b-c");
    expect(aboutOf(...undated, ...rest)).not.toContain("busiest");
    const busiest = findingsOf(...undated, ...rest, ...on("2022-02-01", "6 7 8")).find(
      ({ about }) => about === "busiest",
    );
    expect(busiest).toMatchObject({ day: parseDay("2022-02-01"), count: 3 });
  });

  it("name the first of several days with as many", () => {
    const edges = [...on("2022-02-05", "1 2 3"), ...on("2022-02-02", "4 5 6")];
    const busiest = findingsOf(...edges).find(({ about }) => about === "busiest");
    expect(busiest?.about === "busiest" && printDay(busiest.day)).toBe("2022-02-02");
  });

  it("show the links of the two, and those of the busiest day alone", () => {
    const graph = makeGraph({
      nodes: people("a b c"),
      edges: [...on("2022-02-05", "1 2 3", "c-b"), ...on("2022-02-02", "4 5")],
    });
    const small = indexGraph(graph);
    const views = storyOf(small).findings.map(({ about, step }) => [about, step(DEFAULT_VIEW)]);
    const day = parseDay("2022-02-05");
    expect(views).toEqual([
      ["pair", { ...DEFAULT_VIEW, pair: ["b", "c"] }],
      ["busiest", { ...DEFAULT_VIEW, from: day, to: day }],
    ]);
  });

  it("name the first of two pairs with as many, and of two kinds the first", () => {
    const [pair] = findingsOf(
      ...on("2022-02-01", "1", "b-c", { kind: "visit" }),
      ...on("2022-02-01", "2 3", "b-c", { kind: "letter" }),
      ...on("2022-02-01", "4", "b-c", { kind: "visit" }),
      ...on("2022-02-01", "5 6 7 8", "a-b"),
    );
    expect(pair).toMatchObject({
      ends: [{ id: "b" }, { id: "c" }],
      counts: [
        { kind: "visit", count: 2 },
        { kind: "letter", count: 2 },
      ],
    });
  });

  it("name the day with the most, also where an earlier one has enough", () => {
    const edges = [...on("2022-02-02", "1 2 3"), ...on("2022-02-05", "4 5 6 7")];
    const busiest = findingsOf(...edges).find(({ about }) => about === "busiest");
    expect(busiest).toMatchObject({ day: parseDay("2022-02-05"), count: 4 });
  });

  it("count a contact once that several links tell of, and the days from the first to the last", () => {
    const edges = [
      ...on("2022-02-01", "1 2", "a-b", { event: "talks" }),
      ...on("2022-02-10", "3", "b-a"),
    ];
    const graph = makeGraph({ nodes: people("a b"), edges });
    expect(storyOf(indexGraph(graph)).totals).toMatchObject({ contacts: 2, days: 10 });
  });

  it("say nothing of the whole where a part of the links is at hand", () => {
    const part = { days: [], tallies: index.links };
    expect(storyOf({ ...index, part }).findings).toEqual([]);
  });

  it("say nothing of what there is not", () => {
    const graph = makeGraph({ nodes: people("a b"), edges: [call("1", "a-b")] });
    expect(storyOf(indexGraph(graph))).toEqual({
      findings: [],
      totals: { contacts: 1, days: undefined, both: 0, cancelled: 0 },
    });
  });
});
