import type { Token } from "../text/tokens";
import type { Found } from "./found";
import { wordsOf } from "./name-words";
import type { Reading } from "./reading";

type Words = Pick<Reading, "lexicon" | "gazetteer">;

/**
 * "le ministère russe des Affaires étrangères", "il ministero della Difesa francese": a ministry whose first word is small, with
 * what it is for, and whose it is. The country is none of the words of its run.
 */
export function ministryAt(
  tokens: readonly Token[],
  from: number,
  reading: Words,
): Found | undefined {
  if (!reading.lexicon.ministries.has(tokens[from])) return undefined;
  const between = adjectiveAt(tokens, from + 1, reading);
  const start = between?.to ?? from + 1;
  const end = endOfFields(tokens, start, reading);
  if (end === start) return undefined;
  const of = between ?? adjectiveAt(tokens, end, reading) ?? countryAt(tokens, end, reading);
  const words = wordsOf([...tokens.slice(from, from + 1), ...tokens.slice(start, end)]);
  const to = Math.max(end, of?.to ?? 0);
  return { from, to, as: "name", run: { words, kind: "institution" }, of };
}

/** Where "de l'Europe et des Affaires étrangères" ends; where it would begin if it is none. */
function endOfFields(tokens: readonly Token[], start: number, reading: Words): number {
  const { lexicon, gazetteer } = reading;
  let to = start;
  for (;;) {
    const isAnd = to > start && lexicon.and.has(tokens[to]);
    const field = afterOf(tokens, isAnd ? to + 1 : to, reading);
    let end = field ?? to;
    while (tokens[end]?.isCapital && !gazetteer.at(tokens, end)) end++;
    if (field === undefined || end === field) return to;
    while (lexicon.ministryWords.has(tokens[end])) end++;
    to = end;
  }
}

function adjectiveAt(
  tokens: readonly Token[],
  from: number,
  { gazetteer }: Words,
): Found | undefined {
  const found = gazetteer.at(tokens, from);
  if (found?.value.as !== "adjective") return undefined;
  const { country } = found.value;
  return { from, to: from + found.length, as: "adjective", known: { as: "country", country } };
}

/** "de la Russie" */
function countryAt(tokens: readonly Token[], at: number, reading: Words): Found | undefined {
  const from = afterOf(tokens, at, reading);
  const known = from === undefined ? undefined : reading.gazetteer.at(tokens, from);
  if (from === undefined || known?.value.as !== "country") return undefined;
  return { from, to: from + known.length, as: "name", known: known.value };
}

/** The token behind "de", "des", "de la"; undefined where they don't stand there. */
function afterOf(tokens: readonly Token[], at: number, { lexicon }: Words): number | undefined {
  if (!lexicon.of.has(tokens[at])) return undefined;
  let next = at + 1;
  while (lexicon.determiners.has(tokens[next])) next++;
  return next;
}
