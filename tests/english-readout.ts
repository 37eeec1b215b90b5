import { createReadout, type Readout, type ReadoutOptions } from "../src/store/create-readout";
import { createWords } from "../src/words/languages/create-words";

/** A readout that speaks English until it is told otherwise. */
export function createEnglishReadout(options: Partial<ReadoutOptions> = {}): Readout {
  return createReadout({ words: createWords("en"), ...options });
}
