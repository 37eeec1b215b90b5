import { createContext, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Words } from "../words/words";
import type { Readout } from "./create-readout";

export const ReadoutContext = createContext<Readout | undefined>(undefined);

/** Apart from the readout: a new language draws anew whoever says something, however it was remembered. */
export const WordsContext = createContext<Words | undefined>(undefined);

interface ReadoutProviderProps {
  readonly readout: Readout;
  readonly children: ReactNode;
}

/** Gives the components within it their readout, and its words. */
export function ReadoutProvider({ readout, children }: ReadoutProviderProps) {
  const words = useStore(readout.cells, (cells) => cells.words);
  return (
    <ReadoutContext value={readout}>
      <WordsContext value={words}>{children}</WordsContext>
    </ReadoutContext>
  );
}
