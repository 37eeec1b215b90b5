import { useMemo, useState } from "react";
import { rangesOf, type TextRange } from "../../../edit/passages";
import { select } from "../../../frame/view/steps";
import type { View } from "../../../frame/view/view";
import type { FileDocument } from "../../../graph/model/file";
import { useDispatch } from "../../../store/hooks";
import { PlainText } from "../../parts/PlainText";
import { tellerOf } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import { passagesIn } from "../text/passages";
import { TextPane } from "../text/TextPane";
import { covers, type Passage, type Writing } from "./use-writing";
import "./texts.css";

interface Place {
  readonly document: string;
  readonly at: number;
}

const NONE: readonly TextRange[] = [];

interface TextsProps {
  readonly writing: Writing;
  readonly view: View;
  readonly document: FileDocument;
}

/** The text that is read, and the other side's beside it: what only one of them tells is marked in each. */
export function Texts({ writing, view, document }: TextsProps) {
  const say = useSay();
  const { draft, beside } = writing;
  const { document: other, alignment } = beside;
  const [place, setPlace] = useState<Place & { readonly hand: string | undefined }>();
  // Whatever was done last, counts: the caret was moved, or another proposal taken to hand.
  const caret = place?.hand === writing.atHand?.id ? place : undefined;
  const setCaret = (next: Place) => setPlace({ ...next, hand: writing.atHand?.id });
  if (!other || !alignment) {
    const pane = { writing, view, document, only: NONE, paired: undefined, onCaret: setCaret };
    return (
      <div className="studio-texts">
        <Pane key={document.id} {...pane} name={say("text.name")} />
      </div>
    );
  }
  const { pairs, onlyHere, onlyThere } = alignment;
  const [hand] = writing.atHand ? rangesOf(writing.atHand, document.id) : [];
  const [handThere] = writing.atHand ? rangesOf(writing.atHand, other.id) : [];
  const pair = pairs.find(({ here, there }) =>
    caret
      ? isWithin(caret.document === document.id ? here : there, caret.at)
      : ((hand && isWithin(here, hand.start)) ?? (handThere && isWithin(there, handThere.start))),
  );
  const paneOf = (
    shown: typeof document,
    name: string,
    only: typeof onlyHere,
    paired?: TextRange,
  ) => (
    <Pane
      key={shown.id}
      {...{ writing, view, name, only, paired }}
      document={shown}
      onCaret={setCaret}
      hasHead
    />
  );
  const main = paneOf(document, say("text.name"), onlyHere, pair?.here);
  const second = paneOf(other, say("text.other"), onlyThere, pair?.there);
  const ids = (draft.file.documents ?? []).map(({ id }) => id);
  // In the order of the draft, whichever of them is read: neither jumps to the other's place.
  const isFirst = ids.indexOf(document.id) < ids.indexOf(other.id);
  return (
    <div className="studio-texts" data-two>
      {isFirst ? [main, second] : [second, main]}
    </div>
  );
}

function isWithin({ start, end }: TextRange, at: number): boolean {
  return start <= at && at < end;
}

interface PaneProps {
  readonly writing: Writing;
  readonly view: View;
  readonly document: FileDocument;
  readonly name: string;
  /** What the other text does not tell. */
  readonly only: readonly TextRange[];
  /** The passage that stands in the other text too, and is at hand. */
  readonly paired: TextRange | undefined;
  readonly onCaret: (place: Place) => void;
  readonly hasHead?: boolean;
}

function Pane({ writing, view, document, name, only, paired, onCaret, hasHead }: PaneProps) {
  const say = useSay();
  const dispatch = useDispatch();
  const { draft, waiting, atHand, marked, open, isReading } = writing;
  const { id, text = "" } = document;
  const own = (passage: Passage | undefined) =>
    passage?.document === id ? passage.range : undefined;
  const current = atHand?.id ?? view.select;
  const range = own(marked);
  const passages = useMemo(
    () => passagesIn(draft, id, { current, marked: range, only, paired }),
    [draft, id, current, range, only, paired],
  );
  const asked = open && "passage" in open ? own(open.passage) : undefined;
  return (
    <div className="studio-pane">
      {hasHead && (
        <p className="studio-pane-head">
          <strong>
            <PlainText text={tellerOf(draft, document)} />
          </strong>{" "}
          <span className="studio-only">{say("accounts.only", { count: only.length })}</span>
        </p>
      )}
      <TextPane
        name={name}
        document={document}
        text={text}
        passages={passages}
        shown={asked ?? (atHand && rangesOf(atHand, id)[0]) ?? paired}
        onMark={(range) => writing.setMarked(range && { document: id, range })}
        onLink={(range) => !isReading && writing.setOpen({ passage: { document: id, range } })}
        onCaret={(at) => onCaret({ document: id, at })}
        onPlace={(at) => {
          const found = waiting.find((one) => covers(one, id, at));
          if (found) return writing.go(found.id);
          const written = draft.file.edges.find((one) => covers(one, id, at));
          if (written) dispatch(select(written.id));
        }}
      />
    </div>
  );
}
