import { createStore } from "zustand/vanilla";
import { applyAct } from "../../edit/draft";
import type { Act, Draft } from "../../edit/types";
import { type Entry, follow, type History, startHistory } from "../../edit/history";
import { plainText } from "../../graph/model/local-text";
import { type Drafts, type KeptDraft, VERSION } from "./drafts";
import type { Saving, Studio, StudioState } from "../session/desk";
import { askForPen, type Pen } from "./pen";
import { today } from "./today";

/** A draft that is not kept yet: it will be once something is done to it. */
export interface NewDraft {
  readonly id: string;
  readonly base: Draft;
}

export function startStudio(drafts: Drafts, given: NewDraft | KeptDraft): Studio {
  const kept = "head" in given ? given : undefined;
  const id = "head" in given ? given.head.id : given.id;
  let base = kept ? undefined : given.base;
  let entries = kept?.entries.length ?? 0;
  let size = kept?.head.size ?? 0;
  /** What was done and is not kept yet. */
  let pending: readonly Entry<Act>[] = [];
  let isWriting = false;
  const state = createStore<StudioState>(() => ({
    history: historyOf(given.base, kept?.entries ?? []),
    saving: kept ? "saved" : "nothing",
    isReading: false,
  }));

  const headOf = (count: number, bytes: number) => ({
    id,
    title: plainText(state.getState().history.present.file.title ?? ""),
    day: today(),
    size: bytes,
    entries: count,
    version: VERSION,
  });
  /** Keeps what is pending; what comes meanwhile is kept next. */
  const save = async () => {
    if (isWriting) return;
    isWriting = true;
    while (pending.length > 0) {
      const batch = pending;
      const more = JSON.stringify(batch).length + (base ? JSON.stringify(base).length : 0);
      try {
        await drafts.append(headOf(entries + batch.length, size + more), batch, base);
        entries += batch.length;
        size += more;
        base = undefined;
        pending = pending.slice(batch.length);
        pen.tell();
      } catch (error) {
        state.setState({ saving: failureOf(error) });
        isWriting = false;
        return;
      }
    }
    isWriting = false;
    state.setState({ saving: "saved" });
  };
  const read = async () => {
    const now = await drafts.read(id);
    if (!now || pending.length > 0) return;
    entries = now.entries.length;
    size = now.head.size;
    state.setState({ history: historyOf(now.base, now.entries) });
  };
  const pen: Pen = askForPen(id, {
    onWrite: () => {
      if (!state.getState().isReading) return;
      void read().then(() => state.setState({ isReading: false }));
    },
    onRead: () => state.setState({ isReading: true }),
    onNews: () => void read().catch(() => undefined),
  });
  const warn = (event: BeforeUnloadEvent) => {
    if (pending.length > 0) event.preventDefault();
  };
  const unsubscribe = state.subscribe(({ saving }, former) => {
    if (saving === former.saving) return;
    // Only where something would be lost: a listener alone keeps a page out of the browser's cache of pages.
    if (saving === "saved" || saving === "nothing") removeEventListener("beforeunload", warn);
    else addEventListener("beforeunload", warn);
  });
  return {
    id,
    state,
    enter(entry) {
      const { history, isReading } = state.getState();
      const next = follow(history, entry, applyAct);
      if (isReading || next === history) return;
      pending = [...pending, entry];
      state.setState({ history: next, saving: "saving" });
      // What a large draft began as takes a while to be copied: what was done is seen first.
      setTimeout(() => void save());
    },
    end() {
      pen.end();
      if (pending.length > 0) return;
      unsubscribe();
      removeEventListener("beforeunload", warn);
    },
  };
}

/** What a draft has become by all that was done to it. */
export function historyOf(base: Draft, entries: readonly Entry<Act>[]): History<Draft> {
  return entries.reduce<History<Draft>>(
    (history, entry) => follow(history, entry, applyAct),
    startHistory(base),
  );
}

function failureOf(error: unknown): Saving {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "ConstraintError") return "clash";
  return name === "QuotaExceededError" ? "no-room" : "no-storage";
}
