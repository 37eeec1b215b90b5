import { useState } from "react";
import type { Stop } from "./SheetBar";

/**
 * Whether the details are open, and how far where they are a sheet. What there is to tell of opens them, and what is let go
 * closes them, until the reader says otherwise; something else to tell of leaves them where the reader has put them.
 * @param subject what they tell of: an id, or whatever else is there to be read; undefined: nothing was asked for
 */
export function useSheet(subject: string | undefined) {
  const [asked, setAsked] = useState<{ readonly stop?: Stop; readonly subject?: string }>({});
  const following = subject === undefined ? undefined : (asked.stop ?? "half");
  const stop = asked.subject === subject ? asked.stop : following;
  const setStop = (next: Stop | undefined) =>
    setAsked({ ...(next && { stop: next }), ...(subject !== undefined && { subject }) });
  return [stop, setStop] as const;
}
