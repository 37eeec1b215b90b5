import type { Link, Quote } from "../../graph/model/types";
import { at } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { type LinkList, linksOfRows } from "../index/link-list";

/** A quote with its link and its number there, counted from 1 as in the address. */
export interface NumberedQuote {
  readonly link: Link;
  readonly quote: Quote;
  readonly number: number;
}

/** The quotes of one account: an actor's, or, where there is none, the document's own voice. */
export interface AccountGroup {
  readonly account?: string | undefined;
  readonly document: string;
  readonly quotes: readonly NumberedQuote[];
}

/** The quotes of a link by whose account they are, in the order of the file. */
export function groupByAccount(quotes: readonly NumberedQuote[]): readonly AccountGroup[] {
  const groups = new Map<string, NumberedQuote[]>();
  for (const item of quotes) {
    const { attributedTo, document } = item.quote;
    const key = attributedTo === undefined ? `document ${document}` : `account ${attributedTo}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((items) => {
    const [first] = items;
    if (!first) return [];
    const { attributedTo, document } = first.quote;
    return [{ account: attributedTo, document, quotes: items }];
  });
}

export function quotesOfLink(link: Link): readonly NumberedQuote[] {
  return link.quotes.map((quote, at) => ({ link, quote, number: at + 1 }));
}

/**
 * The quotes attributed to an actor, wherever they are, in the order of the file, link by link: each has to be read, and there
 * may be a hundred thousand. Links without any are not made.
 */
export function* quotesOfAccount(
  { graph, links }: GraphIndex,
  account: string,
): Generator<readonly NumberedQuote[], void> {
  const { values, sets } = links.accountSets;
  const wanted = values.indexOf(account);
  if (wanted < 0) return;
  const isTold = sets.map((set) => set.includes(wanted));
  for (let number = 0; number < links.count; number++) {
    if (isTold[at(links.accounts, at(links.row, number))] !== true) continue;
    const link = graph.links.at(number);
    if (link) yield quotesOfLink(link).filter(({ quote }) => quote.attributedTo === account);
  }
}

/** One occasion: an event with its links, or a link that belongs to none. */
export interface Occasion {
  readonly event?: string | undefined;
  readonly links: readonly Link[];
}

/** Links in the order given, those of one event together as far as no other stands between them. */
export function groupByEvent(links: readonly Link[]): readonly Occasion[] {
  const occasions: { readonly event?: string | undefined; readonly links: Link[] }[] = [];
  for (const link of links) {
    const last = occasions.at(-1);
    if (last && link.event !== undefined && last.event === link.event) last.links.push(link);
    else occasions.push({ event: link.event, links: [link] });
  }
  return occasions;
}

/** Those of some links that an actor is an end of. */
export function linksOfActor({ graph, links, actorIndex }: GraphIndex, list: LinkList, id: string) {
  const actor = actorIndex.rows.get(id);
  const { source, target } = links;
  const own: number[] = [];
  for (const row of list.rows) {
    if (at(source, row) === actor || at(target, row) === actor) own.push(row);
  }
  return linksOfRows(graph.links, links, Uint32Array.from(own));
}
