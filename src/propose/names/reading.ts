import type { Lexicon } from "../language/lexicon";
import type { Usage } from "./capitals";
import type { Gazetteer } from "./gazetteer";

/** What a text is read with. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly usage: Usage;
  /** Whether an institution tells of itself in the text, as in a readout. */
  readonly isOwnAccount?: boolean | undefined;
  /** The country whose institution published the text: whoever has no other is of it. */
  readonly home?: string | undefined;
  /** The country of the place that a report was written in. */
  readonly place?: string | undefined;
}
