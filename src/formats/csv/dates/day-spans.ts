/** What stands between the first and the last day. */
const BETWEEN = String.raw`(?: ?[-–—→⟶] ?| (?:to|until|till|through|bis|zum|au|al|a|à|по|до|do|tot|til) )`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.)?`;
const MONTH = String.raw`(?:(?:de|of|di) |d[’'])?(\p{L}{3,}\.?)`;
const YEAR = String.raw`,?(?: (?:de|del|of))? (\d{4})(?: (?:г\.?|года|р\.?|року|r\.?|roku))?`;
/** Words before the first day: "from 1 to 3 February". */
const FROM = /^(?:from|between|vom|von|du|dal|del|с|з|від|od|van|fra) /i;

/** How two days are written that share a month or a year, each with the two days as they would be written alone. */
const SHAPES: readonly (readonly [
  shape: RegExp,
  days: (...parts: string[]) => readonly [string, string],
])[] = [
  // 1-3 February 2022; 28 Feb – 2 Mar 2022
  [
    shape(DAY, BETWEEN, DAY, " ", MONTH, YEAR),
    (a, b, m, y) => [`${a} ${m} ${y}`, `${b} ${m} ${y}`],
  ],
  [
    shape(DAY, " ", MONTH, BETWEEN, DAY, " ", MONTH, YEAR),
    (a, m, b, n, y) => [`${a} ${m} ${y}`, `${b} ${n} ${y}`],
  ],
  // Feb 1-3, 2022; February 28 – March 2, 2022
  [
    shape(MONTH, " ", DAY, BETWEEN, DAY, YEAR),
    (m, a, b, y) => [`${a} ${m} ${y}`, `${b} ${m} ${y}`],
  ],
  [
    shape(MONTH, " ", DAY, BETWEEN, MONTH, " ", DAY, YEAR),
    (m, a, n, b, y) => [`${a} ${m} ${y}`, `${b} ${n} ${y}`],
  ],
  // 28/2-2/3/2022, 24.02.-02.03.2022
  [
    /^(\d{1,2})([/.])(\d{1,2})\.? ?[-–—→] ?(\d{1,2})\2(\d{1,2})\2(\d{4})$/,
    (a, _, m, b, n, y) => [`${a}/${m}/${y}`, `${b}/${n}/${y}`],
  ],
];

/** 13-15/2/2022, 24.-25.02.2022: two days of a month, of which the number alone does not say which it is. */
const DAYS_IN_NUMBERS = /^(\d{1,2})\.? ?[-–—→] ?(\d{1,2})([/.])(\d{1,2})\3(\d{4})$/;

function shape(...parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.join("")}$`, "iu");
}

/** The two days of a text that names them together, each as it would be written alone. */
export interface DaySpan {
  readonly days: readonly [first: string, last: string];
  /** Whether the day must come first, as nothing else can be meant by a single number before them. */
  readonly isDayFirst?: boolean;
}

/** Two days that are written as one text; undefined for all others. */
export function daySpanOf(given: string): DaySpan | undefined {
  const text = given.replace(FROM, "");
  for (const [pattern, days] of SHAPES) {
    const found = pattern.exec(text);
    if (found) return { days: days(...found.slice(1)) };
  }
  const [, first, last, , month, year] = DAYS_IN_NUMBERS.exec(text) ?? [];
  if (first !== undefined && last !== undefined) {
    const dayOf = (day: string) => `${day}/${month ?? ""}/${year ?? ""}`;
    return { days: [dayOf(first), dayOf(last)], isDayFirst: true };
  }
  const parts = text.split(/ ?[→⟶] ?| (?:[-–—]|to|until) /);
  const whole = parts.length === 1 ? text.split(/[–—]/) : parts;
  const halves = whole.length === 1 ? text.split("-") : whole;
  const [from, to, ...others] = halves;
  if (from === undefined || to === undefined || others.length > 0) return undefined;
  // 1900-2100 may be hours.
  const isHours = parts.length === 1 && /^\d{4}$/.test(from) && /^\d{4}$/.test(to);
  return isHours ? undefined : { days: [from.trim(), to.trim()] };
}

/** A text whose last part is another hour of the same day, without that: "1 Feb 2022 10:00 – 11:30". */
export function withoutLastHour(text: string): string | undefined {
  return /^(.*\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?) ?[-–—→⟶] ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i.exec(
    text,
  )?.[1];
}

/** A text with what other scripts and programs write around the parts of a date taken away: 2022年2月1日, '2022-02-01, 01feb2022. */
export function plainDate(text: string): string {
  return text
    .replace(/^'(?=\d)/, "")
    .replaceAll(/[\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?/g, (_, y, m, d) =>
      d === undefined ? `${y}/${m}` : `${y}/${m}/${d}`,
    )
    .replace(/^(\d{1,2})(\p{L}{3,4})(\d{4})$/u, "$1 $2 $3")
    .replace(/ (?:GMT|UTC)([+-]\d{4})(?: \([^()]*\))?$/, " $1");
}
