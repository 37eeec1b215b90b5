import type { Party } from "../line/party";
import type { Actor } from "../cast/actors";

/** Something that somebody said, as a sentence tells of it. */
export interface FoundStatement {
  readonly form: "say" | "tell";
  /** Tokens of the verb, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly speaker: Actor;
  readonly party: Party;
  /** To whom, or about whom, in the order in which they are named; the speaker's own country is left out. */
  readonly about: readonly About[];
}

export interface About {
  readonly actor: Actor;
  /** Whether it is the object of the verb itself: "told Ann Lee". */
  readonly isAddressed: boolean;
  readonly words: string;
  readonly isNamed: boolean;
}
