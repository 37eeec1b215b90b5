import { dateOfDay, dayOf } from "../../../graph/dates";
import { normalized } from "../../../graph/normalized";

/** The languages that the page speaks, with the names of months in Syria, Algeria and Morocco. */
const OURS = ["en", "it", "fr", "de", "es", "ru", "uk", "ar", "ar-SY", "ar-DZ", "ar-MA"] as const;
/** Others whose tables name months: those that the browsers' `Intl` knows, so that the page reads what the command line does. */
const OTHERS =
  "pl tr pt nl cs sv nb da fi el hu ro bg hr sr sr-Latn sl sk lt lv et ca az kk id ms he fa hi sw af".split(
    " ",
  );

/** A name as it is looked up: lower case, without accents, dots and direction marks. */
export function plainWord(word: string): string {
  return normalized(word, "NFD")
    .replaceAll(/[\p{M}\p{Cf}.,]/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .trim();
}

/** The languages in which a name means a month, by its number (1 to 12). */
type Meanings = ReadonlyMap<number, readonly string[]>;

/**
 * The number of a month (1 to 12) by its name, in full or short; undefined for other words, and for one that means two
 * months: "listopad" is October in Croatian, November in Polish and Czech.
 * @param language that the names are in, where that is known
 */
export function monthOf(word: string, language?: string): number | undefined {
  const meanings = meaningsOf(word);
  const fitting = [...meanings].filter(
    ([, languages]) => language === undefined || languages.includes(language),
  );
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/** The days of the week, from Sunday (0), that a word names in a language that has the name of a month, too. */
export function weekdaysOf(word: string, month: string): ReadonlySet<number> {
  weekdays ??= readWeekdays();
  const named = weekdays.get(plainWord(word)) ?? [];
  const ofMonth = [...meaningsOf(month).values()].flat();
  const fitting = named.filter(({ language }) => ofMonth.includes(language));
  return new Set(fitting.map(({ day }) => day));
}

/** Whether a text has a name that means two months. */
export function hasUnclearMonth(text: string): boolean {
  return wordsOf(text).some((word) => meaningsOf(word).size > 1);
}

/**
 * The language in which some texts name their months, where that settles which month each is; undefined where it does not.
 */
export function languageOfMonths(texts: Iterable<string>): string | undefined {
  let fitting: readonly string[] = [...OURS, ...OTHERS];
  const unclear = new Set<string>();
  for (const word of new Set([...texts].flatMap(wordsOf))) {
    const meanings = meaningsOf(word);
    if (meanings.size === 0) continue;
    if (meanings.size > 1) unclear.add(word);
    const languages = new Set([...meanings.values()].flat());
    fitting = fitting.filter((language) => languages.has(language));
  }
  const isSettled = [...unclear].every(
    (word) => new Set(fitting.map((language) => monthOf(word, language))).size === 1,
  );
  return isSettled ? fitting[0] : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
}

let months: ReadonlyMap<string, Meanings> | undefined;
let weekdays: ReadonlyMap<string, readonly NamedDay[]> | undefined;

function meaningsOf(word: string): Meanings {
  months ??= readMonths();
  return months.get(plainWord(word)) ?? NONE;
}

const NONE: Meanings = new Map();

/** English short names that `Intl` does not write. */
const OTHER_MONTHS: readonly (readonly [string, number])[] = [["sept", 9]];

/** Names from `Intl`: alone (июль), and as they stand in a date (июля, de juliol). */
function readMonths(): ReadonlyMap<string, Meanings> {
  const found = new Map<string, Map<number, string[]>>();
  const add = (name: string, month: number, language: string) => {
    const meanings = found.get(name) ?? new Map<number, string[]>();
    meanings.set(month, [...(meanings.get(month) ?? []), language]);
    found.set(name, meanings);
  };
  for (const [name, month] of OTHER_MONTHS) add(name, month, "en");
  for (const language of Intl.DateTimeFormat.supportedLocalesOf([...OURS, ...OTHERS])) {
    for (const month of ["long", "short"] as const) {
      for (const day of [undefined, "numeric"] as const) {
        const format = formatFor(language, { month, day });
        for (let number = 1; number <= 12; number++) {
          const parts = format.formatToParts(dateOf(number, 1));
          const part = plainWord(parts.find(({ type }) => type === "month")?.value ?? "");
          const name = part.replace(/^(?:de |d[’'])/, "");
          if (/^\p{L}\p{L}+(?: \p{L}\p{L}+)?$/u.test(name)) add(name, number, language);
        }
      }
    }
  }
  return found;
}

/** A day of the week, from Sunday (0), by its name in a language. */
interface NamedDay {
  readonly day: number;
  readonly language: string;
}

/** Short names of two letters are those of our languages only: "to" is Thursday in Danish, and "until" far more often. */
function readWeekdays(): ReadonlyMap<string, readonly NamedDay[]> {
  const found = new Map<string, NamedDay[]>();
  const ours: ReadonlySet<string> = new Set(OURS);
  for (const language of Intl.DateTimeFormat.supportedLocalesOf([...OURS, ...OTHERS])) {
    for (const weekday of ["long", "short"] as const) {
      const format = formatFor(language, { weekday });
      for (const day of [0, 1, 2, 3, 4, 5, 6]) {
        // The second of January 2022 was a Sunday. A date is divided at its hyphens: "quarta-feira" is two words.
        for (const name of plainWord(format.format(dateOf(1, 2 + day))).split("-")) {
          if (name.length < 3 && !ours.has(language)) continue;
          found.set(name, [...(found.get(name) ?? []), { day, language }]);
        }
      }
    }
  }
  return found;
}

/** Of our calendar, in languages of another one, too. */
function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, calendar: "gregory", timeZone: "UTC" });
}

function dateOf(month: number, day: number): Date {
  return dateOfDay(dayOf(2022, month, day) ?? 0);
}
