import { printDay } from "../../graph/dates";
import type { Ignored } from "../view/address";
import type { Span } from "../view/span";
import { moveWindow, type Step } from "../view/steps";
import type { Asked, View } from "../view/view";

/** The window in force: what the view asks for, kept within the extent of the file. */
export function windowOf(extent: Span | undefined, view: Asked): Span | undefined {
  if (!extent) return undefined;
  const clamp = (day: number) => Math.min(extent.last, Math.max(extent.first, day));
  const first = view.mode === "until" ? extent.first : clamp(view.from ?? extent.first);
  return { first, last: Math.max(first, clamp(view.to ?? extent.last)) };
}

/** Moves the window as little as need be, as a whole, so that some days are in it; the last of them that are within the extent. */
export function windowWith(extent: Span | undefined, days: Span | undefined): Step {
  return (view) => {
    const window = windowOf(extent, view);
    if (!extent || !window || !days) return view;
    const [first, last] = [Math.max(days.first, extent.first), Math.min(days.last, extent.last)];
    if (first <= window.last && last >= window.first) return view;
    if (view.mode === "until") return { ...view, to: first };
    const by = first > window.last ? first - window.last : last - window.first;
    return moveWindow(window, extent, by)(view);
  };
}

/**
 * The parameters that ask for days of which the file has none: the window then shows the nearest, which would pass for what
 * was asked for.
 */
export function daysAstray(extent: Span | undefined, view: View): readonly Ignored[] {
  const from = view.mode === "until" ? -Infinity : (view.from ?? -Infinity);
  const to = view.to ?? Infinity;
  if (!extent || from > to || (from <= extent.last && to >= extent.first)) return [];
  return [
    ...(from === -Infinity ? [] : [{ name: "from", value: printDay(from) }]),
    ...(to === Infinity ? [] : [{ name: "to", value: printDay(to) }]),
  ];
}

export function isWhole(window: Span | undefined, extent: Span | undefined): boolean {
  return window?.first === extent?.first && window?.last === extent?.last;
}
