import type * as z from "zod/mini";
import { parseDays } from "../dates";
import type { GraphFile } from "../model/file";
import { ABSENT, type CodedColumn } from "./coded-texts";
import type { LinkColumns } from "./link-columns";
import { parseGraph } from "../parse/parse-graph";
import { parseJson } from "../parse/parse-json";
import type { Outcome, Problem } from "../problem";
import { startProblems } from "../problem-list";
import { linkSchema } from "../model/schema";
import type { Graph } from "../model/types";
import { unpackTexts } from "./texts";

const { quotes: quotesSchema, topics: topicsSchema } = linkSchema.shape;

/**
 * All problems of a graph whose links are in columns, by the same rules as any graph file. A repeated text is checked
 * once; its problem names the first row (from 1) that has it.
 */
export function problemsOfColumns(head: GraphFile, columns: LinkColumns): readonly Problem[] {
  const parsed = parseGraph({ ...head, edges: [] });
  if (!parsed.ok) return parsed.problems;
  return problemsOfCells(columns, parsed.value);
}

/**
 * The same for links of a graph whose head is in order.
 * @param known the graph's actors and documents
 */
export function problemsOfCells(
  columns: LinkColumns,
  { actors, documents }: Pick<Graph, "actors" | "documents">,
): readonly Problem[] {
  return [
    ...problemsOf(columns.date, parseDays),
    ...problemsOf(columns.topics, (text) => checked(text, topicsSchema, "topics")),
    ...problemsOf(columns.quotes, (text) => {
      const quotes = checked(text, quotesSchema, "quotes");
      if (!quotes.ok) return quotes;
      const problems = (quotes.value ?? []).flatMap(({ document, attributedTo }): Problem[] => [
        ...(documents.has(document)
          ? []
          : [{ code: "unknown-document" as const, values: { id: document } }]),
        ...(attributedTo === undefined || actors.has(attributedTo)
          ? []
          : [{ code: "unknown-account" as const, values: { id: attributedTo } }]),
      ]);
      return problems.length > 0 ? { ok: false, problems } : quotes;
    }),
  ];
}

function problemsOf(
  { codes, texts }: CodedColumn,
  check: (text: string) => Outcome<unknown>,
): readonly Problem[] {
  const problems = startProblems();
  problems.each(unpackTexts(texts), (text, code) => {
    const outcome = check(text);
    if (outcome.ok) return;
    const line = code === ABSENT ? 0 : codes.indexOf(code) + 1;
    for (const problem of outcome.problems) problems.add({ ...problem, line });
  });
  return problems.all();
}

function checked<T>(text: string, schema: z.ZodMiniType<T>, field: string): Outcome<T> {
  const value = parseJson(text);
  const parsed = value.ok ? schema.safeParse(value.value) : undefined;
  if (parsed?.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: [{ code: "cell-json", values: { field } }] };
}
