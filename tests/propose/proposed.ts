import { parseDay } from "../../src/graph/dates";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { type GivenText, propose, type ProposedFile, type ProposeOptions } from "../../src/propose";

export function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

/** What is proposed from a text of Friday, 4 March 2022. */
export function proposedFrom(
  text: string,
  more: Partial<GivenText> = {},
  options: ProposeOptions = {},
): Promise<ProposedFile> {
  return propose([{ text, published: dayOf("2022-03-04"), language: "en", ...more }], options);
}

/** Its links in a line each: `meeting ann-lee > bob-day, held, 2022-03-01`. */
export async function linesOf(text: string, more: Partial<GivenText> = {}): Promise<string[]> {
  const { edges } = await proposedFrom(text, more);
  return edges.map(({ kind, source, target, status, date, quotes }) => {
    const denied = quotes?.some(({ stance }) => stance === "denies") ? ", denied" : "";
    return `${kind} ${source} > ${target}, ${status ?? ""}, ${date ?? "no date"}${denied}`;
  });
}

/** Quotes that do not stand in their text at their offset. */
export function strayQuotes({ edges }: ProposedFile, text: string): string[] {
  return edges
    .flatMap(({ quotes }) => quotes ?? [])
    .filter(
      ({ exact, start = -1 }) => start < 0 || text.slice(start, start + exact.length) !== exact,
    )
    .map(({ exact }) => exact);
}

/** What a graph file does wrong. */
export function problemsOf(file: ProposedFile): readonly unknown[] {
  const outcome = parseGraph(JSON.parse(JSON.stringify(file)));
  return outcome.ok ? [] : outcome.problems;
}
