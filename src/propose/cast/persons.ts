import { nominativeName } from "../language/nominative";
import { stemOf } from "../language/stem";
import { isGiven } from "../names/kinds";
import { type Actor, HEADS, isSameName, isSpelling, plainName } from "./actors";

/** The persons of a cast by their names: whom a name, or a part of one, may mean. */
export class Persons {
  readonly #persons: { readonly actor: Actor; words: readonly string[] }[] = [];

  all(): readonly Actor[] {
    return this.#persons.map(({ actor }) => actor);
  }

  add(actor: Actor, words: readonly string[]): void {
    this.#persons.push({ actor, words });
  }

  rename(actor: Actor, words: readonly string[]): void {
    for (const one of this.#persons) if (one.actor === actor) one.words = words;
  }

  /**
   * Who has a name of several words, in any of its spellings; takes the fuller of both for the name.
   * @param office which a country has one of: "President Joseph Hale" is "President Joe Hale"
   * @param country whose office it is, where that is known
   */
  named(words: readonly string[], office: string, country: string | undefined): Actor | undefined {
    const keys = keysOf(words);
    const have = this.#persons.find(({ words: other, actor }) => {
      const own = keysOf(other);
      const isHolder =
        HEADS.has(office) && actor.office === office && (actor.country ?? country) === country;
      const isSurnames = isBothSurnames(words, own, keys) || isBothSurnames(other, keys, own);
      return isSameName(own, keys) || isSurnames || (isHolder && haveSurname(own, keys));
    });
    if (!have) return undefined;
    if (isFuller(words, have.words) || isCloserToNominative(words, have.words)) {
      have.words = words;
      have.actor.name = nominativeName(words);
    }
    have.actor.aliases.add(words.join(" "));
    return have.actor;
  }

  /** Who has a surname. */
  bySurname(words: readonly string[]): Actor | undefined {
    // "van Houten" is one word for one name.
    const keys = keysOf(words.join(" ").split(" "));
    const last = keys.join(" ");
    const namesakes = this.#persons.filter(({ words: own }) => {
      const full = keysOf(own);
      return full.slice(-keys.length).join(" ") === last;
    });
    // "Hale" is the president rather than his wife, and whom the texts name first rather than another.
    return (namesakes.find(({ actor }) => HEADS.has(actor.office ?? "")) ?? namesakes[0])?.actor;
  }

  /** Who has a surname of another spelling, or a first name. */
  byOneWord(words: readonly string[]): Actor | undefined {
    const last = keysOf(words.join(" ").split(" ")).join(" ");
    const fits = (isIt: (first: string, end: string) => boolean) =>
      this.#persons.find(({ words: own }) => {
        const full = keysOf(own);
        return full.length > 1 && isIt(full[0] ?? "", full.at(-1) ?? "");
      });
    // "Kim" is Kim Jong Un, whom the text names first, and not Kim Yong Chol.
    return (fits((_, end) => isSpelling(end, last)) ?? fits((first) => first === last))?.actor;
  }
}

/** Whether two names have one surname, and first names of one letter: "Joe" and "Joseph". */
function haveSurname(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 1 && one.at(-1) === other.at(-1) && one[0]?.[0] === other[0]?.[0];
}

/** The words of a name for comparison: without marks, case, and what declines. */
function keysOf(words: readonly string[]): string[] {
  return words.map((word) => plainName(stemOf(word.toLowerCase().replace(/^al-/, ""))));
}

/** Whether a name has the first name of which another has only the initial. */
function isFuller([first = ""]: readonly string[], [than = ""]: readonly string[]): boolean {
  return /^\p{Lu}\.$/u.test(than) && !/^\p{Lu}\.$/u.test(first);
}

/** Whether a form of a name is more likely the nominative: it is what its own guess gives, and the shorter. */
function isCloserToNominative(words: readonly string[], than: readonly string[]): boolean {
  if (!/\p{Script=Cyrillic}/u.test(words.join(""))) return false;
  const isOwn = nominativeName(words) === words.join(" ");
  const wasOwn = nominativeName(than) === than.join(" ");
  return isOwn && (!wasOwn || words.join(" ").length < than.join(" ").length);
}

/** "López Obrador" of "Andrés Manuel López Obrador": a name of two surnames without a first name. */
function isBothSurnames(
  words: readonly string[],
  whole: readonly string[],
  short: readonly string[],
): boolean {
  const [first = ""] = words;
  const isTail = whole.length > 2 && whole.slice(-2).join(" ") === short.join(" ");
  return words.length === 2 && isTail && !isGiven(first.toLowerCase());
}
