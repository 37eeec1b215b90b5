import type { FileLink } from "../../graph/model/file";

/** So many fields are looked at: a hostile file has a million. */
const MOST_FIELDS = 1000;

/** What the fields of some links are called: the first thousand names, and no link is looked at once these are found. */
export function fieldNames(links: readonly FileLink[]): readonly string[] {
  const names = new Set<string>();
  for (const link of links) {
    if (names.size >= MOST_FIELDS) break;
    for (const name of Object.keys(link)) names.add(name);
  }
  return [...names].slice(0, MOST_FIELDS);
}
