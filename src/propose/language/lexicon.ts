import { type DateWords, dateWordsOf } from "./date-words";
import { type Frame, FRAMES, type LanguageData } from "../model/language-data";
import type { Idioms } from "../model/idioms";
import type { ReadLanguage } from "../model/types";
import { Phrases, phrasesOf } from "./phrases";

/** How a cue for a contact reads. */
export interface ContactCue {
  readonly kind: string;
  readonly frame: Frame;
  /** `past` says that it took place, `present` that it does or is about to; `base` does not by itself; `ing` and `noun` leave it to the words around. */
  readonly form: "past" | "present" | "future" | "base" | "ing" | "noun";
}

export type StatusWord = "planned" | "cancelled" | "postponed" | "denied" | "negated" | "doubtful";

/** A language's words, ready to be looked for. */
/** Words for a contact that were found, and how many tokens they are. */
export type CueMatch = { readonly value: ContactCue; readonly length: number } | undefined;

export interface Lexicon extends ReturnType<typeof wordListsOf> {
  readonly language: ReadLanguage;
  readonly abbreviations: ReadonlySet<string>;
  /** Words that begin sentences, and no names. */
  readonly openers: ReadonlySet<string>;
  readonly roles: Phrases<string>;
  readonly contacts: Phrases<ContactCue>;
  readonly carries: Phrases<ContactCue>;
  readonly statements: Phrases<"say" | "tell">;
  readonly status: Phrases<StatusWord>;
  readonly dates: DateWords;
  /** All words for months and weekdays. */
  readonly calendar: ReadonlySet<string>;
}

/** The words of a language, ready to be looked for. Made ready once: there are thousands. */
export function lexiconOf(language: ReadLanguage, data: LanguageData): Lexicon {
  const ready = kept.get(data) ?? makeLexicon(language, data);
  kept.set(data, ready);
  return ready;
}

const kept = new WeakMap<LanguageData, Lexicon>();

function makeLexicon(language: ReadLanguage, data: LanguageData): Lexicon {
  const dates = dateWordsOf(language, data.dates);
  const roles = new Phrases<string>(language);
  for (const [role, list] of Object.entries(data.roles)) roles.add(list, role);
  const contacts = new Phrases<ContactCue>(language);
  for (const frame of FRAMES) {
    for (const { kind, ...forms } of data.contacts[frame] ?? []) {
      for (const form of ["past", "present", "future", "base", "ing", "noun"] as const) {
        contacts.add(forms[form] ?? "", { kind, frame, form });
      }
    }
  }
  const statements = new Phrases<"say" | "tell">(language);
  statements.add(data.statements.tell, "tell");
  statements.add(data.statements.say, "say");
  const status = new Phrases<StatusWord>(language);
  for (const word of [
    "denied",
    "negated",
    "cancelled",
    "postponed",
    "planned",
    "doubtful",
  ] as const) {
    status.add(data.status[word], word);
  }
  const carries = new Phrases<ContactCue>(language);
  for (const form of ["past", "base", "future"] as const)
    carries.add(data.carries?.[form] ?? "", { kind: "visit", frame: "place", form });
  const offices = new Set(
    [...Object.values(data.roles), data.spokes, data.governments, data.theGovernment].flatMap(
      (list) => list.split("|"),
    ),
  );
  return {
    ...wordListsOf(language, data),
    language,
    // "U.S. President": the words for an office go on with a sentence.
    openers: new Set(data.notNames.split("|").filter((word) => !offices.has(word))),
    abbreviations: new Set(data.abbreviations.toLowerCase().split("|")),
    roles,
    contacts,
    carries,
    statements,
    status,
    dates,
    calendar: dates.calendar,
  };
}

