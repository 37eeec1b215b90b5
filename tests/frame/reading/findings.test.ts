import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { storyOf } from "../../../src/frame/reading/findings";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { printDay } from "../../../src/graph/dates";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

describe("the findings of a file", () => {
  const index = indexGraph(readExample("winter-2022"));
  const links = [...index.graph.links.values()];
  const { findings, totals } = storyOf(index);

  it("name the two who were in contact most often, with what took place between them", () => {
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
    for (const about of ["both", "cancelled"] as const) {
      const finding = findings.find((found) => found.about === about);
      if (finding?.about !== about) continue;
      expect(frameOf(index, finding.step(DEFAULT_VIEW)).links).toHaveLength(finding.count);
    }
    expect(totals.cancelled).toBe(links.filter(({ status }) => status === "cancelled").length);
  });

  it("name the day with the most contacts that have exactly that day", () => {
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

  it("say nothing of what there is not", () => {
    const graph = makeGraph({ nodes: people("a b"), edges: [call("1", "a-b")] });
    expect(storyOf(indexGraph(graph))).toEqual({
      findings: [],
      totals: { contacts: 1, days: undefined, both: 0, cancelled: 0 },
    });
  });
});
