import type { Span } from "../view/span";
import type { View } from "../view/view";

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
