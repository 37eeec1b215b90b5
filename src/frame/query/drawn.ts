import type { Actor, Graph, Link } from "../../graph/model/types";
import type { Compared, Standing } from "./compare";
import type { WindowCount } from "./count-window";
import { flagAt } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { NO_SIDE } from "../index/sides";
import { bitsOfEnds, type Tellings, tellingsOf } from "../index/tellings";
import { choosePairs, type Choosing } from "./strongest";
import type { View } from "../view/view";

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
  view: View,
  count: WindowCount,
  shown: readonly Actor[],
  compared?: Compared,
): Drawn {
  const { graph, links, actorIndex } = index;
  const choosing = choosingOf(index, view, count);
  const chosen = choosePairs(links, compared?.either ?? count, choosing);
  const rank = new Int32Array(links.pairs.count).fill(-1);
  chosen.forEach((pair, at) => (rank[pair] = at));
  const hasRoom = chosen.length <= ROOM;
  const kinds = links.kinds.length;
  // Of kinds that a pair has as many links of, it is drawn as the one that the file has most of.
  const codes = new Map(links.kinds.map((kind, code) => [kind, code]));
  const ranked = index.values.kind.map((kind) => codes.get(kind) ?? -1);
  const ofKind = new Uint32Array(chosen.length * kinds);
  const apart = chosen.map((): Link[] => []);
  const tellingsApart = chosen.map((): Tellings[] => []);
  const tellings = new Uint8Array(chosen.length);
  const bitsOfRow = (row: number, pair: number) =>
    bitsOfEnds(flagAt(links.told, row), links.source[row] !== links.pairs.one[pair]);
  for (const row of count.rows) {
    const pair = links.pair[row] ?? 0;
    const at = rank[pair] ?? -1;
    if (at < 0) continue;
    const cell = at * kinds + (links.kind[row] ?? 0);
    ofKind[cell] = (ofKind[cell] ?? 0) + 1;
    tellings[at] = flagAt(tellings, at) | bitsOfRow(row, pair);
    if (!hasRoom || (count.pairLinks[pair] ?? 0) > MOST_APART) continue;
    const link = graph.links.at(links.number[row] ?? 0);
    if (!link) continue;
    apart[at]?.push(link);
    tellingsApart[at]?.push(tellingsOf(bitsOfEnds(flagAt(links.told, row), false), false));
  }
  const pairs = chosen.flatMap((number, at): DrawnPair[] => {
    const newestRow = (count.pairNewest[number] ?? 0) || (compared?.before.pairNewest[number] ?? 0);
    const newest = graph.links.at(links.number[newestRow - 1] ?? 0);
    if (newestRow === 0 || !newest) return [];
    const counts = ofKind.subarray(at * kinds, (at + 1) * kinds);
    const isTurned = links.source[newestRow - 1] !== links.pairs.one[number];
    const most = counts.reduce((sum, kindCount) => Math.max(sum, kindCount), 0);
    const code = most > 0 ? ranked.find((kind) => counts[kind] === most) : undefined;
    return [
      {
        number,
        source: newest.source,
        target: newest.target,
        links: (count.pairLinks[number] ?? 0) || (compared?.before.pairLinks[number] ?? 0),
        contacts: (count.pairContacts[number] ?? 0) || (compared?.before.pairContacts[number] ?? 0),
        newest,
        kind: (code === undefined ? undefined : links.kinds[code]) ?? newest.kind,
        apart: apart[at] ?? [],
        tellings: tellingsOf(
          most === 0 ? bitsOfRow(newestRow - 1, number) : flagAt(tellings, at),
          isTurned,
        ),
        tellingsApart: tellingsApart[at] ?? [],
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

/** Actors whose links were all in the window compared with. */
function endsNotIn(graph: Graph, ends: ReadonlySet<string>, shown: readonly Actor[]): Actor[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...ends].flatMap((id) => (known.has(id) ? [] : (graph.actors.get(id) ?? [])));
}

function choosingOf(
  { graph, links, actorIndex }: GraphIndex,
  view: View,
  { rows }: WindowCount,
): Choosing {
  const numberOf = (id: string | undefined) =>
    id === undefined ? [] : (actorIndex.rows.get(id) ?? []);
  const selected = view.select === undefined ? undefined : graph.links.numberOf(view.select);
  const row = selected === undefined ? -1 : links.number.indexOf(selected);
  return {
    most: view.draw ?? MOST_PAIRS,
    by: view.by,
    favoured: [numberOf(view.select)].flat(),
    expanded: view.expand.flatMap(numberOf),
    kept: rows.includes(row) ? [links.pair[row] ?? 0] : [],
  };
}
