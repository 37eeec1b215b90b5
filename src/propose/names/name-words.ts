import type { Lexicon } from "../language/lexicon";
import type { Token } from "../text/tokens";

/** "SEC", "G20" */
export const ACRONYM = /^[\p{Lu}\d-]{2,8}$/u;
/** Acronyms that newspapers write with one capital: "il presidente Usa Joe Biden". */
export const AS_WORD = /^(?:Usa|Onu|Nato|Otan|Osce|Opec)$/;

/** The apostrophe of "Residents'", "Women's", which goes on with a name. */
export function isPossessiveWord(
  tokens: readonly Token[],
  at: number,
  { owners }: Pick<Lexicon, "owners">,
): boolean {
  const owner = tokens[at - 1];
  const mark = tokens[at]?.text ?? "";
  const isOwner = /^['’]$/.test(mark)
    ? owner?.plain.endsWith("s")
    : /^['’]s$/.test(mark) && owners.has(owner);
  return isOwner === true && tokens[at + 1]?.isCapital === true;
}

/** "l'Europe", "dell'Interno" */
const ELISION = /^(?:[ld]|dell|all|dall|nell|sull)['’]$/iu;

/** The words of a name; the full stop of an initial belongs to it, and an article to the vowel behind it. */
export function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const [at, { text }] of tokens.entries()) {
    if (/^['’]s?$/.test(text) || ELISION.test(words.at(-1) ?? ""))
      words.push(`${words.pop() ?? ""}${text}`);
    else if (text !== ".") words.push(isInitial(tokens, at) ? `${text}.` : text);
  }
  return words;
}

/** "S Iyer", "A K Iyer" behind "Dr" or an office: initials without a stop. @returns where the surname begins */
export function afterBareInitials(
  tokens: readonly Token[],
  at: number,
  isTitled: boolean,
): number | undefined {
  let end = at;
  while (/^\p{Lu}$/u.test(tokens[end]?.text ?? "") && tokens[end + 1]?.text !== ".") end++;
  const isSurname =
    tokens[end]?.isCapital === true && /^\p{Lu}\p{Ll}{2,}/u.test(tokens[end]?.text ?? "");
  return isSurname && end > at && end - at <= 3 && isTitled ? end : undefined;
}

/** "С.В." before a name that follows without a space, as Russian ministries write it. In Latin letters it may be "U.S." */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(text) && /\p{Script=Cyrillic}/u.test(text);
}

/** "J." */
export function isInitial(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ".";
}
