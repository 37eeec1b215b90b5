import { ABSENT } from "../../graph/columns/link-columns";
import type { GraphIndex } from "../index/graph-index";
import type { LinkIndex } from "../index/link-index";
import { SEVERAL, type Sieve } from "./sieve";
import type { Span } from "../view/span";
import { FILTERS } from "../view/parameter-names";

/** How many links each code of a filter has; of topics and accounts by their sets. */
export interface CodeCounts {
  readonly actor: Uint32Array;
  readonly kind: Uint32Array;
  readonly status: Uint32Array;
  readonly topic: Uint32Array;
  readonly country: Uint32Array;
  readonly account: Uint32Array;
}

/** What a window and the filters leave, counted in one pass. */
export interface WindowCount {
  /** The rows that are shown, in order of time. */
  readonly rows: Uint32Array;
  /** What each value of a filter would show by itself under the other filters. */
  readonly codes: CodeCounts;
  /** By pair: links, contacts, and the last row shown plus one (0: none). */
  readonly pairLinks: Uint32Array;
  readonly pairContacts: Uint32Array;
  readonly pairNewest: Uint32Array;
  /** The pairs that have links here, each once. */
  readonly pairs: Uint32Array;
  /** By actor: links that it is an end of. */
  readonly actorLinks: Uint32Array;
}

/** Passes once over the links that can meet a window. Without a window all that has a date is outside. */
export function countWindow(
  { links, actorIndex }: GraphIndex,
  { failed }: Sieve,
  window: Span | undefined,
  undated: boolean,
): WindowCount {
  const [start, end] = window ? rowsAround(links, window) : [0, 0];
  const { source, target, kind, status, topics, accounts, pair, contact } = links;
  const rows = new Uint32Array(end - start + (undated ? links.count - links.dated : 0));
  const codes: CodeCounts = {
    actor: new Uint32Array(actorIndex.kinds.length),
    kind: new Uint32Array(links.kinds.length),
    status: new Uint32Array(links.statuses.length),
    topic: new Uint32Array(links.topicSets.sets.length),
    country: new Uint32Array(actorIndex.countries.length),
    account: new Uint32Array(links.accountSets.sets.length),
  };
  const pairLinks = new Uint32Array(links.pairs.count);
  const pairContacts = new Uint32Array(links.pairs.count);
  const pairNewest = new Uint32Array(links.pairs.count);
  const pairs = new Uint32Array(Math.min(rows.length, links.pairs.count));
  const actorLinks = new Uint32Array(actorIndex.list.length);
  const isMet = new Uint8Array(links.contactCount);
  let shown = 0;
  let pairCount = 0;

  const countCodes = (row: number, filter: number) => {
    if (filter === 0 || filter === ACTOR) {
      const one = actorIndex.kind[source[row] ?? 0] ?? 0;
      if (one === actorIndex.kind[target[row] ?? 0]) add(codes.actor, one);
    }
    if (filter === 0 || filter === KIND) add(codes.kind, kind[row]);
    if (filter === 0 || filter === STATUS) add(codes.status, status[row]);
    if (filter === 0 || filter === TOPIC) add(codes.topic, topics[row]);
    if (filter === 0 || filter === COUNTRY) {
      const one = actorIndex.country[source[row] ?? 0] ?? ABSENT;
      const other = actorIndex.country[target[row] ?? 0] ?? ABSENT;
      if (one !== ABSENT) add(codes.country, one);
      if (other !== ABSENT && other !== one) add(codes.country, other);
    }
    if (filter === 0 || filter === ACCOUNT) add(codes.account, accounts[row]);
  };
  const countRow = (row: number) => {
    const filter = failed[row] ?? SEVERAL;
    if (filter === SEVERAL) return;
    countCodes(row, filter);
    if (filter !== 0) return;
    rows[shown++] = row;
    const number = pair[row] ?? 0;
    if (pairLinks[number] === 0) pairs[pairCount++] = number;
    add(pairLinks, number);
    pairNewest[number] = row + 1;
    const occasion = contact[row] ?? 0;
    if (isMet[occasion] === 0) {
      isMet[occasion] = 1;
      add(pairContacts, number);
    }
    const [from, to] = [source[row] ?? 0, target[row] ?? 0];
    add(actorLinks, from);
    if (to !== from) add(actorLinks, to);
  };

  if (window) {
    for (let row = start; row < end; row++) {
      const meets =
        (links.first[row] ?? 0) <= window.last && (links.last[row] ?? 0) >= window.first;
      if (meets) countRow(row);
    }
  }
  if (undated) for (let row = links.dated; row < links.count; row++) countRow(row);
  return {
    rows: rows.subarray(0, shown),
    codes,
    pairLinks,
    pairContacts,
    pairNewest,
    pairs: pairs.subarray(0, pairCount),
    actorLinks,
  };
}

const [ACTOR, KIND, STATUS, TOPIC, COUNTRY, ACCOUNT] = FILTERS.map((_, at) => at + 1);

function add(counts: Uint32Array, code = 0): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

/** The rows among which all that meets a window lies: a few in a table of single days. */
function rowsAround(
  { firstFrom, lastUntil, dated }: LinkIndex,
  { first, last }: Span,
): [start: number, end: number] {
  const start = firstWhere(dated, (row) => (lastUntil[row] ?? 0) >= first);
  const end = firstWhere(dated, (row) => (firstFrom[row] ?? 0) > last);
  return [start, Math.max(start, end)];
}

/** The first number below `count` for which a condition holds that holds for all after it; else `count`. */
function firstWhere(count: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
