import * as z from "zod/mini";
import { parseDay } from "../graph/dates";
import { head } from "../graph/model/schema";
import { MOST_PROBLEMS } from "../graph/problem-list";
import type { Outcome } from "../graph/problem";
import { parseJson } from "../graph/parse/parse-json";
import { problemOfIssue } from "../graph/parse/schema-problems";

export const TILES_FORMAT = "readout-tiles/1";
/** The name of a manifest in its folder. */
export const MANIFEST_NAME = "manifest.json";
/** A tile a day for a hundred years. */
const MOST_TILES = 40_000;
const MOST_VALUES = 100_000;

/** Names of files and folders, one below the other: none that leads out of the manifest's folder, to another host or to a query. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,99}$/;

const path = z.string().check(z.maxLength(200), z.regex(PATH));
const amount = z.int().check(z.nonnegative());
const day = z
  .string()
  .check(z.refine((text) => parseDay(text) !== undefined, { params: { code: "date" } }));
const part = z.object({ path, links: amount, bytes: amount });
const values = z
  .array(z.object({ value: z.string(), count: amount }))
  .check(z.maxLength(MOST_VALUES));

const manifestSchema = z.object({
  format: z.literal(TILES_FORMAT),
  version: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  title: head.title,
  description: head.description,
  language: head.language,
  license: head.license,
  labels: head.labels,
  moments: head.moments,
  opening: head.opening,
  links: amount,
  undated: amount,
  first: z.optional(day),
  last: z.optional(day),
  contacts: amount,
  actors: z.object({ path, count: amount }),
  tiles: z.array(z.object({ first: day, last: day, ...part.shape })).check(z.maxLength(MOST_TILES)),
  long: z.optional(part),
  undatedTile: z.optional(part),
  totals: z.object({ path }),
  documents: z.optional(z.object({ path })),
  values: z.object({
    told: values,
    actor: values,
    kind: values,
    status: values,
    topic: values,
    side: values,
    country: values,
    account: values,
  }),
  frames: z.optional(path),
});

/**
 * What stands in `DIR/manifest.json`: a graph larger than a page, in parts. Paths are relative to it.
 *
 * Every part with links is Parquet in the project's own form (docs/scale.md) and in the order of the file, with one column
 * more, `pair_contacts`: the contacts of the link's pair in the whole period. A tile holds the links whose interval of days
 * lies within its own days; those that reach over its border, and those of an occasion that accounts of several tiles tell
 * of, stand in `long`, and those without a date in `undatedTile`. Tiles are in order of time and share no day.
 *
 * - `contacts`: how many contacts the whole has; `undated`: how many links without a date
 * - `actors`: Parquet in the order of the file, with `id`, `node` (JSON, as in a graph file), `x`, `y` (null for one that is
 *   only ever an account), `links` and `contacts` in the whole period
 * - `totals`: Parquet with `date` (EDTF, as the links have it), `kind`, `status` and how many `links` have these three
 * - `documents`: a JSON list, as in a graph file
 * - `values`: of each filter, those of most links first; of equals by UTF-16 code units; `told` in its own order
 * - `frames`: where a gateway counts what a page cannot hold; absent on a static host
 */
export type Manifest = z.infer<typeof manifestSchema>;
export type TilePart = z.infer<typeof part>;

/** Whether a value is meant to be a manifest, in order or not. */
export function isManifest(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    typeof value.format === "string" &&
    value.format.startsWith("readout-tiles/")
  );
}

/** Parses the text of a manifest. */
export function parseManifest(text: string): Outcome<Manifest> {
  const json = parseJson(text);
  if (!json.ok) return json;
  return checkManifest(json.value);
}

/** Checks a manifest that is JSON already: its fields, and that the tiles follow each other. */
export function checkManifest(value: unknown): Outcome<Manifest> {
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues
        .slice(0, MOST_PROBLEMS)
        .map((issue) => problemOfIssue(issue, [], value)),
    };
  }
  const { tiles, first, last } = parsed.data;
  if ((first === undefined) !== (last === undefined))
    return failure(first === undefined ? "/first" : "/last");
  let end = "";
  for (const [at, tile] of tiles.entries()) {
    if (dayOf(tile.first) > dayOf(tile.last)) return failure(`/tiles/${at}/last`);
    if (end !== "" && dayOf(tile.first) <= dayOf(end)) return failure(`/tiles/${at}/first`);
    end = tile.last;
  }
  return { ok: true, value: parsed.data };
}

function dayOf(text: string): number {
  return parseDay(text) ?? 0;
}

function failure(pointer: string): Outcome<never> {
  return { ok: false, problems: [{ code: "tiles-order", values: {}, pointer }] };
}
