import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { NO_SIDE } from "../../../src/frame/index/sides";
import { frameOf } from "../../../src/frame/query/frame-of";
import { scoreOf } from "../../../src/frame/score/score";
import { toggle } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import type { FileLink } from "../../../src/graph/model/file";
import type { Graph } from "../../../src/graph/model/types";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

interface Group {
  readonly side: number;
  /** The actors of each stave. */
  readonly staves: readonly (readonly number[])[];
  /** Whether the last stave is of those that share it, which may be one actor. */
  readonly isLastShared: boolean;
}

function orderOf(graph: Graph, view: View = DEFAULT_VIEW, most = 17) {
  const index = indexGraph(graph);
  const frame = frameOf(index, view);
  const score = scoreOf(index, frame, { staves: most, bins: 100 }, new Set());
  if (!score) throw new Error("There are dates.");
  const { staves } = score;
  let next = 0;
  const groups = staves.groups.map(({ side, staves: own }): Group => {
    const start = next;
    next += own.length;
    const actorsOn = (stave: number) =>
      [...staves.ofActor.keys()].filter((row) => staves.ofActor[row] === stave);
    const isLastShared = (own.at(-1)?.actors ?? 0) > 1;
    return { side, staves: own.map((_, at) => actorsOn(start + at)), isLastShared };
  });
  // Each contact once, whatever the window.
  const contacts = new Map(
    Array.from(frame.links.rows, (row) => [
      index.links.contact[row] ?? -1,
      [index.links.source[row] ?? -1, index.links.target[row] ?? -1] as const,
    ]),
  );
  return { groups, contacts: [...contacts.values()] };
}

/** The sum of the lengths of all strokes: each group has a heading, which takes a place as well. */
function lengthOf(groups: readonly Group[], contacts: readonly (readonly [number, number])[]) {
  const places = new Map<number, number>();
  let place = 0;
  for (const { staves } of groups) {
    place++;
    for (const actors of staves) {
      for (const actor of actors) places.set(actor, place);
      place++;
    }
  }
  return contacts.reduce(
    (sum, [one, other]) => sum + Math.abs((places.get(one) ?? 0) - (places.get(other) ?? 0)),
    0,
  );
}

/** All orders that differ by one stave moved within its group, or by two neighbouring groups exchanged. */
function* ordersBeside(groups: readonly Group[]): Generator<readonly Group[]> {
  for (const [at, group] of groups.entries()) {
    const own = group.isLastShared ? group.staves.slice(0, -1) : group.staves;
    const shared = group.staves.slice(own.length);
    for (const stave of own) {
      const others = own.filter((other) => other !== stave);
      for (let place = 0; place <= others.length; place++) {
        const staves = [...others.toSpliced(place, 0, stave), ...shared];
        yield groups.with(at, { ...group, staves });
      }
    }
    const next = groups[at + 1];
    if (next && next.side !== NO_SIDE) yield groups.toSpliced(at, 2, next, group);
  }
}

function expectShort({ groups, contacts }: ReturnType<typeof orderOf>) {
  const length = lengthOf(groups, contacts);
  for (const other of ordersBeside(groups)) {
    expect(lengthOf(other, contacts)).toBeGreaterThanOrEqual(length);
  }
  const rest = groups.findIndex(({ side }) => side === NO_SIDE);
  expect(rest === -1 || rest === groups.length - 1).toBe(true);
}

const IDS = "a b c d e f g h";
const sided: fc.Arbitrary<Graph> = fc
  .record({
    sides: fc.tuple(...IDS.split(" ").map(() => fc.constantFrom("w", "x", "y", undefined))),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 3, maxLength: 25 }),
  })
  .map(({ sides, pairs }) => {
    const nodes = people(IDS).map((actor, at) => ({ ...actor, side: sides[at] }));
    const ids = IDS.split(" ");
    return makeGraph({
      nodes: nodes.map(({ side, ...actor }) => (side === undefined ? actor : { ...actor, side })),
      edges: pairs.map(([one, other], at): FileLink =>
        call(`l${at}`, `${ids[one]}-${ids[other]}`, {
          date: "2022-02-01",
          ...(at % 3 === 0 ? { event: "talks" } : {}),
        }),
      ),
    });
  });

