import { hasBoundary } from "../line/insertions";
import type { ContactCue, CueMatch } from "../language/lexicon";
import type { Line } from "../line/line";
import { endsWith } from "../line/separable";
import { type Party, partyOf } from "../line/party";

/** "Wie die Regierung mitteilte, sprach Vogt …": whoever is named before is of the clause that the sentence begins with. */
export function isAfterClause(line: Line, verb: number): boolean {
  return line.token(verb - 1)?.text === "," && line.lexicon.subordinators.has(line.token(0));
}

/** With whom the clause of a German verb begins. */
export function openerOf(line: Line, verb: number): Party | undefined {
  if (line.lexicon.language !== "de") return undefined;
  const openers = line.mentions.filter((one) => {
    const isBefore = one.to <= verb && !hasBoundary(line, one.to, verb);
    return isBefore && !one.isPlace && line.canAct(one) && !line.isGoverned(one);
  });
  // "Der Sprecher sagte, Vogt werde Brandt treffen": with whom the clause behind the comma begins.
  const reported = openers.findLast(
    ({ from, to }) =>
      line.token(from - 1)?.text === "," && line.lexicon.auxiliaries.has(line.token(to)),
  );
  const mention = reported ?? openers[0];
  return mention && line.partyFrom(mention);
}

/** The other end, to the left of a verb at the end of its clause: "hat mit … telefoniert". */
export function objectBefore(
  line: Line,
  { frame }: ContactCue,
  verb: number,
  first: Party,
): Party | undefined {
  if (line.lexicon.language !== "de") return undefined;
  for (const mention of line.mentions) {
    if (mention.from < first.to || mention.to > verb || mention.actors.length === 0) continue;
    // "Vogt sagte, er habe Brandt getroffen": he met somebody else.
    if (mention.actors.every((actor) => first.actors.includes(actor))) continue;
    if (frame === "person" && mention.actors[0]?.kind !== "person") continue;
    const previous = line.before(mention.from);
    const isWith = line.lexicon.with.has(previous);
    const isTo = line.lexicon.to.has(previous) || line.lexicon.in.has(previous);
    if (frame === "place") {
      // "hat Kiew besucht", "ist nach Kiew gereist"
      const isObject = mention.to === verb && !line.isPreposition(previous);
      if ((isTo || isObject) && mention.actors[0]?.kind === "country") return partyOf([mention]);
    } else if (isWith || (frame !== "with" && !isTo && line.canAct(mention) && !mention.isPlace)) {
      return line.partyFrom(mention);
    }
  }
  return undefined;
}

/** "kam am Montag in Kiew mit … zusammen": a German verb in two parts. */
export function comesTogether(line: Line, at: number): CueMatch {
  if (line.lexicon.language !== "de") return undefined;
  const verb = /^(?:kam|kamen|kommt|kommen)$/.exec(line.token(at)?.plain ?? "")?.[0];
  if (verb === undefined || !endsWith(line, at, "zusammen")) return undefined;
  const form = verb.startsWith("ka") ? "past" : "present";
  return { value: { kind: "meeting", frame: "both", form }, length: 1 };
}

const PARTICIPLE =
  /^(?:\p{Ll}*ge\p{Ll}+(?:t|en)|\p{Ll}{0,4}(?:be|er|ver|ent|zer|miss)\p{Ll}+(?:t|en)|\p{Ll}+iert)$/u;

/**
 * Whether a verb that would say that a contact took place does not, by what its clause ends with: "hatten ein Treffen vereinbart",
 * "hielt ein Treffen für möglich", "nahm an dem Treffen nicht teil".
 */
export function saysAnother(line: Line, verb: number, noun: number): boolean {
  if (line.lexicon.language !== "de") return false;
  let end = noun + 1;
  while (line.token(end)?.isWord && !line.isBoundary(end)) end++;
  const plain = line.token(verb)?.plain ?? "";
  const behind = line.words(noun + 1, end);
  if (/(?:^| )nicht(?: \S+)?$/.test(behind)) return true;
  if (/^hielt(?:en)?$/.test(plain)) return / für \p{Ll}+$/u.test(behind);
  const last = line.token(end - 1);
  return (
    /^hatten?$/.test(plain) &&
    end - 1 > noun &&
    PARTICIPLE.test(last?.text ?? "") &&
    !line.lexicon.lightVerbs.has(last)
  );
}

/** "soll ihn getroffen haben": whether a clause with "soll" tells what is said to have been, and nothing to come. */
export function isHearsay(line: Line, verb: number): boolean {
  let end = verb + 1;
  while (line.token(end)?.isWord && !line.isBoundary(end)) end++;
  return (
    PARTICIPLE.test(line.token(end - 2)?.text ?? "") &&
    /^(?:haben|sein)$/.test(line.words(end - 1, end))
  );
}
