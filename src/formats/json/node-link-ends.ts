import type { Outcome, Problem } from "../../graph/problem";
import { startProblems } from "../../graph/problem-list";
import type { Note } from "../draft/imported";
import { isObject, textOf } from "./json-values";
import { type EndKeys, partOf } from "./node-link-shapes";

export interface Ends {
  /** The id of each node, in their order; where there are no nodes, what the edges name. */
  readonly ids: readonly string[];
  /** The id that an end means. */
  readonly idOf: (end: unknown) => string;
  /** How ends are counted that are places in the list of nodes, where that is not beyond doubt. */
  readonly counting?: Pick<Note, "code" | "values"> | undefined;
}

interface Pointers {
  readonly nodeAt: (at: number) => string;
  readonly edges: string;
}

/**
 * What the ends of edges refer to. Nodes with ids are meant by these, or all by names; nodes without are meant by their
 * places in the list (d3), or all by names. One way holds for the whole file: an end that is an id here and a place there
 * would be a guess.
 */
export function readEnds(
  nodes: readonly unknown[] | undefined,
  edges: readonly unknown[],
  keys: EndKeys,
  pointers: Pointers,
): Outcome<Ends> {
  const ends = { edges, keys };
  const rounded = roundedIds(nodes ?? [], ends, pointers);
  if (rounded.length > 0) return { ok: false, problems: rounded };
  if (!nodes) {
    const ids = new Set<string>();
    for (const end of endsOf(ends)) {
      const ref = textOf(end);
      if (ref) ids.add(ref);
    }
    return { ok: true, value: endsBy([...ids], new Map()) };
  }
  const given = nodes.map((node) => textOf(idIn(node)));
  const names = nodes.map(nameIn);
  const ids = given.map((id, at) => id ?? names[at] ?? `node-${at + 1}`);
  const known = new Set(given);
  if (every(ends, (end) => isAmong(known, end))) {
    return { ok: true, value: endsBy(ids, new Map()) };
  }
  const isNumbered = [...given, ...names].some((text) => text !== undefined && /^\d+$/.test(text));
  const places = isNumbered ? undefined : placesOf(ends, nodes.length);
  if (places) {
    const own = distinct(ids);
    const idAt = (end: unknown, first = places.first) => own[Number(refOf(end)) - first] ?? "";
    const counting = places.hasZero ? undefined : countingOf(ends, places.first, idAt);
    return { ok: true, value: { ids: own, idOf: (end) => idAt(end), counting } };
  }
  const named = new Set(names);
  return every(ends, (end) => isAmong(named, end))
    ? endsByName(ids, names, new Set([...endsOf(ends)].map(textOf)), pointers.nodeAt)
    : {
        ok: false,
        problems: unknownEnds(given.some(Boolean) ? known : named, edges, keys, pointers.edges),
      };
}

/**
 * From which number ends count the nodes, if all of them may be places in the list: from 0, as d3 does. Where 0 is not used and
 * the number of nodes is, only 1 makes sense; where neither is, either may be meant.
 */
function placesOf(
  ends: ListedEnds,
  count: number,
): { readonly first: 0 | 1; readonly hasZero: boolean } | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (const end of endsOf(ends)) {
    if (typeof end !== "number" || !Number.isInteger(end)) return undefined;
    least = Math.min(least, end);
    most = Math.max(most, end);
  }
  const hasZero = least === 0;
  if (least < 0 || most > count || (hasZero && most === count)) return undefined;
  return { first: most === count ? 1 : 0, hasZero };
}

/** What is said where no end is 0: the first link as it is read, and as it would be where ends were counted from 1. */
function countingOf(
  ends: ListedEnds,
  first: 0 | 1,
  idAt: (end: unknown, first?: 0 | 1) => string,
): Ends["counting"] {
  const [from, to] = endsOf(ends);
  const values = { source: idAt(from), target: idAt(to) };
  return first === 1
    ? { code: "counted-from-one", values }
    : { code: "counted-from-zero", values: { ...values, first: idAt(from, 1), last: idAt(to, 1) } };
}

