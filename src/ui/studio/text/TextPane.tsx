import {
  Fragment,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { sentenceAt, snapToWords, type TextRange } from "../../../edit/passages";
import type { FileDocument } from "../../../graph/model/file";
import { rangeOf, selectedRange } from "./offsets";
import { type MarkedPassage, runsIn } from "./passages";
import { type Piece, piecesOf } from "./pieces";
import { CAN_HIGHLIGHT, useHighlights } from "./use-highlights";
import { useNear } from "./use-near";
import "./text-pane.css";

interface TextPaneProps {
  readonly name: string;
  readonly document: FileDocument;
  readonly text: string;
  readonly passages: readonly MarkedPassage[];
  /** The passage to be in sight. */
  readonly shown: TextRange | undefined;
  /** Told what is marked, in whole words; undefined: nothing any longer. */
  readonly onMark: (range: TextRange | undefined) => void;
  /** The writer wants a link from what is marked. */
  readonly onLink: (range: TextRange) => void;
  /** A place of the text was pressed. */
  readonly onPlace: (at: number) => void;
  /** The caret went to a place of the text. */
  readonly onCaret: (at: number) => void;
}

/**
 * The text that is read: it can be walked through and marked by pointer, finger and keyboard, and never changes. It can be
 * edited as far as the browser knows, since only then has it a caret for the keyboard; every edit is refused.
 */
export function TextPane(props: TextPaneProps) {
  const { name, document: source, text, passages, shown, onLink, onPlace } = props;
  const root = useRef<HTMLDivElement>(null);
  const { language } = source;
  const pieces = useMemo(() => piecesOf(text), [text]);
  const near = useNear(root, pieces);
  useHighlights(root, pieces, near, passages);
  useRefusedEdits(root);
  const [caret, setCaret] = useState(0);
  useMarking(root, props, setCaret);
  const { start, end } = shown ?? {};
  useLayoutEffect(() => {
    if (start !== undefined && end !== undefined) scrollTo(root.current, pieces, { start, end });
  }, [start, end, pieces]);
  return (
    <div
      ref={root}
      className="studio-text"
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={name}
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      inputMode="none"
      spellCheck={false}
      translate="no"
      lang={language}
      dir="auto"
      onKeyDown={(event) => {
        const range = root.current && selectedRange(root.current);
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !range) return;
        event.preventDefault();
        const asked = range.start === range.end ? sentenceAt(text, range.start, language) : range;
        const snapped = snapToWords(text, asked, language);
        if (snapped) onLink(snapped);
      }}
      onClick={() => {
        const range = root.current && selectedRange(root.current);
        if (range && range.start === range.end) onPlace(range.start);
      }}
    >
      {pieces.map((piece, at) => {
        // The keys lead the caret only into what is laid out: the piece that it is in, and those beside it.
        const isBeside =
          (pieces[at - 1]?.start ?? 0) <= caret && caret < (pieces[at + 2]?.start ?? Infinity);
        const words =
          CAN_HIGHLIGHT || !near.has(at) ? piece.text : <Runs piece={piece} passages={passages} />;
        return pieces.length === 1 ? (
          <Fragment key={0}>{words}</Fragment>
        ) : (
          <div
            key={piece.start}
            className="studio-piece"
            data-beside={isBeside || undefined}
            style={{ containIntrinsicBlockSize: `auto ${piece.lines}lh` }}
          >
            {words}
            {/* No line of its own: the next piece begins one. */}
            {piece.end && <span hidden>{piece.end}</span>}
          </div>
        );
      })}
    </div>
  );
}

interface RunsProps {
  readonly piece: Piece;
  readonly passages: readonly MarkedPassage[];
}

function Runs({ piece, passages }: RunsProps) {
  const runs = useMemo(() => runsIn(piece, passages), [piece, passages]);
  return runs.map(({ start, text, marks }) =>
    marks.length === 0 ? (
      text
    ) : (
      <mark key={start} data-marks={marks.join(" ")}>
        {text}
      </mark>
    ),
  );
}

function useRefusedEdits(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: element } = root;
    if (!element) return undefined;
    const refusing = new AbortController();
    const { signal } = refusing;
    // React's own event of this name is another one.
    const refuse = (event: Event) => event.preventDefault();
    for (const name of ["beforeinput", "drop", "cut", "paste", "dragstart"])
      element.addEventListener(name, refuse, { signal });
    return () => refusing.abort();
  }, [root]);
}

function useMarking(
  root: RefObject<HTMLElement | null>,
  { text, document: { language }, onMark, onCaret }: TextPaneProps,
  setCaret: (at: number) => void,
): void {
  useEffect(() => {
    const listen = () => {
      const { current: element } = root;
      const range = element && selectedRange(element);
      // What is selected elsewhere, as in a form, leaves the mark in the text.
      if (!range) return;
      const isCaret = range.start === range.end;
      setCaret(range.end);
      onMark(isCaret ? undefined : snapToWords(text, range, language));
      if (isCaret) onCaret(range.start);
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, [root, text, language, onMark, onCaret, setCaret]);
}

/** Brings a passage into the middle of what is seen of the text, if it is not in sight. */
function scrollTo(root: HTMLElement | null, pieces: readonly Piece[], passage: TextRange): void {
  const range = root && rangeOf(root, pieces, passage);
  if (!range) return;
  const place = range.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  root.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
}
