import { type RefObject, useLayoutEffect, useState } from "react";
import { useStore } from "zustand";
import type { Theme } from "../frame/view/view";
import { watchColours } from "../picture/draw/colours";
import type { Readout } from "../store/create-readout";

/**
 * The theme of a readout's view; where that is `auto`, the one of the page around it, which may have light alone whatever
 * the reader prefers. It is said outright, since what prepares a page's styles for older browsers replaces `light-dark()`
 * by what it knows of `color-scheme` in the sheets.
 */
export function useTheme(
  { cells }: Readout,
  root: RefObject<HTMLElement | null>,
): Exclude<Theme, "auto"> {
  const asked = useStore(cells, ({ view }) => view.theme);
  const [around, setAround] = useState<Exclude<Theme, "auto">>("light");
  useLayoutEffect(() => {
    if (!root.current) return;
    const element = root.current;
    const update = () => setAround(themeAround(element));
    update();
    return watchColours(element, update);
  }, [root]);
  return asked === "auto" ? around : asked;
}

function themeAround({ parentElement }: HTMLElement): Exclude<Theme, "auto"> {
  const schemes = parentElement ? getComputedStyle(parentElement).colorScheme.split(" ") : [];
  if (!schemes.includes("dark")) return "light";
  const isPreferred = matchMedia("(prefers-color-scheme: dark)").matches;
  return isPreferred || !schemes.includes("light") ? "dark" : "light";
}
