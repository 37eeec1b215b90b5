import type { Day } from "../../graph/dates";
import { isContact } from "../../graph/model/kinds";
import type { Actor } from "../../graph/model/types";
import { at, dayAt, flagAt } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { TOLD_SETS, TOLD_VALUES } from "../index/told";
import { openPair, setWindow, type Step, toggle } from "../view/steps";

/** A fact of the whole file, counted by rule, and the view that shows it. */
export type Finding = { readonly step: Step } & (
  | {
      /** The two who were in contact most often, with how many contacts of each kind took place. */
      readonly about: "pair";
      readonly ends: readonly [Actor, Actor];
      readonly counts: readonly KindCount[];
    }
  | {
      /** Links of occasions that both sides told of; links that were called off. */
      readonly about: "both" | "cancelled";
      readonly count: number;
    }
  | { readonly about: "busiest"; readonly day: Day; readonly count: number }
);

export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** What the whole file amounts to: contacts that took place, over how many days. */
export interface Totals {
  readonly contacts: number;
  readonly days?: number | undefined;
  readonly both: number;
  readonly cancelled: number;
}

/** A busiest day of fewer contacts is no finding; nor is a pair of fewer. */
const LEAST = 3;
/** More kinds than these make a list that nobody reads. */
const MOST_KINDS = 2;

/** What a whole file amounts to, and up to four facts that say where to look first. */
export interface Story {
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}

export function storyOf(index: GraphIndex): Story {
  const held = heldContacts(index.links);
  const totals = totalsOf(index, held.length);
  // Of a part of a graph nothing can be said of the whole.
  return { totals, findings: index.part ? [] : findingsIn(index, held, totals) };
}

function findingsIn(
  index: GraphIndex,
  held: readonly number[],
  { both, cancelled }: Totals,
): readonly Finding[] {
  const pair = busiestPair(index, held);
  const busiest = busiestDay(index, held);
  return [
    ...(pair ? [pair] : []),
    ...(both > 0 ? [{ about: "both" as const, count: both, step: toggle("told", "both") }] : []),
    ...(cancelled > 0
      ? [{ about: "cancelled" as const, count: cancelled, step: toggle("status", "cancelled") }]
      : []),
    ...(busiest ? [busiest] : []),
  ];
}

function totalsOf({ links }: GraphIndex, contacts: number): Totals {
  const cancelledCode = links.statuses.indexOf("cancelled");
  const isBoth = TOLD_SETS.map((set) => set.some((code) => TOLD_VALUES[code] === "both"));
  let [both, cancelled] = [0, 0];
  for (let row = 0; row < links.count; row++) {
    if (isBoth[at(links.toldBy, row)]) both++;
    if (at(links.status, row) === cancelledCode) cancelled++;
  }
  const { extent } = links;
  return {
    contacts,
    days: extent && extent.last - extent.first + 1,
    both,
    cancelled,
  };
}

/** The rows of contacts that took place, one for each however many links tell of it. */
function heldContacts(links: GraphIndex["links"]): readonly number[] {
  const held = links.statuses.indexOf("held");
  const isContactKind = links.kinds.map(isContact);
  const isMet = new Uint8Array(links.contactCount);
  const rows: number[] = [];
  for (let row = 0; row < links.count; row++) {
    const contact = at(links.contact, row);
    if (at(links.status, row) !== held || !isContactKind[at(links.kind, row)]) continue;
    if (flagAt(isMet, contact) === 1) continue;
    isMet[contact] = 1;
    rows.push(row);
  }
  return rows;
}

function busiestPair(
  { links, actorIndex }: GraphIndex,
  rows: readonly number[],
): Finding | undefined {
  const counts = new Uint32Array(links.pairs.count);
  let best = -1;
  for (const row of rows) {
    const pair = at(links.pair, row);
    counts[pair] = at(counts, pair) + 1;
  }
  counts.forEach((count, pair) => {
    if (count >= LEAST && (best < 0 || count > at(counts, best))) best = pair;
  });
  const one = actorIndex.list[links.pairs.one[best] ?? -1];
  const other = actorIndex.list[links.pairs.other[best] ?? -1];
  if (!one || !other || one === other) return undefined;
  const kinds = new Map<string, number>();
  for (const row of rows) {
    if (at(links.pair, row) !== best) continue;
    const kind = links.kinds[at(links.kind, row)] ?? "";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const ranked = [...kinds].sort(([, a], [, b]) => b - a).slice(0, MOST_KINDS);
  return {
    about: "pair",
    ends: [one, other],
    counts: ranked.map(([kind, count]) => ({ kind, count })),
    step: openPair([one.id, other.id]),
  };
}

/** The day with the most contacts that took place and have exactly that day; the first of equals. */
function busiestDay({ links }: GraphIndex, rows: readonly number[]): Finding | undefined {
  const counts = new Map<Day, number>();
  for (const row of rows) {
    const day = dayAt(links.first, row);
    const isSure = row < links.dated && day === dayAt(links.last, row) && links.unsure[row] === 0;
    if (isSure) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort(([day, a], [other, b]) => b - a || day - other);
  if (!busiest || busiest[1] < LEAST || counts.size < 2) return undefined;
  const [day, count] = busiest;
  return { about: "busiest", day, count, step: setWindow(day, day) };
}
