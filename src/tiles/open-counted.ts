import type { GraphIndex } from "../frame/index/graph-index";
import { indexLinks } from "../frame/index/index-links";
import { linksOfRows } from "../frame/index/link-list";
import { NO_SIDE } from "../frame/index/sides";
import { bitsOfEnds, tellingsOf } from "../frame/index/tellings";
import { countWindow } from "../frame/query/count-window";
import { pairOf } from "../frame/reading/counts";
import type { DrawnPair } from "../frame/query/drawn";
import type { Frame } from "../frame/query/frame";
import { sieveOf } from "../frame/query/sieve";
import { windowOf } from "../frame/query/window";
import { FILTERS } from "../frame/view/parameter-names";
import { recordOf } from "../frame/view/record-of";
import type { View } from "../frame/view/view";
import { columnsOfFile } from "../graph/columns/file-columns";
import type { CountedFrame, CountedLink, CountedPair } from "./counted-frame";
import { openPart, type TilesBase } from "./open-part";

/**
 * The index of some links that an engine sent. Who told of an occasion is as the engine says: not all of its links may be
 * among them.
 */
export function indexOfCounted(base: TilesBase, sent: readonly CountedLink[]): GraphIndex {
  const byId = new Map(sent.map((one) => [one.link.id, one]));
  const found = [...byId.values()].sort((a, b) => a.place - b.place);
  const { rowOfActor, documents, actorIndex } = base.known;
  const columns = columnsOfFile(
    found.map(({ link }) => link),
    (id) => rowOfActor.get(id) ?? 0,
  );
  const links = indexLinks(columns, actorIndex, documents, {
    places: Uint32Array.from(found, ({ place }) => place),
    pairContacts: new Uint32Array(found.length),
    contacts: base.whole.contacts,
    hasAccounts: base.whole.values.account.length > 0,
  });
  const told = Uint8Array.from(links.number, (at) => found[at]?.told ?? 0);
  const toldBy = Uint32Array.from(links.number, (at) => found[at]?.toldBy ?? 0);
  return openPart(base, { columns, links: { ...links, told, toldBy } }, []);
}

/**
 * The frame of a view as an engine counted it.
 * @param index of the links that came along, with its names in the language of the page
 * @param atHand an index of any part of the graph: links without a date are in each
 */
export function openCounted(
  counted: CountedFrame,
  view: View,
  index: GraphIndex,
  atHand: GraphIndex,
): Frame {
  const { graph, actorIndex, links } = index;
  const { filters, ends, pair, select } = view;
  const window = windowOf(index.extent, view);
  const own = sieveOf(index, filters, ends, pair);
  const { undated, times } = sieveOf(atHand, filters, ends, pair);
  const { rows } = countWindow(index, own, window, view.undated);
  const isNewest = new Set(counted.newest.map(({ link }) => link.id));
  const idAt = (row: number) => graph.links.at(links.number[row] ?? -1)?.id ?? "";
  const along = linksOfRows(graph.links, links, rows);
  const actors = counted.drawn.flatMap(([row, count]) => {
    const actor = actorIndex.list[row];
    return actor ? [{ row, actor, links: count }] : [];
  });
  const pairs = counted.pairs.flatMap((one) => openPair(one, index));
  const chosen = select === undefined ? undefined : graph.links.get(select);
  const drawn = {
    pairs,
    actors: actors.map(({ row, ...actor }) => ({
      ...actor,
      weight: (index.degrees[row] ?? 0) / Math.max(1, index.mostDegree),
      side: index.sides.ofActor[row] ?? NO_SIDE,
    })),
    unlinkedLeft: counted.unlinkedLeft,
    pairTotal: counted.pairTotal,
    alone: pair && select === undefined ? pairs[0]?.number : undefined,
  };
  return {
    counts: { actors: counted.actors, links: counted.links },
    actors: actors.map(({ actor }) => actor),
    links: linksOfRows(
      graph.links,
      links,
      rows.filter((row) => isNewest.has(idAt(row))),
    ),
    actorTotal: index.actors.length,
    linkTotal: index.linkTotal,
    drawn: {
      ...drawn,
      chosen:
        chosen && along.has(chosen.id)
          ? pairOf(drawn, [chosen.source, chosen.target])?.number
          : undefined,
    },
    extent: index.extent,
    window,
    accumulates: view.mode === "until",
    facets: recordOf(FILTERS, (name) =>
      index.values[name].map((value, at) => ({
        value,
        count: counted.facets[name][at] ?? 0,
        checked: filters[name].includes(value),
      })),
    ),
    sieve: { failed: own.failed, undated, times },
    counted: {
      along,
      others: new Map(
        counted.drawn.map(([row, , others]) => [actorIndex.list[row]?.id ?? "", others]),
      ),
      selected: counted.actor && select,
      partners: (counted.actor?.partners ?? []).flatMap(([row, count, contacts]) => {
        const actor = actorIndex.list[row];
        return actor ? [{ actor, links: count, contacts }] : [];
      }),
      hasUndated: atHand.links.dated < atHand.links.count,
    },
  };
}

/** A pair with its number: the same in each frame that is counted. */
function openPair(pair: CountedPair, { graph, actorIndex }: GraphIndex): readonly DrawnPair[] {
  const newest = graph.links.get(pair.newest.link.id);
  if (!newest) return [];
  const { one, other, links, contacts, kind, told } = pair;
  const isTurned = actorIndex.rows.get(newest.source) !== one;
  return [
    {
      number: one * actorIndex.list.length + other,
      source: newest.source,
      target: newest.target,
      links,
      contacts,
      newest,
      kind,
      apart: pair.apart.flatMap(({ link }) => graph.links.get(link.id) ?? []),
      tellings: tellingsOf(told, isTurned),
      tellingsApart: pair.apart.map((one) => tellingsOf(bitsOfEnds(one.told, false), false)),
    },
  ];
}
