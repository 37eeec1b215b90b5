import { useState } from "react";
import { waitingIn } from "../../../edit/draft";
import { type TextRange, rangesOf } from "../../../edit/passages";
import type { Act, Draft } from "../../../edit/types";
import { showDocument } from "../../../frame/view/steps";
import type { View } from "../../../frame/view/view";
import type { FileDocument, FileLink } from "../../../graph/model/file";
import type { Studio } from "../../../store/session/desk";
import { useDispatch } from "../../../store/hooks";
import { type AtWork, useDraft } from "../parts/use-draft";
import { type Beside, useBeside } from "./use-beside";

/** A passage of one of the texts. */
export interface Passage {
  readonly document: string;
  readonly range: TextRange;
}

/** What the form of a link is open for: a passage that was marked, or a proposal that is to be changed. */
export type Open = { readonly passage: Passage } | { readonly proposal: FileLink };

/** What a writer is at: which proposal is at hand, what is marked, which form is open; and what can be done with it. */
export interface Writing extends AtWork {
  readonly waiting: readonly FileLink[];
  readonly atHand: FileLink | undefined;
  readonly marked: Passage | undefined;
  readonly open: Open | undefined;
  /** The document that is read. */
  readonly document: FileDocument | undefined;
  readonly beside: Beside;
  readonly setMarked: (passage: Passage | undefined) => void;
  readonly setOpen: (open: Open | undefined) => void;
  readonly decide: (act: "accept" | "dismiss", ids: readonly string[]) => void;
  /** Takes a proposal to hand. */
  readonly go: (id: string) => void;
  /** Does what a form says; of a proposal, the next one is at hand then. */
  readonly save: (act: Act, proposal: string | undefined) => void;
}

export function useWriting(studio: Studio, view: View): Writing {
  const work = useDraft(studio);
  const dispatch = useDispatch();
  const { draft, enter } = work;
  const [current, setCurrent] = useState<string>();
  const [marked, setMarked] = useState<Passage>();
  const [open, setOpen] = useState<Open>();
  const waiting = waitingIn(draft);
  const atHand = waiting.find(({ id }) => id === current) ?? waiting[0];
  const document = documentIn(draft, view, atHand);
  const beside = useBeside(draft, document);

  const go = (id: string) => {
    setCurrent(id);
    const own = waiting.find((one) => one.id === id)?.quotes?.[0]?.document;
    const isSeen = own === document?.id || own === beside.document?.id;
    if (own !== undefined && !isSeen) dispatch(showDocument(own));
  };
  /** Does something, after which the proposal behind those that it decides on is at hand for the next key. */
  const pass = (ids: readonly string[], act: Act) => {
    const at = waiting.findIndex(({ id }) => ids.includes(id));
    const rest = waiting.filter(({ id }, number) => number > at && !ids.includes(id));
    const next = rest[0] ?? waiting.find(({ id }) => !ids.includes(id));
    enter(act);
    if (next) go(next.id);
  };
  return {
    ...work,
    waiting,
    atHand,
    marked,
    open,
    document,
    beside,
    setMarked,
    setOpen,
    go,
    decide: (act, ids) => pass(ids, { act, ids }),
    save: (act, proposal) => (proposal === undefined ? enter(act) : pass([proposal], act)),
  };
}

/** The document that is read: that of the proposal at hand, unless another one was asked for. */
function documentIn(
  { file }: Draft,
  view: View,
  atHand: FileLink | undefined,
): FileDocument | undefined {
  const { documents = [] } = file;
  const find = (id: string | undefined) => documents.find((document) => document.id === id);
  return (
    find(view.document) ??
    find(atHand?.quotes?.[0]?.document) ??
    documents.find(({ text }) => text !== undefined) ??
    documents[0]
  );
}

/** Whether a link is proved by what stands at a place of a document. */
export function covers(link: FileLink, document: string, at: number): boolean {
  return rangesOf(link, document).some(({ start, end }) => start <= at && at < end);
}
