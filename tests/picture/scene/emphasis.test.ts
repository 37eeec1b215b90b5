import { describe, expect, it } from "vitest";
import { openPair, select, type Step } from "../../../src/frame/view/steps";
import type { Graph } from "../../../src/graph/model/types";
import { bundlesOf } from "../../../src/picture/scene/bundles";
import { emphasisIn, type Pointed, type Sort } from "../../../src/picture/scene/emphasis";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { frameFor } from "../../fixtures/make-scene";
import { readExample } from "../../read-example";

/** How each actor and each line of a graph stands. */
function standing(graph: Graph, selected?: string, pointed?: Pointed | Sort, ...steps: Step[]) {
  const frame = frameFor(graph, select(selected), ...steps);
  const bundles = frame.drawn.pairs.flatMap(bundlesOf);
  const emphasis = emphasisIn(frame, bundles, selected, pointed);
  return {
    actors: Object.fromEntries(
      frame.drawn.actors.map(({ actor: { id } }) => [id, emphasis.actor(id)]),
    ),
    links: Object.fromEntries(bundles.map((bundle) => [bundle.key, emphasis.link(bundle)])),
  };
}

/** Two who call each other twice, a third whom one of them calls, two others, and one alone. */
const GRAPH = makeGraph({
  nodes: people("a b c d e alone"),
  edges: [call("ab", "a-b"), call("ba", "b-a"), call("bc", "b-c"), call("de", "d-e")],
});
/** Two pairs with six calls each, which are drawn as one line. */
const MANY = makeGraph({
  nodes: people("a b c d"),
  edges: ["a-b", "c-d"].flatMap((ends, pair) =>
    Array.from({ length: 6 }, (_, at) => call(`l${6 * pair + at}`, ends)),
  ),
});
const PLAIN = {
  actors: { a: "plain", b: "plain", c: "plain", d: "plain", e: "plain", alone: "plain" },
  links: { "link ab": "plain", "link ba": "plain", "link bc": "plain", "link de": "plain" },
};

describe("while nothing is selected or pointed at", () => {
  it("nothing stands out or back", () => {
    expect(standing(GRAPH)).toEqual(PLAIN);
  });
});

describe("a pair that is shown alone", () => {
  it("is lifted, and its line chosen, whether it is one or several", () => {
    expect(standing(GRAPH, undefined, undefined, openPair(["b", "a"]))).toEqual({
      actors: { a: "lifted", b: "lifted" },
      links: { "link ab": "chosen", "link ba": "chosen" },
    });
    const { links } = standing(MANY, undefined, undefined, openPair(["c", "d"]));
    expect(Object.values(links)).toEqual(["chosen"]);
  });
});

describe("an actor that is pointed at", () => {
  it("is lifted with its links and their other ends; all else is dimmed", () => {
    expect(standing(GRAPH, undefined, { actor: "a" })).toEqual({
      actors: {
        a: "lifted",
        b: "lifted",
        c: "dimmed",
        d: "dimmed",
        e: "dimmed",
        alone: "dimmed",
      },
      links: {
        "link ab": "lifted",
        "link ba": "lifted",
        "link bc": "dimmed",
        "link de": "dimmed",
      },
    });
  });

  it("is lifted though it has no links, and all others are dimmed", () => {
    expect(standing(GRAPH, undefined, { actor: "alone" })).toEqual({
      actors: { a: "dimmed", b: "dimmed", c: "dimmed", d: "dimmed", e: "dimmed", alone: "lifted" },
      links: {
        "link ab": "dimmed",
        "link ba": "dimmed",
        "link bc": "dimmed",
        "link de": "dimmed",
      },
    });
  });

  it("changes nothing where it is not drawn", () => {
    expect(standing(GRAPH, undefined, { actor: "nobody" })).toEqual(PLAIN);
  });

  it("lifts whom it has links with, and they it", () => {
    const frame = frameFor(readExample("winter-2022"));
    const bundles = frame.drawn.pairs.flatMap(bundlesOf);
    const ids = frame.drawn.actors.map(({ actor: { id } }) => id);
    const emphasisBy = new Map(
      ids.map((actor) => [actor, emphasisIn(frame, bundles, undefined, { actor })]),
    );
    for (const one of ids) {
      expect(emphasisBy.get(one)?.actor(one)).toBe("lifted");
      for (const other of ids)
        expect(emphasisBy.get(one)?.actor(other)).toBe(emphasisBy.get(other)?.actor(one));
    }
  });
});

