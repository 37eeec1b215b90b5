import { createStore, type StoreApi } from "zustand/vanilla";

/** What is on its way: how many bytes of it have come, of how many, and how many rows of it have been read. */
export interface Loading {
  readonly name: string;
  readonly bytes?: number | undefined;
  readonly total?: number | undefined;
  readonly rows?: number | undefined;
}

export function createLoading(): StoreApi<Loading | undefined> {
  return createStore<Loading | undefined>(() => undefined);
}
