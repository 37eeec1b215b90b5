import type { StatusWord } from "../language/lexicon";
import type { Line } from "./line";

/** German verbs that say something else with the word that ends their clause, and what. */
const SEPARABLE: readonly (readonly [RegExp, string, StatusWord])[] = [
  [/^sag(?:te|ten|t|en)$/, "ab", "cancelled"],
  [/^(?:schloss|schlossen|schließt|schließen)$/, "aus", "negated"],
  [/^(?:wies|wiesen|weist|weisen)$/, "zurück", "denied"],
];

/** What "sagte" at a token says of a contact if it goes on with "ab" at the end of its clause. */
export function separableAt(line: Line, at: number): StatusWord | undefined {
  if (line.lexicon.language !== "de") return undefined;
  const verb = SEPARABLE.find(([begins]) => begins.test(line.token(at)?.plain ?? ""));
  return verb && endsWith(line, at, verb[1]) ? verb[2] : undefined;
}

/** Whether the clause of a verb at a token ends with a word: "kam am Montag mit … zusammen". */
export function endsWith(line: Line, at: number, word: string): boolean {
  for (let end = at + 1; end < line.tokens.length && !line.isBoundary(end); end++) {
    if (line.token(end)?.plain === word && line.token(end + 1)?.isWord !== true) return true;
  }
  return false;
}
