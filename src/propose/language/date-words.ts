import type { DateData } from "../model/language-data";
import type { ReadLanguage } from "../model/types";
import { Phrases, phrasesOf } from "./phrases";
import { stemOf } from "./stem";
import type { Token } from "../text/tokens";

/** The words of a language for days, ready to be looked for. */
export interface DateWords {
  readonly phrases: Phrases<string>;
  readonly next: Phrases<true>;
  readonly last: Phrases<true>;
  readonly this: Phrases<true>;
  readonly early: Phrases<true>;
  readonly mid: Phrases<true>;
  readonly late: Phrases<true>;
  readonly since: Phrases<true>;
  readonly until: Phrases<true>;
  readonly from: Phrases<true>;
  readonly upTo: Phrases<true>;
  readonly in: Phrases<true>;
  readonly told: Phrases<number>;
  readonly toldAlone: Phrases<number>;
  readonly toldSides: Phrases<number>;
  readonly toldSidesOf: Phrases<number>;
  readonly anchors: Phrases<true>;
  readonly hasAnchors: boolean;
  readonly units: Phrases<string>;
  readonly numbers: Phrases<number>;
  readonly ago: readonly (readonly string[])[];
  readonly ahead: readonly (readonly string[])[];
  readonly within: readonly (readonly string[])[];
  /** 0 for Monday. */
  weekdayOf(token: Token | undefined): number | undefined;
  /** 1 for January. */
  monthOf(token: Token | undefined): number | undefined;
  /** All words for months and weekdays. */
  readonly calendar: ReadonlySet<string>;
}

export function dateWordsOf(language: ReadLanguage, data: DateData): DateWords {
  const phrases = new Phrases<string>(language);
  for (const [value, list] of Object.entries(data.words)) phrases.add(list, value);
  const units = new Phrases<string>(language);
  for (const [unit, list] of Object.entries(data.units)) units.add(list, unit);
  const numbered = (lists: Readonly<Record<string, string>>) => {
    const phrasesByNumber = new Phrases<number>(language);
    for (const [number, list] of Object.entries(lists)) phrasesByNumber.add(list, Number(number));
    return phrasesByNumber;
  };
  const weekdays = namesOf(data.weekdays);
  const months = namesOf(data.months);
  const keyOf = (word: string) => stemOf(word.replace(/\.$/, ""));
  const one = (list: string) => phrasesOf(language, list);
  return {
    phrases,
    told: numbered(data.told),
    toldAlone: numbered(data.toldAlone),
    toldSides: numbered(data.toldSides),
    toldSidesOf: numbered(data.toldSidesOf),
    anchors: one(data.anchors),
    hasAnchors: data.anchors !== "",
    units,
    numbers: numbered(data.numbers),
    next: one(data.next),
    last: one(data.last),
    this: one(data.this),
    early: one(data.early),
    mid: one(data.mid),
    late: one(data.late),
    since: one(data.since),
    until: one(data.until),
    from: one(data.from),
    upTo: one(data.upTo),
    in: one(data.in),
    ago: templatesOf(data.ago),
    ahead: templatesOf(data.ahead),
    within: templatesOf(data.within),
    // "they sat down" is no Saturday.
    weekdayOf: (token) =>
      token && (token.isCapital || token.plain.length > 3)
        ? weekdays.get(keyOf(token.plain))
        : undefined,
    monthOf(token) {
      const month = token && months.get(keyOf(token.plain));
      if (month === undefined) return undefined;
      // "may" and "march" are months with a capital alone.
      return language === "en" && !token?.isCapital ? undefined : month + 1;
    },
    calendar: new Set(
      [...weekdays.keys(), ...months.keys()].filter(
        (name) => name.length > 3 || name === "may" || NEVER_A_NAME.test(name),
      ),
    ),
  };
}

/** Short forms of months that nobody is called by, as some are "Jan" or "Mar". */
const NEVER_A_NAME = /^(?:feb|apr|aug|sep|oct|nov|dec)$/;

/** What the forms of weekdays or months have in common, by their number from 0. */
function namesOf(lists: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [at, list] of lists.entries()) {
    for (const name of list.split("|")) {
      const key = stemOf(name);
      if (key.length > 1 && !names.has(key)) names.set(key, at);
    }
  }
  return names;
}

function templatesOf(list: string): string[][] {
  return list.split("|").flatMap((template) => (template === "" ? [] : [template.split(" ")]));
}
