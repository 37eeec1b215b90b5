import type { Idioms } from "./idioms";

/**
 * What is known of a language: words and phrases, in lower case, separated by `|`. A star at the end of a word stands for
 * any ending (languages that decline). Each file of `data/languages` has this shape.
 */
export interface LanguageData {
  /** Words after which a full stop ends no sentence. */
  readonly abbreviations: string;
  /** Words that may stand between a cue or preposition and a name. */
  readonly determiners: string;
  readonly possessives: string;
  readonly courtesy: string;
  /** Words for an office, by the office. */
  readonly roles: Readonly<Record<string, string>>;
  /** Who speaks for somebody: "a spokesman for …". */
  readonly spokes: string;
  /** In languages with a genitive: words for kin, behind which it says whose. */
  readonly kin?: string | undefined;
  readonly counterpart: string;
  /** Words that stand for two persons named before. */
  readonly pairs: string;
  /** Of these, words that need nothing beside them but a verb: "both". */
  readonly both?: string | undefined;
  readonly countryPairs: string;
  readonly he: string;
  /** The same as an object, where it is a word of its own. */
  readonly him?: string | undefined;
  /** The same of a woman, which also says whose something is. */
  readonly her?: string | undefined;
  readonly they: string;
  /** What makes, after an adjective, a country of it: "the Afghan government". */
  readonly governments: string;
  /** The same without an adjective. */
  readonly theGovernment: string;
  /** Institutions of which each country has its own, after its name or adjective. */
  readonly stateInstitutions?: string | undefined;
  /** Words for a ministry that stand before what it is for, and small words that go on with that: "étrangères". */
  readonly ministries?: string | undefined;
  readonly ministryWords?: string | undefined;
  /** What a court has said, and stands for it. */
  readonly rulings?: string | undefined;
  /** Nouns for what one party puts to another: "request", "ruling". */
  readonly statementNouns?: string | undefined;
  /** Verbs that deny no contact where they are denied: "did not say why they met". */
  readonly telling?: string | undefined;
  /** What may be denied of somebody: "denied a report that …". */
  readonly reports?: string | undefined;
  /** Words before what may not be at all: "any meeting". */
  readonly any?: string | undefined;
  /** What a sentence begins with, where its main clause comes behind a comma and begins with the verb: "nachdem". */
  readonly subordinators?: string | undefined;
  /** Words before what is more than two: "all parties". */
  readonly many?: string | undefined;
  /** What may stand between "his" and "visit". */
  readonly visitAdjectives?: string | undefined;
  /** What a journey does with whoever makes it: "take her to". */
  readonly carries?: Readonly<Partial<Record<"past" | "base" | "future", string>>> | undefined;
  /** Verbs by which one asks something of somebody, and what then stands before whom: "asked for help from". */
  readonly asks?: string | undefined;
  readonly askedFrom?: string | undefined;
  /** Verbs of those who do together what "in" and a participle say: "joined others in urging". */
  readonly joins?: string | undefined;
  readonly idioms?: Idioms | undefined;
  /** First words of names of what cannot act: "Hurricane Katrina". */
  readonly noActors?: string | undefined;
  /** Verbs that say that it was put: "was filed by". */
  readonly delivered?: string | undefined;
  /** Words that are an institution with "of" and a name: "Port of Seaham". */
  readonly ofPlace?: string | undefined;
  /** Institutions whose names go on with "on": "Committee on Trade". */
  readonly panels?: string | undefined;
  /** Whose something may be in the name of an institution: "Women's Institute". */
  readonly owners?: string | undefined;
  readonly institutionWords: string;
  readonly groupWords: string;
  readonly and: string;
  readonly with: string;
  readonly between: string;
  readonly to: string;
  readonly of: string;
  readonly by: string;
  /** What stands before a verb that says what for: "to meet". */
  readonly purpose: string;
  readonly in: string;
  readonly prepositions: string;
  /** Words at which a clause ends. */
  readonly boundaries: string;
  readonly who: string;
  /** Who speaks, in what he is quoted as saying. */
  readonly me: string;
  /** With what somebody begins who tells whom he has met: "Great to meet …". */
  readonly greetings?: string | undefined;
  /** Behind what "to" and a verb say that it was done: "managed to meet". */
  readonly managed?: string | undefined;
  /** In languages whose verbs need no word for their subject: the endings of those that have several. */
  readonly pluralEndings?: string | undefined;
  /** Words that may stand between a verb and its subject, or in the verb: "has also met". */
  readonly adverbs: string;
  /**
   * Of languages whose passive has an infinitive of its own: "être", before a participle; the participle of that, with which it
   * has been; and what says the same before it: "vient d'être reçu".
   */
  readonly toBe?: string | undefined;
  readonly been?: string | undefined;
  readonly hasJust?: string | undefined;
  /** With what other such words end: "briefly". */
  readonly adverbEnding?: string | undefined;
  /** Verbs that only help others, and small words beside a verb: "has", "s'est", Spanish "a" before whom it is done to. */
  readonly auxiliaries: string;
  /** Words with a capital that begin no name. */
  readonly notNames: string;
  /** By how the ends stand around them. */
  readonly contacts: Readonly<Partial<Record<Frame, readonly ContactData[]>>>;
  /** Verbs that say that a contact named by a noun took place. */
  readonly lightVerbs: string;
  /** The same verbs where they do not say so by themselves. */
  readonly lightBase: string;
  /** Words before a noun that say that it took place. */
  readonly heldBefore: string;
  readonly phone: string;
  /** What makes a call of a verb that tells somebody something: "told him by phone". */
  readonly byPhone?: string | undefined;
  readonly video: string;
  readonly inPerson: string;
  readonly statements: {
    /** Verbs whose content follows. */
    readonly say: string;
    /** Verbs whose object is addressed or spoken about. */
    readonly tell: string;
  };
  /** Of these, verbs with a listener: what others report of them counts too. */
  readonly addresses: string;
  /** Verbs by which an account of a talk says what one end told the other; "said" may have been to reporters. */
  readonly conveys: string;
  readonly status: Readonly<
    Record<"planned" | "cancelled" | "postponed" | "denied" | "negated" | "doubtful", string>
  >;
  /** Words before a contact by which it is only thought of: "the idea of a meeting". What it is about stands behind it. */
  readonly thoughts: string;
  /** Words that set what follows at another time, or against it: "after", "before". */
  readonly atOtherTime: string;
  /** Words that are always "although", where one of them alone is "if": "si bien". */
  readonly although?: string | undefined;
  /** Words behind a noun that say that it takes place: "talks underway between …". */
  readonly underway: string;
  /** What turns round what was told: "was to meet …, but". */
  readonly but: string;
  /** Verbs of a report: "the Kremlin said". */
  readonly attribution: string;
  /** Prepositions of a report: "according to". */
  readonly according: string;
  /** What offices of a state are called as publishers, anchors `stateInstitutions`. */
  readonly publishers: string;
  /** What an institution gives its account in: "a readout by …", "the statement added". */
  readonly releases: string;
  /** Nouns of a statement, whose day is not that of what it tells: "in a Thursday statement". */
  readonly says: string;
  /** What stands before the name of one that reports: "the daily …". */
  readonly press: string;
  /** Words in the names of those who report: "Radio Norte". */
  readonly pressNames?: string | undefined;
  /** A pronoun for an institution. */
  readonly it: string;
  /** "the Chinese capital": after an adjective, a country's. */
  readonly capitalWords: string;
  /** Prepositions of what is talked about. */
  readonly about: string;
  /** Nouns that have a date of their own: "the summit in June". */
  readonly events: string;
  /** Nouns that stand for a company named before: "the automaker". */
  readonly companies: string;
  readonly dates: DateData;
}

