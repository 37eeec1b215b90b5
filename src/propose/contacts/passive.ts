import type { CueMatch } from "../language/lexicon";
import type { Line } from "../line/line";

/** "to be", before a participle in Romance languages. */
const TO_BE: Readonly<Record<string, RegExp>> = {
  fr: /^être$/,
  es: /^ser$/,
  it: /^essere$/,
};
/** What says that it has been: "tras ser recibido", "vient d'être reçu". */
const AFTER = /^(?:tras|al)$/;
const JUST = /^(?:vien(?:t|nent)|venait|venaient|acaban?|acababan?|después)$/;
const OF = /^(?:d['’]|de)$/;

/**
 * "devait être reçue par …", "debía ser recibida por …": a participle that belongs to an infinitive says no more than that
 * does, and is taken for one.
 */
export function asInfinitive(line: Line, at: number, match: CueMatch): CueMatch {
  const toBe = TO_BE[line.lexicon.language];
  if (!match || match.value.form !== "past" || !toBe) return match;
  let verb = at - 1;
  while (line.isSkipped(verb) && !toBe.test(line.token(verb)?.plain ?? "")) verb--;
  // "dopo essere stata ricevuta"
  const hasBeen = /^stat[oaie]$/.test(line.token(verb + 1)?.plain ?? "");
  if (hasBeen || !toBe.test(line.token(verb)?.plain ?? "")) return match;
  const before = line.token(verb - 1)?.plain ?? "";
  const isJust = OF.test(before) && JUST.test(line.token(verb - 2)?.plain ?? "");
  return AFTER.test(before) || isJust
    ? match
    : { ...match, value: { ...match.value, form: "base" } };
}
