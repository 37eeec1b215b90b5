import type { DrawnPair } from "../../frame/query/drawn";
import type { Tellings } from "../../frame/index/tellings";
import type { Link } from "../../graph/model/types";

/** How far apart the curves of a pair swing, in CSS pixels. */
const SWING = 34;

/** What becomes one line: a link, or all those of a pair. */
export interface Bundle {
  readonly key: string;
  readonly pair: number;
  readonly newest: Link;
  readonly kind: string;
  readonly links: readonly Link[];
  readonly count: number;
  readonly contacts: number;
  readonly swing: number;
  /** Who tells of it, or of any of those of a pair. */
  readonly tellings: Tellings;
  readonly standing?: DrawnPair["standing"];
}

/** Links of a pair that are drawn apart are curves to both sides of the straight line. */
export function bundlesOf({
  number,
  newest,
  kind,
  links,
  contacts,
  apart,
  tellings,
  tellingsApart,
  standing,
}: DrawnPair): Bundle[] {
  if (apart.length === 0) {
    // Cytoscape turns no line around: one that goes the other way is another.
    const key = `pair ${JSON.stringify([newest.source, newest.target])}`;
    const one = { key, pair: number, newest, kind, tellings, standing };
    return [{ ...one, links: [], count: links, contacts, swing: 0 }];
  }
  return apart.map((link, at) => {
    const way = link.source <= link.target ? 1 : -1;
    const swing = way * (at - (apart.length - 1) / 2) * SWING;
    return {
      key: `link ${link.id}`,
      pair: number,
      newest: link,
      kind: link.kind,
      links: [link],
      count: 1,
      contacts: 1,
      swing,
      tellings: tellingsApart[at] ?? tellings,
      standing,
    };
  });
}
