import type { Lexicon } from "../language/lexicon";
import { stemOf } from "../language/stem";
import type { Token } from "../text/tokens";
import type { Gazetteer } from "./gazetteer";
import { isGiven, isInstitutionWord } from "./kinds";
import { ACRONYM } from "./name-words";

export const PARTICLES = new Set(
  "de del della der den van von zu da dos das di du la le al el bin ibn ben abu ter ten af al- ul uz ould ag бен бин ибн фон ван дер аль".split(
    " ",
  ),
);
/** "Bashar al-Assad" */
export const ARTICLED =
  /^(?:[Aa]l|[Ee]l|[Aa]n|[Aa]r|[Aa]s|[Aa]sh|[Aa]t|[Аа]ль|[Ээ]ль|[Аа][нрсштдз])-\p{Lu}/u;

/** What the words of a text say about which capitals begin names. */
export interface Usage {
  /** Words that the text also writes with a small letter. */
  readonly small: ReadonlySet<string>;
  /** Words that it writes with a capital within a sentence, without the endings of a case. */
  readonly capital: ReadonlySet<string>;
}

/** Whether a capital can begin a name. @param isFirst whether it begins a sentence, where each word has one */
export function canBegin(token: Token, isFirst: boolean, lexicon: Lexicon, usage: Usage): boolean {
  if (!(token.isCapital || ARTICLED.test(token.text)) || !token.isWord) return false;
  // "Di Maio"; "Le Président" begins with an article, whoever else is called "Le Goff".
  const isArticle = isFirst && lexicon.determiners.has(token);
  if (isArticle && PARTICLES.has(token.plain)) return false;
  if (ARTICLED.test(token.text)) return true;
  if (PARTICLES.has(token.plain) && (!isFirst || usage.capital.has(token.plain))) return true;
  if (lexicon.notNames.has(token)) return false;
  // "ein Treffen"
  if (lexicon.language === "de" && lexicon.contacts.has(token)) return false;
  if (token.text.length === 1) return false;
  if (isDate(token, lexicon)) return false;
  if (lexicon.roles.has(token) || lexicon.spokes.has(token)) return false;
  if (!isFirst) return true;
  if (isGiven(token.plain)) return true;
  if (usage.small.has(token.plain)) return false;
  return usage.capital.has(stemOf(token.plain)) || /\p{Lu}.*\p{Lu}/u.test(token.text);
}

/** Whether a capital can go on with a name. */
export function canGoOn(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): boolean {
  const token = tokens[at];
  if (!token?.isCapital) return false;
  // "Theresa May"
  const isSurname = isGiven(tokens[at - 1]?.plain ?? "") && !/^\d/.test(tokens[at + 1]?.text ?? "");
  // "returns to Jordan Saturday"
  const isWeekday = lexicon.language === "en" && token.plain.endsWith("day");
  if (isDate(token, lexicon) && (!isSurname || isWeekday)) return false;
  const known = gazetteer.at(tokens, at);
  // "Michael Bloomberg"
  const isNamesake =
    isSurname &&
    known?.length === 1 &&
    known.value.as === "institution" &&
    !ACRONYM.test(token.text);
  const isOther = known && known.value.as !== "adjective" && known.value.as !== "capital";
  if (isOther && !isNamesake) return false;
  if (lexicon.courtesy.has(token)) return false;
  // "führte Angela Merkel Telefonate mit …"
  if (lexicon.language === "de" && lexicon.contacts.has(token)) return false;
  // "European Union High Representative"
  if ((lexicon.roles.at(tokens, at)?.length ?? 0) > 1 && !isInstitutionWord(token, lexicon))
    return false;
  return !lexicon.roles.has(token) || isInstitutionWord(token, lexicon);
}

/** Names of months and weekdays have capitals in English and German, and are no one's. */
export function isDate(token: Token, lexicon: Lexicon): boolean {
  return lexicon.calendar.has(token.plain);
}
