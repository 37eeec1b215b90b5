import * as z from "zod/mini";
import { FILTERS } from "../frame/view/parameter-names";
import { recordOf } from "../frame/view/record-of";
import { problemsOfCells } from "../graph/columns/check-columns";
import { columnsOfFile } from "../graph/columns/file-columns";
import { linkSchema } from "../graph/model/schema";
import { decodeBytes } from "../graph/parse/decode-bytes";
import { parseJson } from "../graph/parse/parse-json";
import { problemOfIssue } from "../graph/parse/schema-problems";
import type { Outcome, Problem } from "../graph/problem";
import { MOST_PROBLEMS } from "../graph/problem-list";
import {
  type CountedFound,
  type CountedFrame,
  type CountedLink,
  type CountedRows,
  linksAlong,
  linksFound,
} from "./counted-frame";
import type { KnownGraph } from "./read-tile";

const amount = z.int().check(z.nonnegative());
const link = z.object({ link: linkSchema, place: amount, told: amount, toldBy: amount });
const links = z.array(link);
const rows = z.object({ version: z.string(), rows: links });
const found = z.object({
  version: z.string(),
  isWithoutLabels: z.boolean(),
  links: z.object({ count: amount, newest: links }),
  quotes: z.object({ count: amount, newest: z.array(z.object({ link, number: amount })) }),
});
const frame = z.object({
  version: z.string(),
  links: amount,
  contacts: amount,
  actors: amount,
  pairTotal: amount,
  pairs: z.array(
    z.object({
      one: amount,
      other: amount,
      links: amount,
      contacts: amount,
      kind: z.string(),
      told: amount,
      newest: link,
      apart: links,
    }),
  ),
  drawn: z.array(z.tuple([amount, amount, amount])),
  unlinkedLeft: amount,
  facets: z.object(recordOf(FILTERS, () => z.array(amount))),
  newest: links,
  actor: z.optional(
    z.object({ partners: z.array(z.tuple([amount, amount, amount])), newest: links }),
  ),
  occasion: links,
});

/** Reads a frame that an engine counted, by the same rules as any graph file. */
export function readCounted(bytes: Uint8Array, known: KnownGraph): Outcome<CountedFrame> {
  return read(bytes, frame, linksAlong, known);
}

/** Reads rows of a table likewise. */
export function readRows(bytes: Uint8Array, known: KnownGraph): Outcome<CountedRows> {
  return read(bytes, rows, (value) => value.rows, known);
}

/** Reads what a search found likewise. */
export function readFound(bytes: Uint8Array, known: KnownGraph): Outcome<CountedFound> {
  return read(bytes, found, linksFound, known);
}

function read<T>(
  bytes: Uint8Array,
  schema: z.ZodMiniType<T>,
  linksOf: (value: T) => readonly CountedLink[],
  known: KnownGraph,
): Outcome<T> {
  const text = decodeBytes(bytes);
  const json = text.ok ? parseJson(text.value) : text;
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) {
    const found = parsed.error.issues.slice(0, MOST_PROBLEMS);
    return { ok: false, problems: found.map((issue) => problemOfIssue(issue, [], json.value)) };
  }
  const problems = problemsOf(
    linksOf(parsed.data).map((one) => one.link),
    known,
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

function problemsOf(sent: readonly CountedLink["link"][], known: KnownGraph): readonly Problem[] {
  const strangers = sent
    .flatMap(({ source, target }) => [source, target])
    .filter((id) => !known.rowOfActor.has(id));
  const columns = columnsOfFile(sent, (id) => known.rowOfActor.get(id) ?? 0);
  return [
    ...strangers.map((id): Problem => ({ code: "unknown-actor", values: { id } })),
    ...problemsOfCells(columns, known),
  ].slice(0, MOST_PROBLEMS);
}
