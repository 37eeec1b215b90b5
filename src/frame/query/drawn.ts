import type { Actor, Graph, Link } from "../../graph/model/types";
import type { Compared, Standing } from "./compare";
import type { WindowCount } from "./count-window";
import { flagAt, increment } from "../index/column";
import { kindsOfMost } from "../index/count-codes";
import type { GraphIndex } from "../index/graph-index";
import type { LinkIndex } from "../index/link-index";
import { NO_SIDE } from "../index/sides";
import { bitsOfEnds, type Tellings, tellingsOf } from "../index/tellings";
import { choosePairs, type Choosing } from "./strongest";
import type { Asked } from "../view/view";

/** The most pairs that are drawn unless the reader asks for another number. */
export const MOST_PAIRS = 200;
/** The most actors without links that are drawn, the first of the file: more would be a crowd of dots. */
export const MOST_UNLINKED = 200;
/** Up to this many pairs, there is room to draw the links of a pair one by one. */
export const ROOM = 160;
/** More links than this between two actors are drawn as one line. */
export const MOST_APART = 5;

/** Two actors as they are drawn: what they did in the window. */
export interface DrawnPair {
  readonly number: number;
  /** Ids of the actors, as the newest link has them. */
  readonly source: string;
  readonly target: string;
  /** In the window; of a pair that has gone, in the one compared with. */
  readonly links: number;
  readonly contacts: number;
  readonly newest: Link;
  /** The kind that most of its links are of. */
  readonly kind: string;
  /** Its links in order of time, where there is room to draw each. */
  readonly apart: readonly Link[];
  /** Which of the two tells of any of its links; and, of those that are drawn apart, of each. */
  readonly tellings: Tellings;
  readonly tellingsApart: readonly Tellings[];
  /** Where two windows are compared: whether it is in both. */
  readonly standing?: Standing | undefined;
}

export interface DrawnActor {
  readonly actor: Actor;
  /** Links shown that it is an end of. */
  readonly links: number;
  /** Its links in the whole file, as a share of those of the actor that has most: 0 to 1, the same in every window. */
  readonly weight: number;
  /** Its side: a place in the list of sides, or {@link NO_SIDE}. */
  readonly side: number;
}

/** The part of a frame that the picture shows. */
export interface Drawn {
  /** Strongest first. */
  readonly pairs: readonly DrawnPair[];
  readonly actors: readonly DrawnActor[];
  /** How many actors without links are shown and not drawn: nothing says more of one than of another. */
  readonly unlinkedLeft: number;
  /** How many pairs have links in the window. */
  readonly pairTotal: number;
  /** The pair that the selected link belongs to, if the link is shown. */
  readonly chosen?: number | undefined;
  /** The pair that is shown alone, while nothing is selected. */
  readonly alone?: number | undefined;
}

