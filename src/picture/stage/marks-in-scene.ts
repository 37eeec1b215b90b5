import type { Graph, Link, Point } from "../../graph/model/types";
import { curveOf, onScreen } from "../draw/marks/curves";
import { sizeOf } from "../draw/marks/mark-shapes";
import type { Snapshot } from "../draw/shapes-of";
import type { Pointed } from "../scene/emphasis";
import type { LinkMark, Scene } from "../scene/scene";
import type { MarkBox } from "./gestures/previews";
import type { Placed } from "../scene/stretch";
import type { Opened, PictureInput } from "./stage-types";
import type { Stand } from "./walk/walk";

type Links = Pick<Graph["links"], "get">;

/** What a tap on a mark opens: an actor, or the newest of the links that a line stands for. */
export function idOf(pointed: Pointed, { links }: Scene): string | undefined {
  return "actor" in pointed ? pointed.actor : links.find(({ key }) => key === pointed.link)?.id;
}

/** What is opened with an actor or a link: where it is drawn as one line with others, the two actors. */
export function openedWith(id: string, { links: marks }: Scene, links: Links | undefined): Opened {
  const link = links?.get(id);
  const isOneOfMany = marks.some((mark) => mark.count > 1 && link && isBetweenEnds(mark, link));
  return link && isOneOfMany ? { pair: [link.source, link.target] } : { id };
}

function isBetweenEnds({ source, target }: LinkMark, link: Pick<Link, "source" | "target">) {
  return (
    (source === link.source && target === link.target) ||
    (source === link.target && target === link.source)
  );
}

/** The mark of an actor, or of a link, which may be one of several that are drawn as one line. */
export function pointedAt({ actor, link }: Stand, scene: Scene, links: Links | undefined): Pointed {
  const found = link === undefined ? undefined : links?.get(link);
  const mark =
    scene.links.find(({ id }) => id === link) ??
    (found && scene.links.find((other) => isBetweenEnds(other, found)));
  return mark ? { link: mark.key } : { actor };
}

/** Where an actor is in the layout, or the middle of a link. */
export function placeOf(id: string, places: Placed, links: Links | undefined): Point | undefined {
  // Links are looked for last: a large graph looks through all ids for each.
  const own = places.get(id);
  if (own) return own;
  const link = links?.get(id);
  const ends = link ? [link.source, link.target] : [];
  const [first, second = first] = ends.flatMap((end) => places.get(end) ?? []);
  return first && second && { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
}

/**
 * The ids of what is to be seen of what the reader asked for: an actor, both ends of a link and its middle, the two of a pair, or
 * all who are drawn where two windows are compared, since the details tell of them all.
 */
export function idsAsked({ selected, pair, index, frame }: PictureInput): readonly string[] {
  const { links } = index.graph;
  const link = selected === undefined ? undefined : links.get(selected);
  if (link) return [link.source, link.target, link.id];
  if (selected !== undefined) return [selected];
  return pair ?? (frame.compared ? frame.drawn.actors.map(({ actor }) => actor.id) : []);
}

/** The ids of those with whom a selected actor has links that are drawn. */
export function partnersDrawn({ selected, frame }: PictureInput): readonly string[] {
  return frame.drawn.pairs.flatMap(({ source, target }) =>
    source === selected ? target : target === selected ? source : [],
  );
}

/** So many letters of a name stand in one line, of about this size in CSS pixels. */
const LINE = { letters: 18, size: 13 };

/** How far a name reaches to each side of the mark that it stands below. */
export function asideOf(name: string, measure: (text: string, size: number) => number): number {
  return measure(name.slice(0, LINE.letters), LINE.size) / 2 + 2;
}

/** Where a mark is on screen: an actor's whole, a line's middle. */
export function boxOf(pointed: Pointed, { scene, camera }: Snapshot): MarkBox | undefined {
  const actors = new Map(scene.actors.map((mark) => [mark.id, mark]));
  if ("link" in pointed) {
    const mark = scene.links.find(({ key }) => key === pointed.link);
    const middle = mark && curveOf(mark, actors, camera)?.middle;
    return middle && { x: middle.x, top: middle.y - 10, bottom: middle.y + 10 };
  }
  const mark = actors.get(pointed.actor);
  if (!mark) return undefined;
  const { x, y } = onScreen(mark.place, camera);
  const half = sizeOf(mark)[1] / 2;
  return { x, top: y - half, bottom: y + half };
}
