import { ABSENT } from "../../graph/columns/coded-texts";
import type { Graph, Link } from "../../graph/model/types";
import { type NumberedQuote, quotesOfLink } from "./details";
import { at } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { type LinkList, linksOfRows } from "../index/link-list";
import { rowOfLink, rowsAround } from "./occasion";
import type { Sieve } from "./sieve";

/** Whose version a column tells: an actor's, or, where there is none, the documents' own voice. */
export interface AccountColumn {
  readonly account?: string | undefined;
  /** The documents that the quotes are from. */
  readonly documents: readonly string[];
}

/** What the accounts say of the same topics: one list of quotes for each column. */
export interface AccountRow {
  readonly topics: readonly string[];
  readonly cells: readonly (readonly NumberedQuote[])[];
  /** The account that alone speaks of these topics, where others were there to do so. */
  readonly only?: string | undefined;
}

/** The accounts of one occasion side by side. */
export interface Accounts {
  readonly columns: readonly AccountColumn[];
  readonly rows: readonly AccountRow[];
}

/**
 * The quotes of some links by account and topic. The accounts of the source's own country come first, those of the
 * target's next, the documents' own voice last.
 */
export function compareAccounts(graph: Graph, links: readonly Link[]): Accounts {
  const columns = columnsOf(graph, links);
  const voices = columns.filter(({ account }) => account !== undefined);
  const rows = new Map<string, { readonly topics: readonly string[]; quotes: NumberedQuote[] }>();
  for (const link of links) {
    const topics = link.topics.toSorted();
    const key = JSON.stringify(topics);
    const row = rows.get(key) ?? { topics, quotes: [] };
    rows.set(key, row);
    for (const quote of quotesOfLink(link)) row.quotes.push(quote);
  }
  return {
    columns,
    rows: [...rows.values()]
      .filter(({ quotes }) => quotes.length > 0)
      .map(({ topics, quotes }) => {
        const byAccount = new Map<string | undefined, NumberedQuote[]>();
        for (const item of quotes) {
          const own = byAccount.get(item.quote.attributedTo);
          if (own) own.push(item);
          else byAccount.set(item.quote.attributedTo, [item]);
        }
        const cells = columns.map(({ account }) => byAccount.get(account) ?? []);
        const speaking = voices.filter(({ account }) => byAccount.has(account));
        const only = voices.length > 1 && speaking.length === 1 ? speaking[0]?.account : undefined;
        return { topics, cells, only };
      }),
  };
}

/** The links of the occasion that a link belongs to, itself included, in order of time. */
export function linksOfOccasion(index: GraphIndex, { id }: Link): LinkList {
  const row = rowOfLink(index, id);
  const rows = row === undefined ? Uint32Array.of() : rowsAround(index, row);
  return linksOfRows(index.graph.links, index.links, rows);
}

/** The other links of its occasion, in order of time. */
export function linksBeside({ graph, links }: GraphIndex, list: LinkList, { id }: Link): LinkList {
  const number = graph.links.numberOf(id);
  const others = list.rows.filter((row) => at(links.number, row) !== number);
  return linksOfRows(graph.links, links, others);
}

/**
 * How many accounts there are of some links: as many columns as {@link compareAccounts} gives them. An event may have links by
 * the ten thousand: they are made as far as one speaks for itself.
 */
export function countAccounts({ graph, links }: GraphIndex, { rows }: LinkList): number {
  const told = new Set<number>();
  for (const set of new Set([...rows].map((row) => at(links.accounts, row))))
    for (const account of links.accountSets.sets[set] ?? []) told.add(account);
  const isOwnVoice = (row: number) =>
    at(links.quotes, row) > 0 &&
    (graph.links.at(at(links.number, row))?.quotes ?? []).some(
      ({ attributedTo }) => attributedTo === undefined,
    );
  return told.size + (rows.some(isOwnVoice) ? 1 : 0);
}

function columnsOf(graph: Graph, links: readonly Link[]): readonly AccountColumn[] {
  const documents = new Map<string | undefined, Set<string>>();
  for (const { quote } of links.flatMap(quotesOfLink)) {
    const known = documents.get(quote.attributedTo) ?? new Set();
    documents.set(quote.attributedTo, known.add(quote.document));
  }
  const [first] = links;
  const countryOf = (id: string | undefined) =>
    id === undefined ? undefined : (graph.actors.get(id)?.country ?? id);
  const sides = [countryOf(first?.source), countryOf(first?.target)];
  const rank = ({ account }: AccountColumn) => {
    if (account === undefined) return 3;
    const side = sides.indexOf(countryOf(account));
    return side < 0 ? 2 : side;
  };
  return [...documents]
    .map(([account, ids]): AccountColumn => ({ account, documents: [...ids] }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Which of two accounts tells of an occasion. */
export type Side = "first" | "second" | "both";

const FIRST = 1;
const SECOND = 2;
/** By flags. */
const SIDES = [undefined, "first", "second", "both"] as const;

/** Which of two accounts tells of the occasion of each link that passes; undefined of one of which neither tells. */
export interface LinkSides {
  readonly ofLink: (id: string) => Side | undefined;
  readonly atRow: (row: number) => Side | undefined;
}

/** Which of two accounts tells of each link, by the index alone: no link is made. */
export function sidesOf(
  { graph, links }: GraphIndex,
  { failed }: Sieve,
  first: string,
  second: string,
): LinkSides {
  const { values, sets } = links.accountSets;
  const flagOf = (value: number) =>
    (values[value] === first ? FIRST : 0) | (values[value] === second ? SECOND : 0);
  const ofSet = sets.map((set) => set.reduce((flags, value) => flags | flagOf(value), 0));
  const own = links.accounts.map((set) => ofSet[set] ?? 0);
  const ofEvent = new Uint8Array(links.eventCount);
  links.event.forEach((event, row) => {
    if (event !== ABSENT) ofEvent[event] = (ofEvent[event] ?? 0) | (own[row] ?? 0);
  });
  /** Flags, by number of the link. */
  const told = new Uint8Array(links.count);
  links.event.forEach((event, row) => {
    if (failed[row] !== 0) return;
    told[at(links.number, row)] = (event === ABSENT ? own[row] : ofEvent[event]) ?? 0;
  });
  const sideOf = (number: number | undefined) =>
    number === undefined ? undefined : SIDES[told[number] ?? 0];
  return {
    ofLink: (id) => sideOf(graph.links.numberOf(id)),
    atRow: (row) => sideOf(links.number[row]),
  };
}