/** One way to tell of a contact. */
export interface ContactData {
  readonly kind: string;
  /** Verbs that say that it took place. */
  readonly past?: string | undefined;
  /** Verbs of what happens on the day of publication, or near it: "se reúne". */
  readonly present?: string | undefined;
  /** Verbs that do so only together with others: "will meet". */
  readonly base?: string | undefined;
  /** Verbs that say that it is to come. */
  readonly future?: string | undefined;
  readonly ing?: string | undefined;
  readonly noun?: string | undefined;
}

/**
 * How the ends of a contact stand around its cue: `both`: "A met B", "A met with B", "A and B met"; `direct`: "A received
 * B"; `person`: the same, of persons alone; `with`: "A spoke with B"; `to`: "A wrote to B"; `place`: "A visited B", a
 * country; `topic`: "A and B discussed …", "A discussed … with B"; `plural`: "A and B agreed"; `joined`: "they
 * were joined by C", in a contact of A and B; `noun`: "A's meeting with B", "A held talks with B", "talks between A and B".
 */
export const FRAMES = [
  "both",
  "direct",
  "person",
  "with",
  "to",
  "place",
  "topic",
  "plural",
  "joined",
  "noun",
] as const;
export type Frame = (typeof FRAMES)[number];

export interface DateData {
  /**
   * Phrases by the days that they stand for: `d`, `w`, `m`, `y` (day, week, month, year) or `e` (weekend), and how many
   * from the day of publication; `-` and `+` at the end: the part before and after it. `future`, `past`: open on that side;
   * `open`: counted from a day that the phrase does not name; `none`: it says no day of anything told.
   */
  readonly words: Readonly<Record<string, string>>;
  readonly next: string;
  readonly last: string;
  readonly this: string;
  readonly early: string;
  readonly mid: string;
  readonly late: string;
  /** `{n}` a number, `{u}` a unit. */
  readonly ago: string;
  readonly ahead: string;
  /** "the past {n} {u}" */
  readonly within: string;
  /** Phrases that count days from the one told before, by how many: "the same day", "the next day". */
  readonly told: Readonly<Record<string, string>>;
  /** The same, where no word follows that says from which day: "the day before", and not "the day before the summit". */
  readonly toldAlone: Readonly<Record<string, string>>;
  /** What follows a number of days, by the side: "two days later". */
  readonly toldSides: Readonly<Record<string, string>>;
  /** The same, for words that may say from which day: "two days after", "two days after the summit". */
  readonly toldSidesOf: Readonly<Record<string, string>>;
  /** Words that begin what a day is counted from: "the day before *the* summit"; where there is no list, any word does. */
  readonly anchors: string;
  readonly units: Readonly<Record<"d" | "w" | "m" | "y", string>>;
  readonly numbers: Readonly<Record<string, string>>;
  readonly since: string;
  readonly until: string;
  readonly from: string;
  readonly upTo: string;
  readonly in: string;
  /** From Monday. */
  readonly weekdays: readonly string[];
  /** From January. */
  readonly months: readonly string[];
}