describe("a link that is pointed at", () => {
  it("is lifted with its two ends, and no other link of theirs", () => {
    expect(standing(GRAPH, undefined, { link: "link ab" })).toEqual({
      actors: {
        a: "lifted",
        b: "lifted",
        c: "dimmed",
        d: "dimmed",
        e: "dimmed",
        alone: "dimmed",
      },
      links: {
        "link ab": "lifted",
        "link ba": "dimmed",
        "link bc": "dimmed",
        "link de": "dimmed",
      },
    });
  });

  it("changes nothing where it is not drawn", () => {
    expect(standing(GRAPH, undefined, { link: "link xy" })).toEqual(PLAIN);
  });
});

describe("what is selected", () => {
  it("as an actor stands out above its links and their other ends", () => {
    const { actors, links } = standing(GRAPH, "c");
    expect(actors).toEqual({
      a: "dimmed",
      b: "lifted",
      c: "chosen",
      d: "dimmed",
      e: "dimmed",
      alone: "dimmed",
    });
    expect(links).toEqual({
      "link ab": "dimmed",
      "link ba": "dimmed",
      "link bc": "lifted",
      "link de": "dimmed",
    });
  });

  it("as a link stands out above its ends, alone of the links of its pair", () => {
    expect(standing(GRAPH, "ab")).toEqual({
      actors: {
        a: "lifted",
        b: "lifted",
        c: "dimmed",
        d: "dimmed",
        e: "dimmed",
        alone: "dimmed",
      },
      links: {
        "link ab": "chosen",
        "link ba": "dimmed",
        "link bc": "dimmed",
        "link de": "dimmed",
      },
    });
  });

  it("as one of many links is told by the line that stands for all of them", () => {
    const { actors, links } = standing(MANY, "l2");
    expect(Object.values(links)).toEqual(["chosen", "dimmed"]);
    expect(actors).toEqual({ a: "lifted", b: "lifted", c: "dimmed", d: "dimmed" });
  });

  it("stays chosen while something else is pointed at, which alone is lifted", () => {
    expect(standing(GRAPH, "a", { actor: "d" }).actors).toEqual({
      a: "chosen",
      b: "dimmed",
      c: "dimmed",
      d: "lifted",
      e: "lifted",
      alone: "dimmed",
    });
    const { actors, links } = standing(GRAPH, "ab", { link: "link de" });
    expect(links["link ab"]).toBe("chosen");
    expect(links["link de"]).toBe("lifted");
    expect(actors).toMatchObject({ a: "dimmed", d: "lifted", e: "lifted" });
  });

  it("lifts nothing while a link of its own is pointed at but that", () => {
    expect(standing(GRAPH, "b", { link: "link ab" }).links).toEqual({
      "link ab": "lifted",
      "link ba": "dimmed",
      "link bc": "dimmed",
      "link de": "dimmed",
    });
  });

  it("changes nothing where the picture is told of no selection", () => {
    const frame = frameFor(MANY, select("l2"));
    const bundles = frame.drawn.pairs.flatMap(bundlesOf);
    const emphasis = emphasisIn(frame, bundles, undefined, undefined);
    expect(bundles.map((bundle) => emphasis.link(bundle))).not.toContain("chosen");
  });
});

describe("an entry of the key that is pointed at", () => {
  const quote = (attributedTo: string) => ({
    document: "report",
    exact: "They spoke.",
    attributedTo,
  });
  const graph = makeGraph({
    nodes: people("a b c d e f g h"),
    documents: [{ id: "report", title: "A report" }],
    edges: [
      call("both", "a-b", { quotes: [quote("a"), quote("b")] }),
      call("one", "c-d", { kind: "meeting", status: "planned", quotes: [quote("c")] }),
      call("none", "e-f", { status: "planned" }),
      call("other", "g-h", { kind: "statement", quotes: [quote("h")] }),
    ],
  });
  /** The lines that are lifted, with the actors that are. */
  const liftedBy = (entry: Sort) => {
    const { actors, links } = standing(graph, undefined, entry);
    const lifted = (marks: Readonly<Record<string, string>>) =>
      Object.keys(marks).filter((id) => marks[id] === "lifted");
    const dimmed = [...Object.values(links), ...Object.values(actors)];
    expect(dimmed).not.toContain("plain");
    return [lifted(links).map((key) => key.replace("link ", "")), lifted(actors).join("")];
  };

  it("lifts all links of its kind, and who is at their ends", () => {
    expect(liftedBy({ kind: "meeting" })).toEqual([["one"], "cd"]);
    expect(liftedBy({ kind: "call" })).toEqual([["both", "none"], "abef"]);
  });

  it("lifts all links of its status", () => {
    expect(liftedBy({ status: "planned" })).toEqual([["one", "none"], "cdef"]);
  });

  it("lifts all links of which so many ends have told", () => {
    expect(liftedBy({ accounts: 2 })).toEqual([["both"], "ab"]);
    expect(liftedBy({ accounts: 1 })).toEqual([["one", "other"], "cdgh"]);
    expect(liftedBy({ accounts: 0 })).toEqual([["none"], "ef"]);
  });
});
