import { type RefObject, useLayoutEffect } from "react";
import { rangeOf } from "./offsets";
import { type MarkedPassage, MARKS } from "./passages";

/** Whether the browser marks ranges by itself (CSS Custom Highlight API), so that the text can stay in one piece. */
export const CAN_HIGHLIGHT = typeof Highlight === "function" && "highlights" in CSS;

/** Marks passages of the text of an element. */
export function useHighlights(
  root: RefObject<HTMLElement | null>,
  text: string,
  passages: readonly MarkedPassage[],
): void {
  useLayoutEffect(() => {
    const { current: element } = root;
    if (!CAN_HIGHLIGHT || !element) return undefined;
    MARKS.forEach((mark, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      for (const passage of passages) {
        const range = passage.mark === mark ? rangeOf(element, passage) : undefined;
        if (range) highlight.add(range);
      }
      CSS.highlights.set(`readout-${mark}`, highlight);
    });
    return () => {
      for (const mark of MARKS) CSS.highlights.delete(`readout-${mark}`);
    };
  }, [root, text, passages]);
}
