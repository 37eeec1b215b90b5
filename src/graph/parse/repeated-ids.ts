import { fieldOf } from "./lists";

/**
 * Which entries have an id that an entry before them has, in their order.
 *
 * Ids are told apart by a number of 32 bits each, sorted, and only those whose numbers are alike are compared: a set of a
 * million ids takes four times as long, and fifty times as much room.
 * @param isTaken whether an id is in use elsewhere: its entry is among these, too
 * @param most so many are enough
 */
export function repeatedIds(
  items: readonly unknown[],
  isTaken: (id: string) => boolean,
  most: number,
): readonly { readonly id: string; readonly index: number }[] {
  const marks = new Uint32Array(items.length);
  items.forEach((item, index) => {
    const id = fieldOf(item, "id");
    if (typeof id === "string") marks[index] = markOf(id);
  });
  const alike = alikeOf(marks);
  const seen = new Set<string>();
  const again: { readonly id: string; readonly index: number }[] = [];
  items.some((item, index) => {
    const id = fieldOf(item, "id");
    if (typeof id !== "string") return false;
    const mayRepeat = alike.has(marks[index]);
    if ((mayRepeat && seen.has(id)) || isTaken(id)) again.push({ id, index });
    if (mayRepeat) seen.add(id);
    return again.length === most;
  });
  return again;
}

/** FNV-1a of the code units. Who makes ids whose marks are alike has them compared, which only takes longer. */
function markOf(id: string): number {
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
