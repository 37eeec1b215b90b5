import type { Days } from "../dates";
import type { BitByBit } from "../bit-by-bit";
import type { GraphFile } from "./file";

/** A text in several languages, by language tag (BCP 47). */
export type Translations = Readonly<Record<string, string>>;
/** A text in a file: in one language or several. */
export type LocalText = string | Translations;

/** One person, country, institution or group (a node of the file). */
export interface Actor {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly role?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly description?: string | undefined;
  /** The name where room is short. */
  readonly shortName?: string | undefined;
  /** The group that it belongs to, as the address names it: a capital, an alliance, a company. */
  readonly side?: string | undefined;
  /** Of an institution: the ids of the actors whose own account its account is. */
  readonly speaksFor?: readonly string[] | undefined;
  /** Whether it reports and takes no side. */
  readonly press?: boolean | undefined;
  /** The texts that the file gives in several languages. */
  readonly translations?:
    Partial<Record<"name" | "role" | "description" | "shortName", Translations>> | undefined;
  /** Where the author of the file placed it, in units of the layout. */
  readonly position?: Point | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One dated act between two actors (an edge of the file). */
export interface Link {
  readonly id: string;
  readonly kind: string;
  /** The id of the actor who acts or speaks. */
  readonly source: string;
  /** The id of the actor who is addressed or spoken about. */
  readonly target: string;
  /** When it took place; absent when no date is known. */
  readonly days?: Days | undefined;
  readonly status: string;
  /** The occasion that several links belong to. */
  readonly event?: string | undefined;
  /** The source's own words for the act: a key of {@link Graph.texts} if it has translations. */
  readonly label?: string | undefined;
  /** As the address names them; keys of {@link Graph.texts} if they have translations. */
  readonly topics: readonly string[];
  readonly summary?: string | undefined;
  readonly quotes: readonly Quote[];
}

/** A verbatim passage of a document, modelled on the W3C's TextQuoteSelector. */
export interface Quote {
  /** The id of the document. */
  readonly document: string;
  readonly exact: string;
  /** Offset in the document's text, in UTF-16 code units. */
  readonly start?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /**
   * The id of the actor whose account it is: the one that the file attributes it to, else the `voice` of its document.
   * Absent where neither is given: the document speaks for itself alone.
   */
  readonly attributedTo?: string | undefined;
  readonly direct: boolean;
  readonly stance: "asserts" | "denies";
  readonly language?: string | undefined;
  readonly translation?: string | undefined;
}

/** Where something was published. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: Days | undefined;
  readonly language?: string | undefined;
  /** The id of the actor whose own account it is: of an official readout, who published it. */
  readonly voice?: string | undefined;
  readonly archived?: string | undefined;
  readonly retrieved?: Days | undefined;
  /** Length of its text in UTF-16 code units. */
  readonly length?: number | undefined;
  /** SHA-256 of its text in UTF-8, in hexadecimal. */
  readonly sha256?: string | undefined;
  readonly text?: string | undefined;
}

/** The links of a graph, by row in the file (from 0) and by id. In a large graph, a link is made when it is asked for. */
export interface Links {
  readonly size: number;
  at(row: number): Link | undefined;
  numberOf(id: string): number | undefined;
  get(id: string): Link | undefined;
  has(id: string): boolean;
  /** All links, in the order of the file. */
  values(): Iterable<Link>;
  /** Whether the link in a row has quotes. */
  isQuoted(row: number): boolean;
  /** The links that have quotes, in the order of the file. */
  quoted(): Iterable<Link>;
  /** Those that quote a document. */
  quoting(document: string): Iterable<Link>;
  /** How many quotes of all links are from a document. */
  quotesFrom(document: string): number;
}

/** A day, or some, that axes of time name. */
export interface Moment {
  readonly days: Days;
  readonly label: LocalText;
}

/** What a reader sees first. */
export interface Opening {
  /** Parameters of the address, without a question mark: `from=2022-02-24&to=2022-02-24`. */
  readonly view: string;
  readonly headline?: LocalText | undefined;
  readonly text?: LocalText | undefined;
}

/** The words of a file for its own topics, kinds and sides, by what the links and actors have. */
export type Labels = Readonly<Record<"topics" | "kinds" | "sides", ReadonlyMap<string, LocalText>>>;

/** One loaded file. Never changed in place. */
export interface Graph {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly license?: string | undefined;
  readonly translations?: Partial<Record<"title" | "description", Translations>> | undefined;
  /** Translations of topics and labels, by the first text that the file gives for each. */
  readonly texts: ReadonlyMap<string, Translations>;
  readonly labels: Labels;
  /** In the order of the file. */
  readonly moments: readonly Moment[];
  readonly opening?: Opening | undefined;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly links: Links;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** The file as it was read, unknown fields included; this is what is written back. For a large graph it is rebuilt at each access. */
  readonly file: GraphFile;
  /** Rebuilds it bit by bit; absent where it is at hand. */
  readonly makeFile?: (() => BitByBit<GraphFile>) | undefined;
}
