import type { Lexicon } from "../language/lexicon";
import type { Token } from "../text/tokens";

/** "SEC", "G20" */
export const ACRONYM = /^[\p{Lu}\d-]{2,8}$/u;

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

/** The words of a name; the full stop of an initial belongs to it. */
export function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const [at, { text }] of tokens.entries()) {
    if (/^['’]s?$/.test(text)) words.push(`${words.pop() ?? ""}${text}`);
    else if (text !== ".") words.push(isInitial(tokens, at) ? `${text}.` : text);
  }
  return words;
}

/** "J." */
export function isInitial(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ".";
}
