import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Whether the page is being printed, or shown as print. What depends on it is in the page before the browser takes the
 * page to paper: nothing waits for it.
 */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => matchMedia("print").matches);
  useLayoutEffect(() => {
    const media = matchMedia("print");
    const listening = new AbortController();
    const { signal } = listening;
    const set = (value: boolean) => flushSync(() => setPrinting(value));
    window.addEventListener("beforeprint", () => set(true), { signal });
    window.addEventListener("afterprint", () => set(false), { signal });
    media.addEventListener("change", () => set(media.matches), { signal });
    return () => listening.abort();
  }, []);
  return isPrinting;
}
