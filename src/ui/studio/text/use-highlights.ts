import { type RefObject, useLayoutEffect } from "react";
import { rangeOf } from "./offsets";
import { type Mark, type MarkedPassage, MARKS } from "./passages";

/** Whether the browser marks ranges by itself (CSS Custom Highlight API), so that the text can stay in one piece. */
export const CAN_HIGHLIGHT = typeof Highlight === "function" && "highlights" in CSS;

/** The ranges of one mark, in all texts of the page: two may stand beside each other. */
function highlightOf(mark: Mark): Highlight {
  const name = `readout-${mark}`;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = MARKS.indexOf(mark);
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** Marks passages of the text of an element. */
export function useHighlights(
  root: RefObject<HTMLElement | null>,
  text: string,
  passages: readonly MarkedPassage[],
): void {
  useLayoutEffect(() => {
    const { current: element } = root;
    if (!CAN_HIGHLIGHT || !element) return undefined;
    const marked = passages.flatMap((passage) => {
      const range = rangeOf(element, passage);
      return range ? [{ range, highlight: highlightOf(passage.mark) }] : [];
    });
    for (const { range, highlight } of marked) highlight.add(range);
    return () => {
      for (const { range, highlight } of marked) highlight.delete(range);
    };
  }, [root, text, passages]);
}