/** Ids that are numbers of seventeen digits or so, as social networks have them: JSON makes two of them one. */
function roundedIds(
  nodes: readonly unknown[],
  { edges, keys }: ListedEnds,
  pointers: Pointers,
): readonly Problem[] {
  const problems = startProblems();
  const check = (id: unknown, pointer: string) => {
    if (!Number.isInteger(id) || Number.isSafeInteger(id)) return;
    problems.add({ code: "type", values: { expected: "string", found: "number" }, pointer });
  };
  problems.each(nodes, (node, at) => check(idIn(node), `${pointers.nodeAt(at)}/id`));
  problems.each(edges, (edge, at) => {
    for (const key of keys) check(refOf(partOf(edge, key)), `${pointers.edges}/${at}/${key}`);
  });
  return problems.all();
}

interface ListedEnds {
  readonly edges: readonly unknown[];
  readonly keys: EndKeys;
}

/** What the ends of all edges refer to. */
function* endsOf({ edges, keys }: ListedEnds): Generator<unknown, void> {
  for (const edge of edges) for (const key of keys) yield refOf(partOf(edge, key));
}

function every(ends: ListedEnds, fits: (end: unknown) => boolean): boolean {
  for (const end of endsOf(ends)) if (!fits(end)) return false;
  return true;
}

function isAmong(known: ReadonlySet<string | undefined>, end: unknown): boolean {
  const ref = textOf(end);
  return ref !== undefined && known.has(ref);
}

/** d3 puts the node itself in place of its id once it has laid out the graph. */
function refOf(end: unknown): unknown {
  if (Array.isArray(end)) return JSON.stringify(end);
  return isObject(end) ? (idIn(end) ?? partOf(end, "index") ?? nameIn(end)) : end;
}

function idIn(node: unknown): unknown {
  const id = partOf(node, "id") ?? partOf(node, "key") ?? partOf(node, "_id");
  // NetworkX allows lists as ids.
  return Array.isArray(id) ? JSON.stringify(id) : id;
}

function nameIn(node: unknown): string | undefined {
  return ["name", "label", "title"].reduce<string | undefined>(
    (found, key) => found ?? textOf(partOf(node, key)),
    undefined,
  );
}

function endsBy(ids: readonly string[], meant: ReadonlyMap<string, string>): Ends {
  return {
    ids,
    idOf: (end) => {
      const text = textOf(refOf(end)) ?? "";
      return meant.get(text) ?? text;
    },
  };
}

/** Ids for nodes that have none; two of one name are two. */
function distinct(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  const taken = new Set(names);
  return names.map((name) => {
    let time = (times.get(name) ?? 0) + 1;
    let id = time === 1 ? name : `${name}-${time}`;
    while (time > 1 && taken.has(id)) id = `${name}-${++time}`;
    times.set(name, time);
    taken.add(id);
    return id;
  });
}

function endsByName(
  ids: readonly string[],
  names: readonly (string | undefined)[],
  used: ReadonlySet<string | undefined>,
  nodeAt: Pointers["nodeAt"],
): Outcome<Ends> {
  const meant = new Map<string, string>();
  const problems = startProblems();
  const own = distinct(ids);
  for (const [at, name] of names.entries()) {
    if (name === undefined) continue;
    if (!meant.has(name)) meant.set(name, own[at] ?? name);
    else if (used.has(name)) {
      problems.add({ code: "node-name-twice", values: { name }, pointer: nodeAt(at) });
    }
  }
  const found = problems.all();
  return found.length > 0
    ? { ok: false, problems: found }
    : { ok: true, value: endsBy(own, meant) };
}

function unknownEnds(
  known: ReadonlySet<string | undefined>,
  edges: readonly unknown[],
  keys: EndKeys,
  pointer: string,
): readonly Problem[] {
  const problems = startProblems();
  problems.each(edges, (edge, at) => {
    for (const key of keys) {
      const id = textOf(refOf(partOf(edge, key)));
      const place = { pointer: `${pointer}/${at}/${key}` };
      if (id === undefined) problems.add({ code: "empty-text", values: {}, ...place });
      else if (!known.has(id)) problems.add({ code: "unknown-actor", values: { id }, ...place });
    }
  });
  return problems.all();
}
