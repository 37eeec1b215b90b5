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
  const isRelative =
    RELATIVE.test(next.plain) || line.lexicon.who.has(next) || isBesides(line, at + 1);
  if (!isRelative && !isApposition(line, at, next)) return undefined;
  const most = isRelative ? line.tokens.length : at + LONGEST_INSERTION;
  for (let end = at + 2; end < Math.min(most, line.tokens.length); end++) {
    if (line.tokens[end]?.text === ",") return end;
  }
  return undefined;
}

const BESIDES =
  /^(?:además de|en plus de|outre|oltre a\S*|neben|as well as|in addition to|besides|apart from)\b/;

/** ", in addition to Ann Lee,": whom else it was done with. */
function isBesides(line: Line, at: number): boolean {
  return BESIDES.test(
    `${line.token(at)?.plain ?? ""} ${line.token(at + 1)?.plain ?? ""} ${line.token(at + 2)?.plain ?? ""}`,
  );
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
  for (const [start, end] of stopsOf(line).insertions) {
    if (start < at && at < end && end < later) return true;
  }
  return false;
}

/** Whether a clause ends between two tokens, but for what is inserted. */
export function hasBoundary(line: Line, from: number, to: number): boolean {
  const { insertions, quotesBefore, outside, quoting } = stopsOf(line);
  const last = line.tokens.length;
  const quotes = (quotesBefore[Math.min(to, last)] ?? 0) - (quotesBefore[from] ?? 0);
  // 'X "was not there" and has met …': what is quoted in between belongs to it.
  const { ends, next } = quotes > 0 && quotes % 2 === 0 ? quoting : outside;
  for (let at = next[from] ?? to; at < to; at = next[at + 1] ?? to) {
    const insertion = insertions.get(at);
    if (insertion !== undefined && insertion < to) at = insertion;
    else if (ends[at]) return true;
  }
  return false;
}

/** What stands where in a sentence: looked for once, since each name is asked about before each verb. */
interface Stops {
  /** Where each insertion ends, by its beginning. */
  readonly insertions: ReadonlyMap<number, number>;
  /** How many quotation marks come before each token. */
  readonly quotesBefore: readonly number[];
  readonly outside: Ends;
  /** Where quotation marks end no clause. */
  readonly quoting: Ends;
}

interface Ends {
  /** Whether a clause ends at each token. */
  readonly ends: readonly boolean[];
  /** Where, from each token on, a clause next ends or an insertion begins. */
  readonly next: readonly number[];
}

const known = new WeakMap<Line, Stops>();

function stopsOf(line: Line): Stops {
  const stops = known.get(line) ?? findStops(line);
  known.set(line, stops);
  return stops;
}

function findStops(line: Line): Stops {
  const { tokens, lexicon } = line;
  const insertions = new Map<number, number>();
  const quotesBefore = [0];
  tokens.forEach(({ text }, at) => {
    const end = insertionAt(line, at);
    if (end !== undefined) insertions.set(at, end);
    quotesBefore.push((quotesBefore[at] ?? 0) + (QUOTE.test(text) ? 1 : 0));
  });
  const outside = tokens.map((token, at) => !lexicon.who.has(token) && line.isBoundary(at));
  const quoting = outside.map((isEnd, at) => isEnd && !QUOTE.test(tokens[at]?.text ?? ""));
  const endsOf = (within: readonly boolean[]): Ends => {
    // The sentence ends behind its last token.
    const ends = [...within, true];
    const next: number[] = [];
    for (let at = ends.length - 1; at >= 0; at--)
      next[at] = ends[at] || insertions.has(at) ? at : (next[at + 1] ?? at);
    return { ends, next };
  };
  return { insertions, quotesBefore, outside: endsOf(outside), quoting: endsOf(quoting) };
}