test("No stave moved within its side, and no two sides exchanged, would make strokes shorter, for any graph", () => {
  fc.assert(
    fc.property(sided, fc.constantFrom(17, 5, 3), (graph, most) => {
      expectShort(orderOf(graph, DEFAULT_VIEW, most));
    }),
  );
});

test("Nor would they in winter-2022, of all its links and of its calls alone", () => {
  const winter = readExample("winter-2022");
  expectShort(orderOf(winter, DEFAULT_VIEW, 60));
  expectShort(orderOf(winter, toggle("kind", "call")(DEFAULT_VIEW), 60));
});

test("Where no order is shorter, the actors and the sides with the most contacts stay on top", () => {
  const date = "2022-02-01";
  const nodes = [...people("a b c", { side: "w" }), ...people("d e f", { side: "x" })];
  const edges = [
    call("1", "d-f", { date }),
    call("2", "a-c", { date }),
    call("3", "a-c", { date }),
  ];
  const stavesOf = (...links: readonly FileLink[]) =>
    orderOf(makeGraph({ nodes, edges: links })).groups.map(({ staves }) => staves.flat());
  expect(stavesOf(...edges)).toEqual([
    [0, 2],
    [3, 5],
  ]);
  expect(stavesOf(...edges, call("4", "f-d", { date }), call("5", "d-f", { date }))).toEqual([
    [3, 5],
    [0, 2],
  ]);
});

test("A side of more than forty staves has the actors with the most contacts on top", () => {
  const ids = Array.from({ length: 41 }, (_, at) => `a${at}`);
  const edges = ids.flatMap((id, at) =>
    Array.from({ length: 42 - at }, (_, time) =>
      call(`${id} ${time}`, `${id}-${ids[(at + 20) % 41] ?? id}`, { date: "2022-02-01" }),
    ),
  );
  const rowsOf = (names: readonly string[]) => {
    const links = edges.filter(({ source, target }) =>
      [source, target].every((id) => names.includes(id)),
    );
    const graph = makeGraph({ nodes: people(names.join(" "), { side: "w" }), edges: links });
    const counts = names.map(
      (id) => links.filter(({ source, target }) => source === id || target === id).length,
    );
    const ranked = [...names.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    return { rows: orderOf(graph, DEFAULT_VIEW, 60).groups[0]?.staves.flat(), ranked };
  };
  const many = rowsOf(ids);
  expect(many.rows).toEqual(many.ranked);
  const fewer = rowsOf(ids.slice(0, 40));
  expect(fewer.rows).not.toEqual(fewer.ranked);
});

test("Of those that are not shown by the filters nothing moves a stave", () => {
  const far = Array.from({ length: 9 }, (_, at) =>
    call(`m${at}`, "a-c", { kind: "meeting", date: "2022-02-01" }),
  );
  const near = [
    call("1", "a-b", { date: "2022-02-01" }),
    call("2", "b-c", { date: "2022-02-01" }),
    call("3", "a-b", { date: "2022-02-02" }),
  ];
  const nodes = people("a b c", { side: "w" });
  const calls = toggle("kind", "call")(DEFAULT_VIEW);
  const { groups } = orderOf(makeGraph({ nodes, edges: [...far, ...near] }), calls);
  expect(groups).toEqual(orderOf(makeGraph({ nodes, edges: near }), calls).groups);
  expect(groups[0]?.staves[1]).toEqual([1]);
});

test("The stave that several share stands last on its side", () => {
  const { groups } = orderOf(readExample("winter-2022"));
  const shared = groups.flatMap(({ staves }) => staves.filter((actors) => actors.length > 1));
  expect(shared.length).toBeGreaterThan(0);
  for (const { staves } of groups) {
    expect(staves.slice(0, -1).every((actors) => actors.length === 1)).toBe(true);
  }
});
