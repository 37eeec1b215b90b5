import type { Known } from "./gazetteer";

/** A run of words with capitals: a name that is not known beforehand. */
export interface Run {
  readonly words: readonly string[];
  readonly kind: "person" | "institution" | "group" | "unknown";
  /** An acronym that follows in brackets. */
  readonly acronym?: string | undefined;
}

/** Words that name an actor or stand for one, before it is known which. */
export interface Found {
  /** Tokens of the sentence, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly as:
    | "name"
    | "adjective"
    | "government"
    | "the-government"
    | "role"
    | "spokes"
    | "counterpart"
    | "he"
    | "they"
    | "pair"
    | "country-pair"
    | "the-institution"
    /** "the statement", "the readout": the account of an institution that was named before. */
    | "the-release"
    | "it"
    /** "the automaker": a company that was named before. */
    | "the-company"
    /** A town or region: nobody. */
    | "place";
  readonly known?: Known | undefined;
  readonly run?: Run | undefined;
  /** Of an adjective of two countries: "Russian-American"; of "Saudi and Emirati counterparts". */
  readonly pair?: readonly Known[] | undefined;
  /** The office, as {@link LanguageData.roles} calls it, and in the words of the text. */
  readonly office?: string | undefined;
  readonly officeWords?: string | undefined;
  /** Whose office it is: a country, an institution; of a spokesperson also a person. */
  readonly of?: Found | undefined;
  /** Whether "his" or "her" stands before an office. */
  readonly isHis?: boolean | undefined;
  /** Whether a name is that of a counterpart, who holds the same office: "his Japanese counterpart Ann Lee". */
  readonly isCounterpart?: boolean | undefined;
  /** Whether a name is that of somebody's spokesperson. */
  readonly isSpokes?: boolean | undefined;
  /** Of a pair: whether the words say that they are two. */
  readonly isTwo?: boolean | undefined;
  /** Of a pair: whether the words say no more than that: "the two", "beide". They may be of the same sentence. */
  readonly isBare?: boolean | undefined;
  /** Whether its capital says nothing, as in a headline: it is a name only if the text has it elsewhere. */
  readonly isDoubtful?: boolean | undefined;
  /** Of a pronoun: whether it is an object ("him"). */
  readonly isObject?: boolean | undefined;
  /** Whether it is followed by `'s`. */
  readonly isPossessive?: boolean | undefined;
  /** Whether a courtesy ("Mr.") or an office stands before the name: it is a person's. */
  readonly isTitled?: boolean | undefined;
  /** The word for what is meant again: of an institution ("the court"), or of two ("the sides"). */
  readonly word?: string | undefined;
  /** Whether the words before say that it reports: "the daily …". */
  readonly isPress?: boolean | undefined;
  /** Whether that word is one for groups ("the union"). */
  readonly isGroup?: boolean | undefined;
}
