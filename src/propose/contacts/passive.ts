import type { CueMatch } from "../language/lexicon";
import type { Line } from "../line/line";

/**
 * "devait être reçue par …", "debía ser recibida por …": a participle that belongs to an infinitive says no more than that
 * does, and is taken for one. "essere stata ricevuta", "vient d'être reçue": she has been.
 */
export function asInfinitive(line: Line, at: number, match: CueMatch): CueMatch {
  const { tokens, lexicon } = line;
  if (match?.value.form !== "past") return match;
  let verb = at - 1;
  while (line.isSkipped(verb) && !lexicon.toBe.has(tokens[verb])) verb--;
  if (!lexicon.toBe.has(tokens[verb])) return match;
  const hasBeen = lexicon.been.has(tokens[verb + 1]) || lexicon.hasJust.endsAt(tokens, verb - 1);
  return hasBeen ? match : { ...match, value: { ...match.value, form: "base" } };
}
