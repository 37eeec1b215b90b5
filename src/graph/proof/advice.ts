import { alikeNames } from "../alike-names";
import type { Day } from "../dates";
import { type Problem, type ProblemCode, pointerOf } from "../problem";
import { MOST_PROBLEMS } from "../problem-list";
import { onlyTeller, startTellers } from "./tellers";
import { findExact } from "./find-exact";
import type { Proof } from "./prove";
import { startWork, type Work } from "./work";
import { isTwoSided } from "../model/kinds";
import { accountsOf } from "../model/quotes";
import type { Graph, Link } from "../model/types";

const OPEN_STATUSES: ReadonlySet<string> = new Set(["planned", "postponed"]);
/** Shorter passages match by chance. */
const SHORTEST_COPY = 25;

/**
 * Points that an editor should review before publication, though none is an error: of each kind a hundred, the last of which
 * says how many more there are.
 * @param today contacts planned for an earlier day should say what became of them
 */
export function adviseOn(graph: Graph, proof: Proof, today: Day): readonly Problem[] {
  const advice = startAdvice();
  const { advise } = advice;
  const comparing = startWork();
  const ends = new Set<string>();
  const voices = new Set<string>();
  const concluded = concludedEvents(graph);
  const tellerOf = startTellers(graph);

  [...graph.links.values()].forEach((link, index) => {
    const path = ["edges", index] as const;
    ends.add(link.source).add(link.target);
    const accounts = accountsOf(link);
    for (const account of accounts) voices.add(account);
    if (link.quotes.length === 0) advise("advice-no-quote", path);
    if (!link.days) advise("advice-undated", path);
    const only = isTwoSided(link.kind) ? onlyTeller(link, accounts, tellerOf) : undefined;
    if (only !== undefined) {
      advise("advice-one-sided", path, { account: graph.actors.get(only)?.name ?? only });
    }
    if (isOverdue(link, today, concluded)) advise("advice-planned-past", path);
    const copied = copiedPassage(link, comparing);
    if (copied !== undefined) advise("advice-copied-summary", [...path, "summary"], { copied });
  });
  for (const { pointer } of proof.unproved) advice.add("advice-not-proved", pointer);
  [...graph.actors.keys()].forEach((id, index) => {
    if (!ends.has(id) && !voices.has(id)) advise("advice-unlinked", ["nodes", index]);
  });
  adviseOnNames(graph, advise);
  adviseOnAddresses(graph, advise);
  return advice.all();
}

type Advise = (code: ProblemCode, path: readonly PropertyKey[], values?: Problem["values"]) => void;

/** Advice in the order in which it is given, a hundred of each kind: nobody reads on, and a file may ask for a million. */
function startAdvice() {
  const advice: Problem[] = [];
  const kinds = new Map<ProblemCode, { told: number; last: number; more: number }>();
  const add = (code: ProblemCode, place: string | readonly PropertyKey[], values = {}) => {
    const kind = kinds.get(code) ?? { told: 0, last: 0, more: 0 };
    kinds.set(code, kind);
    if (kind.told === MOST_PROBLEMS) {
      kind.more++;
      return;
    }
    kind.told++;
    kind.last = advice.length;
    advice.push({ code, values, pointer: typeof place === "string" ? place : pointerOf(place) });
  };
  const advise: Advise = add;
  return {
    add,
    advise,
    all(): readonly Problem[] {
      for (const { last, more } of kinds.values()) {
        const problem = advice[last];
        if (problem && more > 0) advice[last] = { ...problem, more };
      }
      return advice;
    },
  };
}

function adviseOnAddresses(graph: Graph, advise: Advise): void {
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

/** Names that are blank or look alike, and places that say nothing. */
function adviseOnNames(graph: Graph, advise: Advise): void {
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

/**
 * The quote that a summary copies, if any: a summary should be in the editor's own words.
 * @param work shared by all summaries of a file, since one of some megabytes may have quotes by the ten thousand; beyond it
 *   none is found
 */
function copiedPassage({ summary, quotes }: Link, work: Work): string | undefined {
  if (summary === undefined) return undefined;
  const own = summary.toLowerCase();
  const copied = quotes.find(({ exact, translation }) =>
    [exact, translation ?? ""].some((passage) => {
      if (Math.min(passage.length, own.length) < SHORTEST_COPY) return false;
      const words = passage.toLowerCase();
      const [shorter, longer] = words.length < own.length ? [words, own] : [own, words];
      return findExact(shorter, longer, 1, work).length > 0;
    }),
  );
  return copied?.exact;
}
