import { normalized } from "./normalized";

/** Names of ASCII letters and digits alone, as ids are: there is nothing to take away. */
const PLAIN = /^[\da-z]+$/i;

/** Nobody takes two texts of such length for one name. */
const LONGEST_NAME = 1000;

/**
 * What look-alike names share: their letters and digits, without accents and capitals. Undefined for names without a letter,
 * and for texts that are longer than names.
 */
function bareName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  if (PLAIN.test(name)) return /[a-z]/i.test(name) ? name.toLowerCase() : undefined;
  if (!/\p{L}/u.test(name)) return undefined;
  // "Quill, Ada" is Ada Quill.
  const [, last, first] = /^([^,]+),([^,]+)$/.exec(name) ?? [];
  return normalized(last === undefined ? name : `${first} ${last}`, "NFKD")
    .replaceAll(/[\p{M}\p{Cf}\s.,'’‘`´"“”‐‑–—_-]/gu, "")
    .toLowerCase();
}

/** Names that differ by the place of the last name, capitals, accents, blanks or punctuation only, in groups of two or more. */
export function alikeNames(names: Iterable<string>): readonly (readonly [string, ...string[]])[] {
  // A million names have no look-alike: lists are made for those that have.
  const firsts = new Map<string, string>();
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const bare = bareName(name);
    if (bare === undefined || bare === "") continue;
    const first = firsts.get(bare);
    const group = first === undefined ? undefined : groups.get(bare);
    if (first === undefined) firsts.set(bare, name);
    else if (group) group.push(name);
    else if (first !== name) groups.set(bare, [first, name]);
  }
  return [...groups.values()].flatMap((group): [string, ...string[]][] => {
    const [first, ...others] = new Set(group);
    return first === undefined ? [] : [[first, ...others]];
  });
}
