/** The times of an edge in a dynamic graph, as the file writes them. */
export interface Times {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** The result of converting times to a date. */
export type DatedTimes =
  /** An EDTF date, and whether times of day were dropped from it. */
  | { readonly date: string; readonly hasHours: boolean }
  /** Times that are not dates, such as plain numbers. */
  | "not-a-date"
  | undefined;

const DAY = /^(-?\d{4}-\d{2}-\d{2})(T.*|[Z+-].*)?$/;
const COARSE = /^\d{4}-\d{2}$/;

/** Converts xsd:date, xsd:dateTime (ISO 8601) or months to an EDTF date; a missing or infinite end leaves the interval open. */
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
