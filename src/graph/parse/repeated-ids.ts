import { fieldOf } from "./lists";

/**
 * Which entries have an id that an entry before them has, or one of another list, in their order.
 *
 * Ids are told apart by a number of 32 bits each, sorted, and only those whose numbers are alike are compared: a set of a
 * million ids takes four times as long, and fifty times as much room.
 * @param others entries whose ids must not come again among the items; themselves they are not told
 * @param most so many are enough
 */
export function repeatedIds(
  items: readonly unknown[],
  others: readonly unknown[],
  most: number,
): readonly { readonly id: string; readonly index: number }[] {
  const marks = new Uint32Array(others.length + items.length);
  others.forEach((item, at) => (marks[at] = markOf(item)));
  items.forEach((item, index) => (marks[others.length + index] = markOf(item)));
  const alike = alikeOf(marks);
  const seen = new Set<string>();
  const again: { readonly id: string; readonly index: number }[] = [];
  if (alike.size === 0) return again;
  others.forEach((item, at) => {
    const id = alike.has(marks[at]) ? fieldOf(item, "id") : undefined;
    if (typeof id === "string") seen.add(id);
  });
  items.some((item, index) => {
    const id = alike.has(marks[others.length + index]) ? fieldOf(item, "id") : undefined;
    if (typeof id !== "string") return false;
    if (seen.has(id)) again.push({ id, index });
    seen.add(id);
    return again.length === most;
  });
  return again;
}

/** FNV-1a of the code units of an id, 0 without one. Who makes ids whose marks are alike has them compared, which only takes longer. */
function markOf(item: unknown): number {
  const id = fieldOf(item, "id");
  if (typeof id !== "string") return 0;
  let mark = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) mark = Math.imul(mark ^ id.charCodeAt(at), 0x01000193);
  return mark;
}

/** The numbers that stand more than once. */
function alikeOf(marks: Uint32Array): ReadonlySet<number | undefined> {
  const alike = new Set<number | undefined>();
  let last: number | undefined;
  for (const mark of marks.slice().sort()) {
    if (mark === last) alike.add(mark);
    last = mark;
  }
  return alike;
}
