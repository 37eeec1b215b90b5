import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";
import type { Act, Draft } from "../../edit/types";
import type { Entry } from "../../edit/history";
import type { Day } from "../../graph/dates";

/** What a list of drafts says of one. */
export interface DraftHead {
  readonly id: string;
  readonly title: string;
  /** The day of the last step. */
  readonly day: Day;
  /** About so many bytes. */
  readonly size: number;
  /** How many steps are kept. */
  readonly entries: number;
  /** The version of what is kept: a later program may write what this one does not understand. */
  readonly version: number;
}

/** A draft as it is kept: what it began as, and all that was done to it. */
export interface KeptDraft {
  readonly head: DraftHead;
  readonly base: Draft;
  readonly entries: readonly Entry<Act>[];
}

/** The version that this program writes, and the newest that it reads. */
export const VERSION = 1;

interface Schema extends DBSchema {
  heads: { key: string; value: DraftHead };
  bases: { key: string; value: { readonly id: string; readonly base: Draft } };
  entries: {
    key: [string, number];
    value: { readonly draft: string; readonly number: number; readonly entry: Entry<Act> };
  };
}

/** The drafts that are kept in this browser. Each function rejects where the browser keeps nothing or has no room. */
export interface Drafts {
  readonly list: () => Promise<readonly DraftHead[]>;
  readonly read: (id: string) => Promise<KeptDraft | undefined>;
  /**
   * Keeps the next entries of a draft; resolves when they are on the disk, all or none.
   * @param base what the draft began as, where it is not kept yet
   * @throws ConstraintError where another tab has kept others at their place, QuotaExceededError where there is no room
   */
  readonly append: (
    head: DraftHead,
    entries: readonly Entry<Act>[],
    base: Draft | undefined,
  ) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export function createDrafts(): Drafts {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opening ??= openDB<Schema>("readout", 1, {
      upgrade(created) {
        created.createObjectStore("heads", { keyPath: "id" });
        created.createObjectStore("bases", { keyPath: "id" });
        created.createObjectStore("entries", { keyPath: ["draft", "number"] });
      },
      // A newer program in another tab waits for this one to let go.
      blocking: () => void opening?.then((open) => open.close()).then(forget, forget),
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  };
  const forget = () => {
    opening = undefined;
  };
  const entriesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity]);
  return {
    async list() {
      const heads = await (await database()).getAll("heads");
      return heads.sort((a, b) => b.day - a.day || a.title.localeCompare(b.title));
    },
    async read(id) {
      const reading = (await database()).transaction(["heads", "bases", "entries"]);
      const [head, kept, entries] = await Promise.all([
        reading.objectStore("heads").get(id),
        reading.objectStore("bases").get(id),
        reading.objectStore("entries").getAll(entriesOf(id)),
      ]);
      if (!head || !kept) return undefined;
      return { head, base: kept.base, entries: entries.map(({ entry }) => entry) };
    },
    async append(head, entries, base) {
      const writing = (await database()).transaction(["heads", "bases", "entries"], "readwrite", {
        durability: "strict",
      });
      const first = head.entries - entries.length;
      try {
        await Promise.all([
          base && writing.objectStore("bases").add({ id: head.id, base }),
          ...entries.map((entry, at) =>
            writing.objectStore("entries").add({ draft: head.id, number: first + at, entry }),
          ),
          writing.objectStore("heads").put(head),
          writing.done,
        ]);
      } catch (error) {
        throw (await giveUp(writing)) ?? error;
      }
    },
    async remove(id) {
      const writing = (await database()).transaction(["heads", "bases", "entries"], "readwrite");
      await Promise.all([
        writing.objectStore("heads").delete(id),
        writing.objectStore("bases").delete(id),
        writing.objectStore("entries").delete(entriesOf(id)),
        writing.done,
      ]);
    },
  };
}

/** Takes back what a transaction has written so far; tells why it failed as a whole, such as for want of room. */
async function giveUp(
  writing: Pick<
    IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">,
    "abort" | "done" | "error"
  >,
): Promise<DOMException | null> {
  try {
    writing.abort();
  } catch {
    // It has ended by itself.
  }
  await writing.done.catch(() => undefined);
  return writing.error;
}
