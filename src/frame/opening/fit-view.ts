import type { Ignored } from "../view/address";
import type { GraphIndex } from "../index/graph-index";
import { openedView } from "./opening";
import { hasOccasion } from "../query/occasion";
import { printList } from "../view/list-text";
import { FILTERS } from "../view/parameter-names";
import type { View } from "../view/view";

/**
 * A view as far as a graph can show it: filter values, ids and quotes that the graph hasn't got are
 * dropped and listed, in the words of the address. One that asks for nothing but the file is what the file opens with.
 */
export function fitView(
  asked: View,
  index: GraphIndex,
): { readonly view: View; readonly ignored: readonly Ignored[] } {
  const view = openedView(asked, index);
  const ignored: Ignored[] = [];
  const filters = { ...view.filters };
  for (const name of FILTERS) {
    if (view.filters[name].length === 0) continue;
    const known = new Set(index.values[name]);
    filters[name] = view.filters[name].filter((value) => {
      if (!known.has(value)) ignored.push({ name, value });
      return known.has(value);
    });
  }
  const expand = view.expand.filter((value) => {
    const isKnown = index.graph.actors.has(value);
    if (!isKnown) ignored.push({ name: "expand", value });
    return isKnown;
  });
  const { select, quote, event, pair } = view;
  const knowsPair = pair?.every((id) => index.graph.actors.has(id)) ?? true;
  if (pair && !knowsPair) ignored.push({ name: "pair", value: printList(pair) ?? "" });
  // What is not at hand may well be in the graph.
  const isPart = index.part !== undefined;
  const knowsEvent = event === undefined || isPart || hasOccasion(index, event);
  if (!knowsEvent) ignored.push({ name: "event", value: event });
  const isActor = select !== undefined && index.graph.actors.has(select);
  const link = select === undefined || isActor ? undefined : index.graph.links.get(select);
  const knowsSelect = select === undefined || isActor || link || isPart;
  if (!knowsSelect) ignored.push({ name: "select", value: select });
  const knowsQuote =
    quote === undefined || (link ? quote <= link.quotes.length : isPart && select !== undefined);
  if (!knowsQuote) ignored.push({ name: "quote", value: String(quote) });
  const { document } = view;
  const knowsDocument = document === undefined || index.graph.documents.has(document);
  if (!knowsDocument) ignored.push({ name: "document", value: document });
  return {
    view: {
      ...view,
      filters,
      expand,
      pair: knowsPair ? pair : undefined,
      event: knowsEvent ? event : undefined,
      document: knowsDocument ? document : undefined,
      select: knowsSelect ? select : undefined,
      quote: knowsQuote ? quote : undefined,
    },
    ignored,
  };
}