/** Chooses what is drawn of what a window holds, and looks up names for that alone. */
export function drawnOf(
  index: GraphIndex,
  view: Asked,
  count: WindowCount,
  shown: readonly Actor[],
  compared?: Compared,
): Drawn {
  const { graph, links, actorIndex } = index;
  const choosing = choosingOf(index, view, count);
  const chosen = choosePairs(links, compared?.either ?? count, choosing);
  const rowsOf = rowsByPair(links, count, chosen);
  const kindOfMost = kindsOfMost(index);
  const hasRoom = chosen.length <= ROOM;
  const bitsOfRow = (row: number, pair: number) =>
    bitsOfEnds(flagAt(links.told, row), links.source[row] !== links.pairs.one[pair]);
  const pairs = chosen.flatMap((number, at): DrawnPair[] => {
    const newestRow = (count.pairNewest[number] ?? 0) || (compared?.before.pairNewest[number] ?? 0);
    const newest = graph.links.at(links.number[newestRow - 1] ?? 0);
    if (newestRow === 0 || !newest) return [];
    const rows = rowsOf[at] ?? new Uint32Array();
    const isTurned = links.source[newestRow - 1] !== links.pairs.one[number];
    const bits =
      rows.length === 0
        ? bitsOfRow(newestRow - 1, number)
        : rows.reduce((found, row) => found | bitsOfRow(row, number), 0);
    const rowsApart = hasRoom && rows.length <= MOST_APART ? [...rows] : [];
    return [
      {
        number,
        source: newest.source,
        target: newest.target,
        links: (count.pairLinks[number] ?? 0) || (compared?.before.pairLinks[number] ?? 0),
        contacts: (count.pairContacts[number] ?? 0) || (compared?.before.pairContacts[number] ?? 0),
        newest,
        kind: kindOfMost(rows) ?? newest.kind,
        apart: rowsApart.flatMap((row) => graph.links.at(links.number[row] ?? 0) ?? []),
        tellings: tellingsOf(bits, isTurned),
        tellingsApart: rowsApart.map((row) =>
          tellingsOf(bitsOfEnds(flagAt(links.told, row), false), false),
        ),
        standing: compared?.standingOf(number),
      },
    ];
  });
  const pairTotal = (compared?.either ?? count).pairs.length;
  const ends = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  // Where not even all pairs find room, those without any wait.
  const most = pairs.length < pairTotal ? 0 : MOST_UNLINKED;
  const unlinked = shown.filter(({ id }) => index.unlinked.has(id) && id !== view.select);
  const first = new Set(unlinked.slice(0, most));
  const isDrawn = (actor: Actor) =>
    ends.has(actor.id) || actor.id === view.select || first.has(actor);
  const onlyBefore = compared ? endsNotIn(graph, ends, shown) : [];
  return {
    pairs,
    actors: [...shown.filter(isDrawn), ...onlyBefore].map((actor) => {
      const row = actorIndex.rows.get(actor.id) ?? 0;
      return {
        actor,
        links: count.actorLinks[row] ?? 0,
        weight: (index.degrees[row] ?? 0) / Math.max(1, index.mostDegree),
        side: index.sides.ofActor[row] ?? NO_SIDE,
      };
    }),
    unlinkedLeft: unlinked.length - first.size,
    pairTotal,
    chosen: choosing.kept[0],
    alone: view.pair && view.select === undefined ? pairs[0]?.number : undefined,
  };
}

/** The rows of the window by the pairs that are drawn, each in order of time: work and memory grow with the rows alone. */
function rowsByPair(
  links: LinkIndex,
  { rows, pairLinks }: WindowCount,
  chosen: readonly number[],
): readonly Uint32Array[] {
  const rank = new Int32Array(links.pairs.count).fill(-1);
  chosen.forEach((pair, at) => (rank[pair] = at));
  const found = chosen.map((pair) => new Uint32Array(pairLinks[pair] ?? 0));
  const next = new Uint32Array(chosen.length);
  for (const row of rows) {
    const at = rank[links.pair[row] ?? 0] ?? -1;
    const own = found[at];
    if (!own) continue;
    own[next[at] ?? 0] = row;
    increment(next, at);
  }
  return found;
}

/** Actors whose links were all in the window compared with. */
function endsNotIn(graph: Graph, ends: ReadonlySet<string>, shown: readonly Actor[]): Actor[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...ends].flatMap((id) => (known.has(id) ? [] : (graph.actors.get(id) ?? [])));
}

function choosingOf(
  { graph, links, actorIndex }: GraphIndex,
  view: Asked,
  { rows }: WindowCount,
): Choosing {
  const numberOf = (id: string | undefined) =>
    id === undefined ? [] : (actorIndex.rows.get(id) ?? []);
  // An actor that is selected is not looked for among the ids of all links.
  const isLink = view.select !== undefined && !actorIndex.rows.has(view.select);
  const selected = isLink ? graph.links.numberOf(view.select) : undefined;
  const row = selected === undefined ? -1 : links.number.indexOf(selected);
  return {
    most: view.draw ?? MOST_PAIRS,
    by: view.by,
    favoured: [numberOf(view.select)].flat(),
    expanded: view.expand.flatMap(numberOf),
    kept: rows.includes(row) ? [links.pair[row] ?? 0] : [],
  };
}
