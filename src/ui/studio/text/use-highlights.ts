import { type RefObject, useLayoutEffect } from "react";
import { elementOf } from "./offsets";
import { type Mark, type MarkedPassage, MARKS, marksIn } from "./passages";
import type { Piece } from "./pieces";

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

/** Marks passages of the text of an element, in those of its pieces that are near: of the others nothing is seen. */
export function useHighlights(
  root: RefObject<HTMLElement | null>,
  pieces: readonly Piece[],
  near: ReadonlySet<number>,
  passages: readonly MarkedPassage[],
): void {
  useLayoutEffect(() => {
    const { current: element } = root;
    if (!CAN_HIGHLIGHT || !element) return undefined;
    const marked = [...near].flatMap((at) => {
      const piece = pieces[at];
      const node = elementOf(element, pieces, at)?.firstChild;
      if (!piece || !node) return [];
      return marksIn(piece, passages).map(({ mark, start, end }) => {
        const range = document.createRange();
        range.setStart(node, start - piece.start);
        range.setEnd(node, end - piece.start);
        return { range, highlight: highlightOf(mark) };
      });
    });
    for (const { range, highlight } of marked) highlight.add(range);
    return () => {
      for (const { range, highlight } of marked) highlight.delete(range);
    };
  }, [root, pieces, near, passages]);
}
