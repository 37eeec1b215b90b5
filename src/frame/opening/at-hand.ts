import type { GraphIndex } from "../index/graph-index";
import type { Span } from "../view/span";
import type { View } from "../view/view";
import { windowOf } from "../query/window";

/**
 * Why the frame is still that of a view before: its links are on their way, are more than a page can hold, or did not come;
 * or an engine counts it, cannot be reached, is asked too much, took too long, has other data now, would
 * send too much, or does not count such views.
 */
export type Waiting =
  | {
      readonly code: "counting";
      /** About how many links it has. */
      readonly about?: number | undefined;
    }
  | { readonly code: "absent" | "engine" | "busy" | "slow" | "changed" | "many" | "refused" }
  | {
      readonly code: "wide";
      readonly links: number;
      /** How many can be held, and for how many days up to the last of the window these suffice. */
      readonly most: number;
      readonly days: number;
    };

/** The days that a view asks for: its window, and the one that it is compared with. */
export function daysAsked(extent: Span | undefined, view: View): readonly Span[] {
  const window = windowOf(extent, view);
  return [...(window ? [window] : []), ...(view.with && extent ? [view.with] : [])];
}

/** Whether all links that a view asks for are at hand, so that its frame can be counted at once. */
export function isAtHand({ part, extent }: GraphIndex, view: View): boolean {
  return !part || daysAsked(extent, view).every((span) => isWithin(span, part.days));
}

/** Whether some days lie within one of several spans. */
export function isWithin({ first, last }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.first <= first && span.last >= last);
}

/** Whether the links of any days are at hand: not where an engine counts. */
export function hasLinksAtHand({ part }: GraphIndex): boolean {
  return part?.days.length !== 0;
}

/** Whether all links are at hand, whatever the window. */
export function isWholeAtHand({ part, extent }: GraphIndex): boolean {
  return !part || !extent || isWithin(extent, part.days);
}
