import { createStore, type StoreApi } from "zustand/vanilla";
import type { InputFile } from "../../reader/files/input-file";

/** Tables of the reader's own of which we still have to ask what their columns mean. */
export interface AskedTables {
  /** Counts up: tables of the same names are asked about anew when they are opened again. */
  readonly times: number;
  /** Undefined: there is nothing to ask. */
  readonly files?: readonly InputFile[] | undefined;
}

export function createTables(): StoreApi<AskedTables> {
  return createStore<AskedTables>(() => ({ times: 0 }));
}

/** Asks about tables; with `undefined`, asks no longer. */
export function askAbout(
  tables: StoreApi<AskedTables>,
  files: readonly InputFile[] | undefined,
): void {
  tables.setState(({ times }) => ({ times: files ? times + 1 : times, files }));
}
