import { useState } from "react";
import type { Stop } from "./SheetBar";

/** What lies over the picture on a small screen: nothing, the filters in a drawer, or the details up to a stop. */
export type Sheet = "none" | "filters" | Stop;

/** The stop of the details, where they are what lies over the picture. */
export function stopOf(sheet: Sheet): Stop | undefined {
  return sheet === "none" || sheet === "filters" ? undefined : sheet;
}

/**
 * What is selected opens the sheet, and what is let go closes it, until the reader says otherwise; another selection
 * leaves the sheet at the stop where the reader has put it.
 */
export function useSheet(selected: string | undefined) {
  const [asked, setAsked] = useState<{ readonly sheet: Sheet; readonly selected?: string }>({
    sheet: "none",
  });
  const following = selected === undefined ? "none" : (stopOf(asked.sheet) ?? "half");
  const sheet = asked.selected === selected ? asked.sheet : following;
  const setSheet = (name: Sheet) =>
    setAsked(selected === undefined ? { sheet: name } : { sheet: name, selected });
  return [sheet, setSheet] as const;
}
