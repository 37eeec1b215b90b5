import { numbersFrom } from "../../fixtures/made-events";
import type { MadeSize } from "../../fixtures/made-events";

/** Made-up links in order of time, and a place for each actor. */
export interface Data {
  readonly size: MadeSize;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Of each link, from 0. */
  readonly day: Uint32Array;
}

/** What a picture shows: links by number, and the actors that they join. */
export interface Shown {
  readonly links: readonly number[];
  readonly actors: readonly number[];
}

/** The links that the made-up table of events of that size has. */
export function madeData(size: MadeSize): Data {
  const next = numbersFrom(1);
  const { actors, links, days } = size;
  const [source, target, day] = [
    new Uint32Array(links),
    new Uint32Array(links),
    new Uint32Array(links),
  ];
  const actorAt = () => Math.floor(actors * next() ** 3);
  for (let link = 0; link < links; link++) {
    day[link] = Math.floor((link / links) * days);
    next();
    source[link] = actorAt();
    target[link] = actorAt();
  }
  const [x, y] = [new Float64Array(actors), new Float64Array(actors)];
  for (let actor = 0; actor < actors; actor++) {
    // A sunflower's seeds: no two in one place.
    const [radius, angle] = [Math.sqrt(actor / actors) * 1000, actor * 2.399963];
    x[actor] = radius * Math.cos(angle);
    y[actor] = radius * Math.sin(angle);
  }
  return { size, x, y, source, target, day };
}

export function shownIn({ day, source, target }: Data, first: number, last: number): Shown {
  const links: number[] = [];
  const actors = new Set<number>();
  // Days ascend: what comes before the window is passed over by halves.
  let [link, end] = [0, day.length];
  while (link < end) {
    const middle = (link + end) >>> 1;
    if ((day[middle] ?? 0) < first) link = middle + 1;
    else end = middle;
  }
  for (; link < day.length && (day[link] ?? 0) <= last; link++) {
    links.push(link);
    actors.add(source[link] ?? 0);
    actors.add(target[link] ?? 0);
  }
  return { links, actors: [...actors] };
}
