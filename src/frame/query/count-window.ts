import { at, dayAt, flagAt, increment } from "../index/column";
import { countCodes } from "../index/count-codes";
import { codeCountOf, FILTER_TABLE } from "../index/filters";
import type { GraphIndex } from "../index/graph-index";
import type { LinkIndex } from "../index/link-index";
import { type FilterName, FILTERS } from "../view/parameter-names";
import { recordOf } from "../view/record-of";
import type { Span } from "../view/span";
import { numberOf, SEVERAL, type Sieve } from "./sieve";

/** The filters that are counted in links; beside kinds of actors stands how many actors there are. */
type LinkFilter = Exclude<FilterName, "actor">;
const LINK_FILTERS: readonly LinkFilter[] = FILTERS.filter(
  (name): name is LinkFilter => name !== "actor",
);

/** What a window and the filters leave, and how much of it. */
export interface WindowCount {
  /** The rows that are shown, in order of time. */
  readonly rows: Uint32Array;
  /** For each filter of links, by code: how many links that value alone would show under the other filters. */
  readonly codes: Readonly<Record<LinkFilter, Uint32Array>>;
  /** For each filter, rows that it alone keeps out. */
  readonly keptOutBy: Readonly<Record<FilterName, Uint32Array>>;
  /** By pair: links, contacts, and the last row shown plus one (0: none). */
  readonly pairLinks: Uint32Array;
  readonly pairContacts: Uint32Array;
  readonly pairNewest: Uint32Array;
  /** The pairs that have links here, each once. */
  readonly pairs: Uint32Array;
  /** By actor: the links that it is an end of. */
  readonly actorLinks: Uint32Array;
}

/** Counts the links that meet a window and pass the filters. Without a window no link that has a date is counted. */
export function countWindow(
  index: GraphIndex,
  sieve: Sieve,
  window: Span | undefined,
  undated: boolean,
): WindowCount {
  const met = rowsThatMeet(index.links, sieve, window, undated);
  return {
    rows: met.shown,
    codes: countsOfCodes(index, met),
    keptOutBy: met.keptOutBy,
    ...countPairs(index, met.shown),
  };
}

interface Met extends Pick<WindowCount, "keptOutBy"> {
  /** Rows that pass all filters. */
  readonly shown: Uint32Array;
}

/** The rows that meet a window, by whether they pass. */
function rowsThatMeet(
  links: LinkIndex,
  { failed }: Sieve,
  window: Span | undefined,
  undated: boolean,
): Met {
  const [start, end] = window ? rowsAround(links, window) : [0, 0];
  const most = end - start + (undated ? links.count - links.dated : 0);
  const shown = new Uint32Array(most);
  const keptOut = new Uint32Array(most);
  const counts = new Uint32Array(SEVERAL);
  let shownCount = 0;
  let keptOutCount = 0;
  const enter = (row: number) => {
    const filter = flagAt(failed, row);
    if (filter === 0) shown[shownCount++] = row;
    else if (filter !== SEVERAL) {
      keptOut[keptOutCount++] = row;
      increment(counts, filter);
    }
  };
  if (window) {
    const { first, last } = links;
    for (let row = start; row < end; row++) {
      if (dayAt(first, row) <= window.last && dayAt(last, row) >= window.first) enter(row);
    }
  }
  if (undated) for (let row = links.dated; row < links.count; row++) enter(row);
  return {
    shown: shown.subarray(0, shownCount),
    keptOutBy: recordOf(FILTERS, (name) => {
      const filter = numberOf(name);
      const rows = new Uint32Array(at(counts, filter));
      if (rows.length === 0) return rows;
      let count = 0;
      for (let place = 0; place < keptOutCount; place++) {
        const row = at(keptOut, place);
        if (flagAt(failed, row) === filter) rows[count++] = row;
      }
      return rows;
    }),
  };
}

function countsOfCodes(index: GraphIndex, { shown, keptOutBy }: Met) {
  return recordOf(LINK_FILTERS, (name) => {
    const column = FILTER_TABLE[name](index);
    const counts = new Uint32Array(codeCountOf(column));
    countCodes(counts, index.links, column, shown);
    countCodes(counts, index.links, column, keptOutBy[name]);
    return counts;
  });
}

function countPairs({ links, actorIndex }: GraphIndex, rows: Uint32Array) {
  const { source, target, pair, contact } = links;
  const pairLinks = new Uint32Array(links.pairs.count);
  const pairContacts = new Uint32Array(links.pairs.count);
  const pairNewest = new Uint32Array(links.pairs.count);
  const pairs = new Uint32Array(Math.min(rows.length, links.pairs.count));
  const actorLinks = new Uint32Array(actorIndex.list.length);
  const isMet = new Uint8Array(links.contactCount);
  let pairCount = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = at(rows, place);
    const own = at(pair, row);
    if (pairLinks[own] === 0) pairs[pairCount++] = own;
    increment(pairLinks, own);
    pairNewest[own] = row + 1;
    const occasion = at(contact, row);
    if (isMet[occasion] === 0) {
      isMet[occasion] = 1;
      increment(pairContacts, own);
    }
    const [first, second] = [at(source, row), at(target, row)];
    increment(actorLinks, first);
    if (second !== first) increment(actorLinks, second);
  }
  return {
    pairLinks,
    pairContacts,
    pairNewest,
    pairs: pairs.subarray(0, pairCount),
    actorLinks,
  };
}

/** The rows among which all that meets a window lies: few, where the links have single days. */
function rowsAround(
  { firstFrom, lastUntil, dated }: LinkIndex,
  { first, last }: Span,
): [start: number, end: number] {
  const start = firstWhere(dated, (row) => dayAt(lastUntil, row) >= first);
  const end = firstWhere(dated, (row) => dayAt(firstFrom, row) > last);
  return [start, Math.max(start, end)];
}

/** The first row below `count` from which on a condition holds; `count` if there is none. */
function firstWhere(count: number, holds: (row: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