function wordListsOf(language: ReadLanguage, data: LanguageData) {
  return {
    determiners: phrasesOf(language, data.determiners),
    possessives: phrasesOf(language, data.possessives),
    courtesy: phrasesOf(language, data.courtesy),
    spokes: phrasesOf(language, data.spokes),
    kin: phrasesOf(language, data.kin ?? ""),
    counterpart: phrasesOf(language, data.counterpart),
    pairs: phrasesOf(language, data.pairs),
    both: phrasesOf(language, data.both ?? ""),
    countryPairs: phrasesOf(language, data.countryPairs),
    him: phrasesOf(language, data.him ?? ""),
    her: phrasesOf(language, data.her ?? ""),
    he: phrasesOf(language, data.he),
    they: phrasesOf(language, data.they),
    governments: phrasesOf(language, data.governments),
    theGovernment: phrasesOf(language, data.theGovernment),
    stateInstitutions: phrasesOf(language, data.stateInstitutions ?? ""),
    toBe: phrasesOf(language, data.toBe ?? ""),
    been: phrasesOf(language, data.been ?? ""),
    hasJust: phrasesOf(language, data.hasJust ?? ""),
    ministries: phrasesOf(language, data.ministries ?? ""),
    ministryWords: phrasesOf(language, data.ministryWords ?? ""),
    rulings: phrasesOf(language, data.rulings ?? ""),
    statementNouns: phrasesOf(language, data.statementNouns ?? ""),
    delivered: phrasesOf(language, data.delivered ?? ""),
    reports: phrasesOf(language, data.reports ?? ""),
    telling: phrasesOf(language, data.telling ?? ""),
    any: phrasesOf(language, data.any ?? ""),
    thoughts: phrasesOf(language, data.thoughts),
    subordinators: phrasesOf(language, data.subordinators ?? ""),
    many: phrasesOf(language, data.many ?? ""),
    visitAdjectives: phrasesOf(language, data.visitAdjectives ?? ""),
    noActors: phrasesOf(language, data.noActors ?? ""),
    ofPlace: phrasesOf(language, data.ofPlace ?? ""),
    panels: phrasesOf(language, data.panels ?? ""),
    owners: phrasesOf(language, data.owners ?? ""),
    institutionWords: phrasesOf(language, data.institutionWords),
    groupWords: phrasesOf(language, data.groupWords),
    and: phrasesOf(language, data.and),
    with: phrasesOf(language, data.with),
    between: phrasesOf(language, data.between),
    to: phrasesOf(language, data.to),
    of: phrasesOf(language, data.of),
    by: phrasesOf(language, data.by),
    purpose: phrasesOf(language, data.purpose),
    in: phrasesOf(language, data.in),
    prepositions: phrasesOf(language, data.prepositions),
    boundaries: phrasesOf(language, data.boundaries),
    who: phrasesOf(language, data.who),
    me: phrasesOf(language, data.me),
    greetings: phrasesOf(language, data.greetings ?? ""),
    managed: phrasesOf(language, data.managed ?? ""),
    joins: phrasesOf(language, data.joins ?? ""),
    idioms: idiomsOf(language, data.idioms),
    asks: phrasesOf(language, data.asks ?? ""),
    askedFrom: phrasesOf(language, data.askedFrom ?? ""),
    adverbs: phrasesOf(language, data.adverbs),
    adverbEnding: data.adverbEnding,
    pluralEndings: data.pluralEndings?.split("|"),
    auxiliaries: phrasesOf(language, data.auxiliaries),
    notNames: phrasesOf(language, data.notNames),
    lightVerbs: phrasesOf(language, data.lightVerbs),
    lightBase: phrasesOf(language, data.lightBase),
    heldBefore: phrasesOf(language, data.heldBefore),
    byPhone: phrasesOf(language, data.byPhone ?? ""),
    phone: phrasesOf(language, data.phone),
    video: phrasesOf(language, data.video),
    inPerson: phrasesOf(language, data.inPerson),
    underway: phrasesOf(language, data.underway),
    but: phrasesOf(language, data.but),
    atOtherTime: phrasesOf(language, data.atOtherTime),
    although: phrasesOf(language, data.although ?? ""),
    attribution: phrasesOf(language, data.attribution),
    according: phrasesOf(language, data.according),
    publishers: phrasesOf(language, data.publishers),
    releases: phrasesOf(language, data.releases),
    says: phrasesOf(language, data.says),
    addresses: phrasesOf(language, data.addresses),
    conveys: phrasesOf(language, data.conveys),
    press: phrasesOf(language, data.press),
    pressNames: phrasesOf(language, data.pressNames ?? ""),
    it: phrasesOf(language, data.it),
    capitalWords: phrasesOf(language, data.capitalWords),
    about: phrasesOf(language, data.about),
    events: phrasesOf(language, data.events),
    companies: phrasesOf(language, data.companies),
  };
}

function idiomsOf(language: ReadLanguage, data: Idioms | undefined) {
  const wordsOf = (name: keyof Idioms) => phrasesOf(language, data?.[name] ?? "");
  return {
    signing: wordsOf("signing"),
    course: wordsOf("course"),
    sent: wordsOf("sent"),
    handed: wordsOf("handed"),
    taken: wordsOf("taken"),
    reached: wordsOf("reached"),
    houses: wordsOf("houses"),
    bodies: wordsOf("bodies"),
    bodiesOf: wordsOf("bodiesOf"),
    publicBodies: wordsOf("publicBodies"),
    leftFor: wordsOf("leftFor"),
    observed: wordsOf("observed"),
    besideTelling: wordsOf("besideTelling"),
  };
}
