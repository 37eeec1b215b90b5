import type { DateWords } from "../language/date-words";
import type { Token } from "../text/tokens";

/** A number at a token, as a word or up to three digits, and the token after it. */
export function numberAt(
  tokens: readonly Token[],
  words: DateWords,
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (/^\d{1,3}$/.test(token.plain)) return { value: Number(token.plain), to: at + 1 };
  const word = words.numbers.at(tokens, at);
  return word && { value: word.value, to: at + word.length };
}

/** A number and a unit of time at a token ("two days"), and the token after them. */
export function countAt(
  tokens: readonly Token[],
  words: DateWords,
  at: number,
): { readonly number: number; readonly unit: string; readonly to: number } | undefined {
  const number = numberAt(tokens, words, at);
  const unit = number && words.units.at(tokens, number.to);
  return unit && { number: number.value, unit: unit.value, to: number.to + unit.length };
}
