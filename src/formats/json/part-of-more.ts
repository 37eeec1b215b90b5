import type { Note } from "../draft/imported";
import { isObject, type JsonObject, objectOf } from "./json-values";

/** What servers call the number of all entries that there are, of which an answer may have some. */
const TOTALS = [
  "total",
  "totalCount",
  "total_count",
  "totalResults",
  "total_results",
  "numFound",
  "@odata.count",
  "count",
] as const;
/** What they call the address, or the mark, of the next part; Airtable's `offset` is one where it is a text. */
const NEXT = ["next", "next_page", "nextPage", "@odata.nextLink", "nextPageToken"].concat([
  "next_cursor",
  "nextCursor",
  "offset",
]);
const MORE = ["has_more", "hasMore", "has_next", "hasNext", "exceededTransferLimit"] as const;
/** Objects in which they say so: CKAN, Elasticsearch, and many others. */
const WITHIN = ["result", "hits", "meta", "metadata", "pagination", "paging", "data", "links"];

/**
 * The note on an answer of a server that has only a part of what there is.
 * @param found how many entries the file has
 */
export function noteOfPart(value: unknown, found: number): Note | undefined {
  const root = objectOf(value);
  const places = [root, ...WITHIN.map((key) => objectOf(root.get(key)))];
  const total = places.map(totalIn).find((one) => one !== undefined);
  const isPart = total === undefined ? places.some(saysMore) : total > found;
  return isPart
    ? { code: "part-of-more", values: { found, total: String(total ?? "more") }, count: 1 }
    : undefined;
}

function totalIn(object: JsonObject): number | undefined {
  for (const key of TOTALS) {
    const given = object.get(key);
    const total = isObject(given) ? objectOf(given).get("value") : given;
    if (typeof total === "number") return total;
  }
  return undefined;
}

function saysMore(object: JsonObject): boolean {
  const isText = (key: string) => typeof object.get(key) === "string" && object.get(key) !== "";
  return NEXT.some(isText) || MORE.some((key) => object.get(key) === true);
}
