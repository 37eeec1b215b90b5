import { type Side, sidesOf } from "./accounts";
import { compareWindows, type Compared } from "./compare";
import { countWindow, type WindowCount } from "./count-window";
import { drawnOf } from "./drawn";
import { facetsOf } from "./facets";
import type { Frame, Sides } from "./frame";
import { at } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { linksOfRows } from "../index/link-list";
import { type Sieve, sieveOf } from "./sieve";
import { isWhole, windowOf } from "./window";
import { isFiltered, type Asked } from "../view/view";

/**
 * What is shown for a view of a graph. Pure: the same index and view give an equal frame.
 * @param sieve what passes the view's filters, where that is known from a step before
 */
export function frameOf(
  index: GraphIndex,
  view: Asked,
  sieve: Sieve = sieveOf(index, view.filters, view.ends, view.pair),
): Frame {
  const { graph, links, actorIndex } = index;
  const window = windowOf(index.extent, view);
  const count = countWindow(index, sieve, window, view.undated);
  const { select = "" } = view;
  const selected = index.onlyAccounts.has(select) ? undefined : actorIndex.rows.get(select);
  const showsUnlinked = !isFiltered(view) && isWhole(window, index.extent);
  const actors = actorIndex.list.filter(
    ({ id }, number) =>
      count.actorLinks[number] || number === selected || (showsUnlinked && index.unlinked.has(id)),
  );
  const compared = comparedIn(index, view, sieve, count);
  return {
    counts: { actors: actors.length, links: count.rows.length },
    actors,
    links: linksOfRows(graph.links, links, count.rows),
    actorTotal: index.actors.length,
    linkTotal: index.linkTotal,
    drawn: drawnOf(index, view, count, actors, compared),
    extent: index.extent,
    window,
    accumulates: view.mode === "until",
    facets: facetsOf(index, count, view.filters, actors),
    sieve,
    sides: sidesIn(index, sieve, count, view),
    compared,
  };
}

function comparedIn(
  index: GraphIndex,
  view: Asked,
  sieve: Sieve,
  count: WindowCount,
): Compared | undefined {
  if (!view.with || !index.extent) return undefined;
  return compareWindows(index, view.with, countWindow(index, sieve, view.with, false), count);
}

/** Which of two accounts tells of what passes the filters; their occasions may be told of on other days. */
function sidesIn(
  index: GraphIndex,
  sieve: Sieve,
  count: WindowCount,
  { filters }: Asked,
): Sides | undefined {
  const [first, second, ...others] = filters.account;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const byLink = sidesOf(index, sieve, first, second);
  return { first, second, byLink, ...sidesShown(index, count, byLink) };
}

function sidesShown(
  { links }: GraphIndex,
  { rows }: WindowCount,
  byLink: Sides["byLink"],
): Pick<Sides, "byPair" | "counts"> {
  const byPair = new Map<number, Side>();
  const counts = { first: 0, second: 0, both: 0 };
  for (const row of rows) {
    const side = byLink.atRow(row);
    if (side === undefined) continue;
    counts[side]++;
    const pair = at(links.pair, row);
    byPair.set(pair, (byPair.get(pair) ?? side) === side ? side : "both");
  }
  return { byPair, counts };
}
