import fc from "fast-check";
import { expect, test } from "vitest";
import { reparseGraph } from "../../../src/graph/columns/reparse";
import type { FileActor, FileDocument, FileLink, GraphFile } from "../../../src/graph/model/file";
import type { Graph } from "../../../src/graph/model/types";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import type { Outcome } from "../../../src/graph/problem";
import { call, people } from "../../fixtures/make-graph";

const ACTORS: readonly FileActor[] = [
  ...people("a b c"),
  ...people("d", { speaksFor: ["a", "b"], side: "north" }),
];
const quote = (change: object = {}) => ({ document: "paper", exact: "gas", ...change });
const LINKS: readonly FileLink[] = [
  call("plain", "a-b"),
  call("dated", "b-a", { date: "2022-02-01", status: "planned", event: "talks" }),
  call("again", "a-c", { date: "2022-02-01", event: "talks", topics: ["gas", "war"] }),
  call("quoted", "c-a", { quotes: [quote()], kind: "meeting" }),
  call("told", "c-b", { quotes: [quote({ attributedTo: "d" }), quote({ document: "book" })] }),
  call("labelled", "b-b", { label: "spoke", summary: "They spoke.", topics: ["war"] }),
  call("later", "a-b", { date: "2022-03", status: "planned", event: "visit" }),
];
const IN_LANGUAGES = call("local", "a-b", { topics: [{ en: "gas", it: "il gas" }] });

function graphIn(outcome: Outcome<Graph>): Graph {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const fileOf = (
  nodes: readonly FileActor[],
  edges: readonly FileLink[],
  ...documents: readonly FileDocument[]
): GraphFile => ({ format: "readout/1", nodes, edges, documents });

/** All that a graph says, in its order. */
function saidBy({ actors, links, documents, ...rest }: Graph) {
  return {
    ...rest,
    actors: [...actors],
    links: [...links.values()],
    quoted: Array.from(links.quoted(), ({ id }) => id),
    documents: [...documents],
  };
}

/** Some of a list in any order, a few of them changed: those are other objects. */
function changed<T extends object>(list: readonly T[], change: Partial<T>): fc.Arbitrary<T[]> {
  return fc
    .tuple(fc.shuffledSubarray([...list]), fc.subarray([...list]))
    .map(([order, others]) =>
      order.map((item) => (others.includes(item) ? { ...item, ...change } : item)),
    );
}

/** A file in which all actors are that its links name. */
const files = fc
  .tuple(
    fc.oneof(
      changed([...LINKS, IN_LANGUAGES], { status: "cancelled" }),
      changed(LINKS, { status: "cancelled" }),
      // A few of a list in its order, as one who edits leaves it.
      fc.subarray([...LINKS]),
    ),
    fc.constantFrom(
      ACTORS,
      [...people("a", { name: "Another" }), ...ACTORS.slice(1)],
      [...ACTORS.toReversed(), ...people("e")],
    ),
    fc.constantFrom(undefined, "a", "d"),
    fc.boolean(),
  )
  .map(([edges, nodes, voice, hasMore]) =>
    fileOf(
      nodes,
      edges,
      { id: "paper", voice },
      { id: "book" },
      ...(hasMore ? [{ id: "letter", voice: "b" }] : []),
    ),
  );

test("A changed file gives the graph that it would give if it were read from its beginning", () => {
  fc.assert(
    fc.property(files, files, files, (first, second, third) => {
      const once = graphIn(reparseGraph(graphIn(parseGraph(first)), second));
      expect(saidBy(once)).toEqual(saidBy(graphIn(parseGraph(second))));
      const twice = graphIn(reparseGraph(once, third));
      expect(saidBy(twice)).toEqual(saidBy(graphIn(parseGraph(third))));
    }),
    { numRuns: 150 },
  );
});

test("A link is found by its id, and none that was taken out", () => {
  const before = graphIn(parseGraph(fileOf(ACTORS, LINKS, { id: "paper" }, { id: "book" })));
  const edges = [...LINKS.slice(2), call("new", "a-b")];
  const { links } = graphIn(
    reparseGraph(before, fileOf(ACTORS, edges, { id: "paper" }, { id: "book" })),
  );
  for (const [row, { id }] of edges.entries()) expect(links.numberOf(id)).toBe(row);
  expect([links.has("plain"), links.get("dated")]).toEqual([false, undefined]);
});

test("Actors, and links where none has changed, are taken over as they were", () => {
  const documents = [{ id: "paper" }, { id: "book" }];
  const before = graphIn(parseGraph(fileOf(ACTORS, LINKS, ...documents)));
  const nodes = [...people("b", { name: "Another" }), ...ACTORS.filter(({ id }) => id !== "b")];
  const after = graphIn(reparseGraph(before, fileOf(nodes, LINKS, ...documents)));
  expect(after.links).toBe(before.links);
  expect([...after.actors.keys()]).toEqual(["b", "a", "c", "d"]);
  for (const id of ["a", "c", "d"]) expect(after.actors.get(id)).toBe(before.actors.get(id));
  expect(after.actors.get("b")?.name).toBe("Another");
});

test("Links and actors that have nothing to do with a change are not read again", () => {
  const read = new Set<string>();
  /** An object that tells when a field of it besides its id is read. */
  const watched = <T extends { readonly id: string }>(item: T): T =>
    new Proxy(item, {
      get(target, name): unknown {
        if (!["id", "speaksFor"].includes(String(name))) read.add(target.id);
        return Reflect.get(target, name);
      },
    });
  const nodes = [...ACTORS, ...people("e f")].map(watched);
  const links = LINKS.map(watched);
  const documents = [{ id: "paper" }, { id: "book", voice: "c" }];
  const before = graphIn(parseGraph(fileOf(nodes, links, ...documents)));
  const quoted = { quotes: [quote({ attributedTo: "e" }), quote()] };
  for (const edges of [
    links.with(2, call("again", "a-b")),
    links.toSpliced(3, 1),
    [call("new", "a-b", quoted), ...links],
    [...links, call("new", "a-b", quoted)],
    links.toReversed(),
    [call("new", "a-b"), ...links.with(5, call("other", "a-b")).toSpliced(1, 1)],
  ]) {
    read.clear();
    const file = fileOf(nodes, edges, ...documents);
    const after = graphIn(reparseGraph(before, file));
    const known = new Set<unknown>(links);
    const untouched = edges.filter((link) => known.has(link)).map(({ id }) => id);
    expect([...read].filter((id) => [...untouched, "f"].includes(id))).toEqual([]);
    expect(saidBy(after)).toEqual(saidBy(graphIn(parseGraph(file))));
  }
});

test("A document that others now speak in changes whose the quotes of old links are", () => {
  const before = graphIn(parseGraph(fileOf(ACTORS, LINKS, { id: "book" }, { id: "paper" })));
  const after = graphIn(
    reparseGraph(before, fileOf(ACTORS, LINKS, { id: "book" }, { id: "paper", voice: "c" })),
  );
  expect(after.links.get("quoted")?.quotes.map(({ attributedTo }) => attributedTo)).toEqual(["c"]);
});

test("What is wrong with a change is told with its place in the whole file", () => {
  const documents = [{ id: "paper" }, { id: "book" }];
  const before = graphIn(parseGraph(fileOf(ACTORS, LINKS, ...documents)));
  const file = fileOf(ACTORS, [...LINKS, call("bad", "a-b", { date: "soon" })], ...documents);
  expect(reparseGraph(before, file)).toMatchObject({
    ok: false,
    problems: [{ code: "date", pointer: "/edges/7/date" }],
  });
});
