import type { ContactCue, StatusWord } from "../language/lexicon";
import type { ReadLanguage } from "../model/types";
import type { Line } from "../line/line";
import { mainSubjectAfter } from "../line/later-subject";
import { partyOf } from "../line/party";
import { wordsIn } from "../line/status-words";
import { subjectOf } from "../line/subject";
import type { BareContact } from "./contact";
import { companionOf, lightAt } from "./noun-ends";

type NounEnds = Pick<BareContact, "first" | "second" | "light">;

/** What may join a clause to its noun: "the call that he had", "la conversación que mantuvo". */
const JOINT: Readonly<Partial<Record<ReadLanguage, RegExp>>> = {
  en: /^(?:that|which)$/,
  es: /^que$/,
  fr: /^qu(?:e|['’])$/,
  it: /^che$/,
};
/** How many words may stand between a clause's subject and its verb. */
const BETWEEN = 3;

/** "the call he had with …", "the treaty that Iran signed with …": the ends of a noun, by the clause behind it. */
export function clauseBehind(line: Line, cue: ContactCue, to: number): NounEnds | undefined {
  const { language } = line.lexicon;
  const isJoined = JOINT[language]?.test(line.token(to)?.plain ?? "") === true;
  if (!isJoined && language !== "en") return undefined;
  const start = isJoined ? to + 1 : to;
  // "que mantuvo el Presidente con …"
  const verb = isJoined ? verbNear(line, start, start) : undefined;
  const subject = line.mentionAfter(verb?.to ?? start);
  // "In a call he had with Ann Lee, Bob Day said …": who he is comes later.
  const isOpen = subject?.as === "he" && subject.actors.length === 0;
  if (!subject || subject.isPlace || !(isOpen || line.canAct(subject))) return undefined;
  const own = isOpen ? undefined : line.partyFrom(subject);
  const end = own?.to ?? subject.to;
  const told = verb ?? verbNear(line, end, start);
  const second = told && companionOf(line, cue, Math.max(told.to, end), undefined);
  const first = own ?? (second && mainSubjectAfter(line, second.to));
  return first && second && { first, second, light: { at: told.at, form: "past" } };
}

/** A verb that says that what its noun names took place, if no word says that it is only to come. */
function verbNear(line: Line, from: number, start: number) {
  for (let at = from; at <= from + BETWEEN; at++) {
    const verb = lightAt(line, at);
    // "had held": the second is the verb.
    if (verb?.form === "past" && !lightAt(line, at + verb.length))
      return wordsIn(line, start, at).length === 0 ? { at, to: at + verb.length } : undefined;
    if (!verb && !line.isSkipped(at)) return undefined;
  }
  return undefined;
}

const OPEN: ReadonlySet<StatusWord> = new Set(["planned", "doubtful"]);

/** "took Hale's call", "returned the minister's phone call": who called whom. */
export function ownCall(
  line: Line,
  { kind }: ContactCue,
  noun: number,
  end: number,
): NounEnds | undefined {
  const owner = line.mentions.findLast(({ to }) => to <= noun);
  if (kind !== "call" || !owner?.isPossessive || owner.actors.length === 0) return undefined;
  // "answered Hale's call for peace", "accepted her call to step down": no telephone rang.
  if (/^(?:for|to|on|that)$/.test(line.token(end)?.plain ?? "")) return undefined;
  const at = line.indexBefore(owner.from);
  const verb = line.token(at)?.plain ?? "";
  const isReturned = verb === "returned";
  const subject =
    isReturned || line.lexicon.idioms.taken.has(line.token(at))
      ? subjectOf(line, at, false)
      : undefined;
  // "would have answered Hale's call"
  const isOpen = subject && wordsIn(line, subject.to, at).some(({ value }) => OPEN.has(value));
  if (!subject || isOpen) return undefined;
  const light = { at, form: "past" } as const;
  const other = partyOf([owner]);
  return isReturned
    ? { first: subject, second: other, light }
    : { first: other, second: subject, light };
}
