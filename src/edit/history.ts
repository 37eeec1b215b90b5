/** What has been done to something, and what was taken back and can be done again. Snapshots share what no step touched. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** An act, or a walk along the acts that were done. */
export type Entry<A> = A | { readonly act: "undo" } | { readonly act: "redo" };

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/**
 * The history after an entry. An act that changes nothing is no step of it; one that does, drops what could be redone.
 * @param apply what an act makes of the present
 */
export function follow<T, A extends { readonly act: string }>(
  history: History<T>,
  entry: Entry<A>,
  apply: (present: T, act: A) => T,
): History<T> {
  const { past, present, future } = history;
  if (isUndo(entry)) {
    const before = past.at(-1);
    if (before === undefined) return history;
    return { past: past.slice(0, -1), present: before, future: [present, ...future] };
  }
  if (isRedo(entry)) {
    const [after, ...rest] = future;
    if (after === undefined) return history;
    return { past: [...past, present], present: after, future: rest };
  }
  const next = apply(present, entry);
  return next === present ? history : { past: [...past, present], present: next, future: [] };
}

function isUndo<A extends { readonly act: string }>(
  entry: Entry<A>,
): entry is { readonly act: "undo" } {
  return entry.act === "undo";
}

function isRedo<A extends { readonly act: string }>(
  entry: Entry<A>,
): entry is { readonly act: "redo" } {
  return entry.act === "redo";
}
