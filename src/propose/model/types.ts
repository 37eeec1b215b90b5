import type { Day } from "../../graph/dates";
import type { FileActor, FileLink, GraphFile } from "../../graph/model/file";

/** The languages whose texts are read. */
export const READ_LANGUAGES = ["en", "fr", "de", "es", "it", "uk", "ru"] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** A text that proposals are made from. */
export interface GivenText {
  readonly text: string;
  /** The day on which it was published: words such as "last Tuesday" are counted from it. */
  readonly published: Day;
  /** Made from title and day where it is absent. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47; recognised from the text where it is absent. */
  readonly language?: string | undefined;
}

export interface ProposeOptions {
  readonly title?: string | undefined;
  /** A graph whose actors, with their names and aliases, are known. */
  readonly known?: GraphFile | undefined;
  /**
   * Actors of other graphs, with ids that are each used once: whoever in a text is called like one of them is that one. They
   * don't help to find names, so that a graph of something else does no harm.
   */
  readonly remembered?: readonly FileActor[] | undefined;
}

/** Why something is proposed: the codes that {@link Proposed.because} begins with. */
export const REASONS = [
  /** The words that tell of the contact or statement. */
  "cue",
  /** Words that stand for an actor: a role, a pronoun, a capital. */
  "stands-for",
  /** Words that say when. */
  "date",
  /** A statement takes its day from the conversation that it was made in. */
  "date-of-contact",
  /** No word says when: some day up to the day of publication. */
  "date-of-publication",
  /** Words that say when, but from a day that the text does not name. */
  "date-open",
  /** Words by which it is planned, cancelled, postponed, or denied. */
  "planned",
  "cancelled",
  "postponed",
  "denied",
  /** Words that leave open whether it took place. */
  "doubtful",
  /** Words that say whose account it is. */
  "account",
  /** Told in several places of the text. */
  "told-again",
] as const;
export type Reason = (typeof REASONS)[number];

export interface Proposed {
  /** From 0 to 1: about how many of those that read alike are right. */
  readonly confidence: number;
  /** A code of {@link REASONS}, and, after a colon and a space, the words of the text if it has any: `cue: met with`. */
  readonly because: readonly string[];
}

export type ProposedLink = FileLink & { readonly proposed: Proposed };

/** A graph file of proposals. */
export interface ProposedFile extends GraphFile {
  readonly edges: readonly ProposedLink[];
}

/** The two parts of an entry of {@link Proposed.because}; undefined for a code that is not known. */
export function readReason(
  entry: string,
): { readonly reason: Reason; readonly words: string | undefined } | undefined {
  const at = entry.indexOf(": ");
  const code = at < 0 ? entry : entry.slice(0, at);
  const reason = REASONS.find((one) => one === code);
  return reason && { reason, words: at < 0 ? undefined : entry.slice(at + 2) };
}
