import type { Note } from "../draft/imported";

/** Headings as keys: none empty, none twice. */
export function distinctHeadings(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.trim() === "" ? `column ${at + 1}` : cell;
    let own = name;
    let number = numbers.get(name) ?? 2;
    for (; taken.has(own); number++) own = `${name} (${number})`;
    numbers.set(name, number);
    taken.add(own);
    return own;
  });
}

/** So many headings that stand twice are told. */
const MOST_TWICE = 5;

/** Headings that stand more than once: what the second column is called then. */
export function notesOfHeadings(
  cells: readonly string[],
  headings: readonly string[],
): readonly Note[] {
  return cells
    .flatMap((value, at): Note[] => {
      const kept = headings[at] ?? value;
      const isTwice = value.trim() !== "" && kept !== value;
      return isTwice ? [{ code: "heading-twice", values: { value, kept }, count: 1 }] : [];
    })
    .slice(0, MOST_TWICE);
}
