import { createStore, type StoreApi } from "zustand/vanilla";

/** The reader's own copies of documents' texts, by the documents' ids; they never leave the page. */
export type Texts = ReadonlyMap<string, string>;

export function createTexts(): StoreApi<Texts> {
  return createStore<Texts>(() => new Map());
}

/** Keeps the reader's own copy of a document's text; with `undefined`, forgets it. */
export function keepText(texts: StoreApi<Texts>, document: string, text: string | undefined): void {
  const others = [...texts.getState()].filter(([id]) => id !== document);
  texts.setState(new Map(text === undefined ? others : [...others, [document, text]]), true);
}
