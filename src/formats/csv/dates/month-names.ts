import { dateOfDay, dayOf } from "../../../graph/dates";
import { normalized } from "../../../graph/normalized";

/** The languages whose names of months and days are known: those that the page speaks. */
const LANGUAGES = ["en", "it", "fr", "de", "es", "ru", "uk", "ar"] as const;

/** A name as it is looked up: lower case, without accents, dots and direction marks. */
export function plainWord(word: string): string {
  return normalized(word, "NFD")
    .replaceAll(/[\p{M}\p{Cf}.,]/gu, "")
    .toLowerCase()
    .trim();
}

/** The number of a month (1 to 12) by its name, in full or short, in any of the languages; undefined for other words. */
export function monthOf(word: string): number | undefined {
  months ??= readMonths();
  return months.get(plainWord(word));
}

/** Whether a word is the name of a day of the week. */
export function isWeekday(word: string): boolean {
  weekdays ??= readWeekdays();
  return weekdays.has(plainWord(word));
}

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlySet<string> | undefined;

/** English short names that `Intl` does not write. */
const OTHER_MONTHS: readonly (readonly [string, number])[] = [["sept", 9]];

/** Names from `Intl`: alone (июль), and as they stand in a date (июля). One that means two months is left out. */
function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>(OTHER_MONTHS);
  const unclear = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      for (const day of [undefined, "numeric"] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, day, timeZone: "UTC" });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(dateOf(month, 1));
          const name = plainWord(parts.find(({ type }) => type === "month")?.value ?? "");
          if (!/^\p{L}{2,}$/u.test(name)) continue;
          if ((found.get(name) ?? month) !== month) unclear.add(name);
          found.set(name, month);
        }
      }
    }
  }
  for (const name of unclear) found.delete(name);
  return found;
}

function readWeekdays(): ReadonlySet<string> {
  const names = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" });
      // 2 to 8 January 2022: Sunday to Saturday.
      return [2, 3, 4, 5, 6, 7, 8].map((day) => plainWord(format.format(dateOf(1, day))));
    }),
  );
  return new Set(names.filter((name) => monthOf(name) === undefined));
}

function dateOf(month: number, day: number): Date {
  return dateOfDay(dayOf(2022, month, day) ?? 0);
}
