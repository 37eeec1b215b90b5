import { isSymmetric } from "../../graph/model/kinds";
import type { Actor } from "../cast/actors";
import type { When } from "./when";

/** A link that is proposed, before it is joined with others that tell the same. */
export interface Proposal {
  kind: string;
  /** How far the words leave open what kind of talk it was: "met" 0, "spoke with" 1, "discussed" 2. */
  vagueness: number;
  readonly source: Actor;
  readonly target: Actor;
  status: "held" | "planned" | "cancelled" | "postponed" | "unknown";
  readonly isDenied: boolean;
  when: When;
  readonly passages: Passage[];
  because: string[];
  confidence: number;
  /** The contact in which a statement was made. */
  readonly within?: Proposal | undefined;
}

/** A passage of a document, by offsets in UTF-16 code units. */
export interface Passage {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly account: Actor | undefined;
  readonly isDenied: boolean;
}

export function hasPair(one: Proposal, other: Proposal): boolean {
  const isSame = one.source === other.source && one.target === other.target;
  const isTurned = one.source === other.target && one.target === other.source;
  return isSame || (isTurned && isSymmetric(one.kind));
}
