import type { Link } from "../graph/types";
import { facetsOf, passes } from "./facets";
import { sidesOf } from "./accounts";
import type { Frame, Sides } from "./frame";
import type { Span } from "./span";
import type { GraphIndex } from "./index-graph";
import type { IndexedLink } from "./indexed-link";
import { isFiltered, type View } from "./view";

/** What is shown for a view of a graph. Pure: the same index and view give an equal frame. */
export function frameOf(index: GraphIndex, view: View): Frame {
  const window = windowOf(index.extent, view);
  const filtered = index.links.filter((item) => passes(item, view.filters));
  const links = filtered.map(({ link }) => link).filter((link) => isInTime(link, window, view));

  const shown = new Set(links.flatMap((link) => [link.source, link.target]));
  if (view.select !== undefined) shown.add(view.select);
  const showsUnlinked = !isFiltered(view) && isWhole(window, index.extent);
  const actors = index.actors.filter(
    ({ id }) => shown.has(id) || (showsUnlinked && index.unlinked.has(id)),
  );
  return {
    actors,
    links,
    actorTotal: index.actors.length,
    linkTotal: index.links.length,
    extent: index.extent,
    window,
    facets: facetsOf(
      index.values,
      index.links.filter(({ link }) => isInTime(link, window, view)),
      view.filters,
    ),
    undatedCount: filtered.filter(({ link }) => !link.days).length,
    filtered: filtered.map(({ link }) => link),
    sides: sidesIn(filtered, view),
  };
}

/** Which of two accounts tells of what passes the filters; their occasions may be told of on other days. */
function sidesIn(links: readonly IndexedLink[], { filters }: View): Sides | undefined {
  const [first, second, ...others] = filters.account;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return { first, second, byLink: sidesOf(links, first, second) };
}

/** The window in force: what the view asks for, kept within the extent of the file. */
export function windowOf(extent: Span | undefined, view: View): Span | undefined {
  if (!extent) return undefined;
  const clamp = (day: number) => Math.min(extent.last, Math.max(extent.first, day));
  const first = view.mode === "until" ? extent.first : clamp(view.from ?? extent.first);
  return { first, last: Math.max(first, clamp(view.to ?? extent.last)) };
}

export function isWhole(window: Span | undefined, extent: Span | undefined): boolean {
  return window?.first === extent?.first && window?.last === extent?.last;
}

/** A link is in the window when its interval of days meets it. */
function isInTime(link: Link, window: Span | undefined, view: View): boolean {
  if (!link.days || !window) return view.undated;
  return link.days.first <= window.last && link.days.last >= window.first;
}
