import type { Token } from "../text/tokens";
import type { Sentence } from "../text/sentences";
import type { Actor } from "./actors";
import type { Found } from "../names/found";

/** Words of a sentence that stand for one actor or, if they say "the two leaders", for two. */
export interface Mention {
  /** Tokens of the sentence, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly as: Found["as"];
  /** None where nobody was found for whom it stands. */
  readonly actors: readonly Actor[];
  readonly isPossessive: boolean;
  /** Of a pronoun: whether it is an object ("him"). */
  readonly isObject: boolean;
  /** Whether it names a place alone: "in Moscow". */
  readonly isPlace: boolean;
  /** Whether the actor is named, not meant by an office, a pronoun or a capital. */
  readonly isNamed: boolean;
  readonly words: string;
}

export interface ReadSentence extends Sentence {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly isTitleCase: boolean;
}
