/** The times that an edge of a dynamic graph has, as its source writes them. */
export interface Times {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** What times come to as a date of days. */
export type DatedTimes =
  /** An EDTF date; whether hours had to be left out of it. */
  | { readonly date: string; readonly hasHours: boolean }
  /** Numbers, which no calendar tells. */
  | "not-a-date"
  | undefined;

const DAY = /^(-?\d{4}-\d{2}-\d{2})(T.*|[Z+-].*)?$/;
const COARSE = /^\d{4}-\d{2}$/;

/** Reads xsd:date, xsd:dateTime (ISO 8601) and months as days; open or missing ends leave the interval open. */
export function dateOfTimes({ start, end }: Times): DatedTimes {
  const [first, last] = [partOf(start), partOf(end)];
  if (first === "not-a-date" || last === "not-a-date") return "not-a-date";
  if (first === undefined && last === undefined) return undefined;
  const hasHours = first?.hasHours === true || last?.hasHours === true;
  if (first && last && first.day === last.day) return { date: first.day, hasHours };
  return { date: `${first?.day ?? ".."}/${last?.day ?? ".."}`, hasHours };
}

interface Part {
  readonly day: string;
  readonly hasHours: boolean;
}

function partOf(text: string | undefined): Part | "not-a-date" | undefined {
  if (text === undefined || text.trim() === "" || /^[+-]?inf(inity)?$/i.test(text.trim())) {
    return undefined;
  }
  const match = DAY.exec(text.trim());
  if (match) return { day: match[1] ?? text, hasHours: match[2]?.startsWith("T") ?? false };
  return COARSE.test(text.trim()) ? { day: text.trim(), hasHours: false } : "not-a-date";
}
