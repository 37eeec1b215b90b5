import type { ReadLanguage } from "../model/types";
import type { Token } from "../text/tokens";
import type { Line } from "./line";

const QUOTE = /^[«»“”"„]$/u;
const RELATIVE = /^(?:which|who|whose|where)$/;
/** "accompanied by …", "reconocido por …": what may follow a name between commas. */
const PARTICIPLE: Readonly<Partial<Record<ReadLanguage, RegExp>>> = {
  en: /^(?:\p{L}+ed|led|known|born|seen|held|flanked|joined|speaking|standing|acting)$/u,
  fr: /(?:é|ée|és|ées|uit|uits|uite)$/u,
  es: /(?:ad|id)[oa]s?$/u,
  it: /(?:at|ut|it)[oaie]$/u,
};
/** No insertion between commas is longer, in tokens. */
const LONGEST_INSERTION = 24;

/** Where ", which governs the Gaza Strip," ends that begins at a token. */
export function insertionAt(line: Line, at: number): number | undefined {
  const next = line.tokens[at + 1];
  if (line.tokens[at]?.text !== "," || !next) return undefined;
  const isRelative = RELATIVE.test(next.plain) || line.lexicon.who.has(next);
  if (!isRelative && !isApposition(line, at, next)) return undefined;
  const most = isRelative ? line.tokens.length : at + LONGEST_INSERTION;
  for (let end = at + 2; end < Math.min(most, line.tokens.length); end++) {
    if (line.tokens[end]?.text === ",") return end;
  }
  return undefined;
}

/** ", a veteran of the war,", ", accompanied by his ministers,": what is said of a person beside the name. */
function isApposition(line: Line, comma: number, next: Token): boolean {
  const before = line.mentions.find(({ to }) => to === comma);
  if (before?.actors[0]?.kind !== "person" || before.isPlace) return false;
  if (PARTICIPLE[line.lexicon.language]?.test(next.plain)) return true;
  if (!line.lexicon.determiners.has(next)) return false;
  return line.mentionAfter(comma + 1) === undefined;
}

/** Whether a token stands within such an insertion, and a later one after it. */
export function isInserted(line: Line, at: number, later: number): boolean {
  for (let start = 0; start < at; start++) {
    const end = insertionAt(line, start);
    if (end !== undefined && at < end && end < later) return true;
  }
  return false;
}

/** Whether a clause ends between two tokens, but for what is inserted. */
export function hasBoundary(line: Line, from: number, to: number): boolean {
  const quotes = line.tokens.slice(from, to).filter(({ text }) => QUOTE.test(text));
  // 'X "was not there" and has met …': what is quoted in between belongs to it.
  const isQuoting = quotes.length > 0 && quotes.length % 2 === 0;
  for (let at = from; at < to; at++) {
    const insertion = insertionAt(line, at);
    if (insertion !== undefined && insertion < to) {
      at = insertion;
      continue;
    }
    const token = line.tokens[at];
    if (token && (line.lexicon.who.has(token) || (isQuoting && QUOTE.test(token.text)))) continue;
    if (line.isBoundary(at)) return true;
  }
  return false;
}
