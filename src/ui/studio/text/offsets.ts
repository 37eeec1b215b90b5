import type { TextRange } from "../../../edit/passages";
import type { Piece } from "./pieces";

/** The offset of a place in the text of an element, in UTF-16 code units; undefined where it lies outside. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** What is selected in the text of an element; undefined where the selection lies elsewhere. */
export function selectedRange(root: HTMLElement): TextRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(root, startContainer, startOffset);
  const end = offsetOf(root, endContainer, endOffset);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The element that a piece of a text stands in: a text of one piece stands in its own. */
export function elementOf(
  root: HTMLElement,
  { length }: readonly Piece[],
  at: number,
): Element | null {
  return length > 1 ? root.children.item(at) : root;
}

/** The range of a passage in the text of an element, or of its beginning, where it leads into another piece. */
export function rangeOf(
  root: HTMLElement,
  pieces: readonly Piece[],
  passage: TextRange,
): Range | undefined {
  const at = pieces.findLastIndex((piece) => piece.start <= passage.start);
  const piece = pieces[at];
  const element = elementOf(root, pieces, at);
  if (!piece || !element) return undefined;
  const start = passage.start - piece.start;
  return rangeIn(element, { start, end: Math.min(passage.end - piece.start, piece.text.length) });
}

/** The range of a passage, whatever elements the text is cut into. */
function rangeIn(root: Element, { start, end }: TextRange): Range | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isBegun && start <= at + length) {
      range.setStart(node, start - at);
      isBegun = true;
    }
    if (isBegun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return undefined;
}
