import type { Day } from "../../graph/dates";
import type { Actor } from "../cast/actors";
import { confidenceInStatement } from "./confidence";
import type { DateOwner } from "../line/date-owner";
import type { Line } from "../line/line";
import type { Proposal } from "./proposal";
import { reasonOfWhen } from "./propose-contact";
import type { FoundStatement } from "../statements/statement";
import { type When, whenOf } from "./when";

/** A contact, and the line that tells of it. */
export interface Conversation {
  readonly proposal: Proposal;
  readonly line: number;
  /** Whether nobody else was in it. */
  readonly isOfTwo: boolean;
}

/** What is proposed for a statement, or undefined where it is to and about nobody. */
export function statementOf(
  { form, from, to, speaker, party, about }: FoundStatement,
  dates: Parameters<typeof whenOf>[0],
  published: Day,
  talk: Conversation | undefined,
  isReadout: boolean,
  line: Line,
): Omit<Proposal, "passages"> | undefined {
  const inTalk = talk && partnerOf(talk.proposal, speaker);
  const addressed = about.find(({ isAddressed }) => isAddressed);
  const [first] = about;
  const isToOther =
    addressed !== undefined &&
    addressed.actor !== inTalk &&
    addressed.actor.country !== inTalk?.country;
  // "He reaffirmed his support for Ukraine": told to whom he had called.
  const isConveyed = (isReadout || mayConvey(line, form, from)) && talk?.isOfTwo === true;
  const isOfTalk = isConveyed || about.some(({ actor }) => actor === inTalk);
  const partner = inTalk && !isToOther && isOfTalk ? inTalk : undefined;
  // "told" and "asked" have a listener: whom else the sentence names is none.
  const { addresses, asks } = line.lexicon;
  const isListened = [addresses, asks].some((verbs) => verbs.at(line.tokens, from) !== undefined);
  const target = addressed?.actor ?? partner ?? (isListened ? undefined : first?.actor);
  // "Ann Lee and Bob Day reiterated …": to nobody but each other.
  if (!target || party.actors.includes(target)) return undefined;
  // "pledged help later this year": what has been said is not to come.
  const said = dates.filter(({ daysFor }) => {
    const { first = -Infinity, last = Infinity } = daysFor("past");
    return first < published || last <= published;
  });
  const own = whenOf(said, "past", published, false);
  const when: When =
    own.reason !== undefined
      ? own
      : partner && talk
        ? { ...talk.proposal.when, reason: "date-of-contact", words: undefined }
        : whenOf([], "past", published, true);
  const because = [`cue: ${line.words(from, to)}`];
  for (const words of party.standIns) because.push(`stands-for: ${words}`);
  for (const reason of reasonOfWhen(when)) because.push(reason);
  const ways = form === "tell" ? "told" : "said";
  const way = addressed ? "addressed" : partner ? "partner" : ways;
  const confidence = confidenceInStatement(way, party.standIns.length > 0);
  return {
    kind: "statement",
    vagueness: 0,
    source: speaker,
    target,
    status: "held",
    isDenied: false,
    when,
    because,
    confidence,
    within: partner ? talk?.proposal : undefined,
  };
}

/** "on Monday warned Iran and urged Iraq to …": what one subject does in one sentence, it does on one day. */
export function datesOfFormer(
  statement: FoundStatement,
  statements: readonly FoundStatement[],
  dates: ReadonlyMap<DateOwner, Parameters<typeof whenOf>[0]>,
): Parameters<typeof whenOf>[0] {
  const former = statements[statements.indexOf(statement) - 1];
  const isOne = former?.speaker === statement.speaker && former.party.from === statement.party.from;
  return (isOne && former ? dates.get(former) : undefined) ?? [];
}

/** Whether a verb says what was said in a talk: "stressed", and in an official text "said" too. */
function mayConvey({ lexicon, tokens, home }: Line, form: "say" | "tell", from: number): boolean {
  return (home !== undefined && form === "say") || lexicon.conveys.at(tokens, from) !== undefined;
}

function partnerOf({ source, target }: Proposal, speaker: Actor): Actor | undefined {
  if (speaker === source) return target;
  return speaker === target ? source : undefined;
}
