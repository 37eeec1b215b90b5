import { alikeNames } from "../alike-names";
import type { Day } from "../dates";
import { type Problem, type ProblemCode, pointerOf } from "../problem";
import type { Proof } from "./prove";
import { accountsOf } from "../model/quotes";
import type { Graph, Link } from "../model/types";

/** Contacts in which both sides take part, so that each may give its own account. */
const TWO_SIDED: ReadonlySet<string> = new Set(["call", "video-call", "meeting", "visit"]);
const OPEN_STATUSES: ReadonlySet<string> = new Set(["planned", "postponed"]);
/** Shorter passages match by chance. */
const SHORTEST_COPY = 25;

/**
 * Points that an editor should review before publication, though none is an error.
 * @param today contacts planned for an earlier day should say what became of them
 */
export function adviseOn(graph: Graph, proof: Proof, today: Day): readonly Problem[] {
  const advice: Problem[] = [];
  const advise = (
    code: ProblemCode,
    path: readonly PropertyKey[],
    values: Problem["values"] = {},
  ) => {
    advice.push({ code, values, pointer: pointerOf(path) });
  };
  const ends = new Set<string>();
  const voices = new Set<string>();
  const concluded = concludedEvents(graph);
  const tellers = accountsByEvent(graph);

  [...graph.links.values()].forEach((link, index) => {
    const path = ["edges", index] as const;
    ends.add(link.source).add(link.target);
    const accounts = accountsOf(link);
    for (const account of accounts) voices.add(account);
    if (link.quotes.length === 0) advise("advice-no-quote", path);
    if (!link.days) advise("advice-undated", path);
    const only = TWO_SIDED.has(link.kind) ? onlyTeller(link, accounts, graph, tellers) : undefined;
    if (only !== undefined) {
      advise("advice-one-sided", path, { account: graph.actors.get(only)?.name ?? only });
    }
    if (isOverdue(link, today, concluded)) advise("advice-planned-past", path);
    const copied = copiedPassage(link);
    if (copied !== undefined) advise("advice-copied-summary", [...path, "summary"], { copied });
  });
  for (const { pointer } of proof.unproved) {
    advice.push({ code: "advice-not-proved", values: {}, pointer });
  }
  [...graph.actors.keys()].forEach((id, index) => {
    if (!ends.has(id) && !voices.has(id)) advise("advice-unlinked", ["nodes", index]);
  });
  adviseOnNames(graph, advise);
  adviseOnAddresses(graph, advise);
  return advice;
}

function adviseOnAddresses(
  graph: Graph,
  advise: (code: ProblemCode, path: readonly PropertyKey[], values: Problem["values"]) => void,
): void {
  const checkAddress = (address: string | undefined, path: readonly PropertyKey[]) => {
    if (address === undefined) return;
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    if (!isWeb) advise("advice-address", path, { address });
  };
  [...graph.actors.values()].forEach(({ sameAs }, index) => {
    sameAs.forEach((address, addressIndex) =>
      checkAddress(address, ["nodes", index, "sameAs", addressIndex]),
    );
  });
  [...graph.documents.values()].forEach(({ url, archived }, index) => {
    checkAddress(url, ["documents", index, "url"]);
    checkAddress(archived, ["documents", index, "archived"]);
  });
}

/** The accounts in all links of each event. */
function accountsByEvent(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const link of graph.links.values()) {
    if (link.event === undefined) continue;
    const accounts = found.get(link.event) ?? new Set();
    for (const account of accountsOf(link)) accounts.add(account);
    found.set(link.event, accounts);
  }
  return found;
}

/**
 * The one account of a contact that its occasion has, or that of the one end of it that tells of it while the other does not;
 * undefined where both do, or neither.
 */
function onlyTeller(
  link: Link,
  own: readonly string[],
  graph: Graph,
  byEvent: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const ofEvent = link.event === undefined ? undefined : byEvent.get(link.event);
  const accounts = [...(ofEvent ?? own)];
  const tells = (end: string) =>
    accounts.find((id) => id === end || graph.actors.get(id)?.speaksFor?.includes(end) === true);
  const [source, target] = [tells(link.source), tells(link.target)];
  if (source !== undefined && target !== undefined) return undefined;
  return source ?? target ?? (own.length === 1 ? own[0] : undefined);
}

/** Names that are blank or look alike, and places that say nothing. */
function adviseOnNames(
  graph: Graph,
  advise: (code: ProblemCode, path: readonly PropertyKey[], values?: Problem["values"]) => void,
): void {
  const actors = [...graph.actors.values()];
  const rows = new Map<string, number>();
  for (const [index, { name }] of actors.entries()) {
    if (name.replaceAll(/[\s\p{Cf}]/gu, "") === "")
      advise("advice-blank-name", ["nodes", index, "name"]);
    const former = rows.get(name);
    if (former === undefined) rows.set(name, index);
    else advise("advice-names-alike", ["nodes", index, "name"], { name, other: name });
  }
  for (const [first, ...others] of alikeNames(rows.keys())) {
    for (const name of others) {
      advise("advice-names-alike", ["nodes", rows.get(name) ?? 0, "name"], { name, other: first });
    }
  }
  const [one, ...more] = actors.flatMap(({ position }) => position ?? []);
  if (one && more.length > 0 && more.every(({ x, y }) => x === one.x && y === one.y)) {
    advise("advice-positions-agree", ["nodes"]);
  }
}

/** Events with a link whose status is no longer open. */
function concludedEvents(graph: Graph): ReadonlySet<string> {
  const ended = [...graph.links.values()].filter(({ status }) => !OPEN_STATUSES.has(status));
  return new Set(ended.flatMap(({ event }) => event ?? []));
}

/** Planned or postponed to a day that has passed, with no later status in the same event. */
function isOverdue(link: Link, today: Day, concluded: ReadonlySet<string>): boolean {
  if (!OPEN_STATUSES.has(link.status) || !link.days || link.days.last >= today) return false;
  return link.event === undefined || !concluded.has(link.event);
}

/** The quote that a summary copies, if any: a summary should be in the editor's own words. */
function copiedPassage({ summary, quotes }: Link): string | undefined {
  if (summary === undefined) return undefined;
  const own = summary.toLowerCase();
  const copied = quotes.find(({ exact, translation }) =>
    [exact, translation ?? ""].some((passage) => {
      const words = passage.toLowerCase();
      const shorter = Math.min(words.length, own.length);
      return shorter >= SHORTEST_COPY && (own.includes(words) || words.includes(own));
    }),
  );
  return copied?.exact;
}
