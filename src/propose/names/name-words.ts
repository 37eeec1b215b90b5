import type { Token } from "../text/tokens";

const OWNERS = /^(?:women|children|men|people|president|governor|mayor|king|queen|prime minister)$/;

/** The apostrophe of "Residents'", "Women's", which goes on with a name. */
export function isPossessiveWord(tokens: readonly Token[], at: number): boolean {
  const owner = tokens[at - 1]?.plain ?? "";
  const mark = tokens[at]?.text ?? "";
  const isOwner = /^['’]$/.test(mark)
    ? owner.endsWith("s")
    : /^['’]s$/.test(mark) && OWNERS.test(owner);
  return isOwner && tokens[at + 1]?.isCapital === true;
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
