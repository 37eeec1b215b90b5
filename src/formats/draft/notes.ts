import type { Note, NoteCode, Place } from "./imported";

/** So many different notes of one kind are kept; what is more is counted. */
export const MOST_OF_A_KIND = 100;

/** What is said of an import: equal notes are merged and counted, and of each kind the first hundred are kept. */
export interface Notes {
  add(code: NoteCode, values: Note["values"], place: Place, count?: number): void;
  /** Counts more of a kind of which {@link MOST_OF_A_KIND} are kept. */
  addMore(code: NoteCode, count: number): void;
  /** In the order in which they were found; the last one of a kind says how many more there are. */
  all(): readonly Note[];
}

interface Kept extends Note {
  count: number;
  more?: number;
}

export function startNotes(): Notes {
  const notes = new Map<string, Kept>();
  const kinds = new Map<NoteCode, { last: Kept; kept: number }>();
  return {
    add(code, values, place, count = 1) {
      const key = JSON.stringify([code, values, place.input]);
      const known = notes.get(key);
      if (known) {
        known.count += count;
        return;
      }
      const kind = kinds.get(code);
      if (kind && kind.kept >= MOST_OF_A_KIND) {
        kind.last.more = (kind.last.more ?? 0) + count;
        return;
      }
      const note: Kept = { code, values, count, ...place };
      notes.set(key, note);
      kinds.set(code, { last: note, kept: (kind?.kept ?? 0) + 1 });
    },
    addMore(code, count) {
      const last = kinds.get(code)?.last;
      if (last && count > 0) last.more = (last.more ?? 0) + count;
    },
    all: () => [...notes.values()],
  };
}
