import type { Day } from "../../graph/dates";
import { printInterval } from "../dates/intervals";
import type { Actor } from "../cast/actors";
import type { FoundAccount } from "../statements/accounts";
import { confidenceInContact } from "./confidence";
import type { FoundContact } from "../contacts/contact";
import { isTopic } from "../contacts/nouns";
import type { Line } from "../line/line";
import type { Passage, Proposal } from "./proposal";
import type { FoundStatus } from "./found-status";
import { statusOf } from "./status";
import { type When, whenOf } from "./when";

/** What is proposed for a contact that a sentence tells of: a link for each pair. */
export function proposalsOf(
  line: Line,
  contact: FoundContact,
  dates: Parameters<typeof whenOf>[0],
  accounts: readonly FoundAccount[],
  published: Day,
  passage: (account: Actor | undefined, isDenied: boolean) => Passage,
  purpose: FoundContact | undefined,
): Proposal[] {
  const own = statusByDate(line, contact, statusOf(line, contact), dates, published);
  const isOpen = own.status === "unknown" && !own.isDenied && !own.isDoubtful;
  const found = isOpen && purpose ? statusOf(line, purpose) : own;
  if (found.isDoubtful) return [];
  const { isDenied } = found;
  const isAhead = found.status !== "held" && found.status !== "unknown";
  const isSilent = found.status === "unknown" && !isDenied;
  const isToCome = isSilent && (contact.cue.form === "base" || contact.cue.form === "ing");
  const tense = isAhead || isToCome ? "future" : "past";
  const isUndone = found.status === "cancelled" || found.status === "postponed";
  // "este miércoles se reúne con …", "arrived on Tuesday to meet …", "is likely to hold talks on 14 May": the nearest day.
  const isNear =
    dates.length > 0 &&
    ((contact.cue.form === "present" && found.status === "held") ||
      (isSilent && (contact.light?.form === "base" || isDatedBefore(contact, dates))));
  const when =
    isUndone || isNear
      ? nearestOf(dates, published)
      : whenOf(dates, tense, published, found.status === "held");
  // What lies after the day of publication has not taken place.
  const isLater = (when.interval?.first ?? -Infinity) > published;
  const isPast = when.reason === "date" && (when.interval?.last ?? Infinity) <= published;
  // "It was time to hold talks": a past day says nothing of what was only to be done.
  const isToDo =
    isPurpose(line, contact.light?.at ?? contact.from) ||
    // "spoke about his talks with Ann Lee on Tuesday": he spoke then.
    (contact.cue.form === "noun" && !contact.light && isTopic(line, contact.from));
  const status =
    isLater && (found.status === "held" || isSilent)
      ? "planned"
      : isSilent && isPast && !isToDo
        ? "held"
        : found.status;
  // "talks to reach a deal": what for, and no deal.
  if (isToDo && contact.kind === "agreement" && status === "unknown" && !isDenied) return [];
  const account = accounts.find(({ told, actor }) => {
    const isTold = told.from <= contact.from && contact.from < told.to;
    return isTold && !(contact.first.actors.includes(actor) && contact.first.from >= told.to);
  });
  const because = [`cue: ${line.words(contact.from, contact.to)}`];
  for (const words of [...contact.first.standIns, ...(contact.second?.standIns ?? [])]) {
    because.push(`stands-for: ${words}`);
  }
  if (isDenied) because.push(`denied: ${found.words ?? ""}`);
  else if (status !== "held" && status !== "unknown") because.push(reasonOf(status, found.words));
  else if (status === "unknown") because.push("doubtful");
  for (const reason of reasonOfWhen(when)) because.push(reason);
  if (account) because.push(`account: ${account.words}`);
  return pairsOf(contact).map(([source, target]) => ({
    kind: contact.kind,
    vagueness: Math.max(contact.vagueness, line.sentence.isHeadline ? 1 : 0),
    source,
    target,
    status,
    isDenied,
    when,
    passages: [passage(account?.actor, isDenied)],
    because: [...because],
    confidence: confidenceInContact(contact, status === "unknown" || isDenied),
  }));
}

/**
 * "trifft am Dienstag", "is meeting … on Tuesday": what the present says of a day of the week that is not the day of
 * publication is still to come.
 */
function statusByDate(
  line: Line,
  { cue, from }: FoundContact,
  found: FoundStatus,
  [date]: Parameters<typeof whenOf>[0],
  published: Day,
): FoundStatus {
  const isGoingOn = cue.form === "ing" && /^(?:is|are)$/.test(line.token(from - 1)?.plain ?? "");
  const isPresent = cue.form === "present" || isGoingOn;
  if (found.status !== "held" || !isPresent || !date?.isEither) return found;
  const isToday = date.daysFor("past").last === published;
  return isToday ? found : { ...found, status: "planned", words: date.words };
}

/** "arrived on Tuesday to meet …": the day is that of what was done for it. */
function isDatedBefore({ cue, from }: FoundContact, [date]: Parameters<typeof whenOf>[0]): boolean {
  return cue.form === "base" && date !== undefined && date.to <= from;
}

/** "to meet", "para reunirse": what somebody is about to do. */
function isPurpose(line: Line, verb: number): boolean {
  return line.lexicon.purpose.has(line.token(verb - 1));
}

/** "The meeting set for 10 March was cancelled": its day may have passed, and is the nearer one. */
function nearestOf(dates: Parameters<typeof whenOf>[0], published: Day): When {
  const [ahead, passed] = [
    whenOf(dates, "future", published, false),
    whenOf(dates, "past", published, false),
  ];
  // "was to visit this week, but": the days of it that are over, and those to come.
  const isOfBoth = passed.interval?.last === published && ahead.interval?.first === published;
  const both = { first: passed.interval?.first, last: ahead.interval?.last };
  if (isOfBoth && both.first !== undefined && both.last !== undefined)
    return { ...ahead, interval: both, date: printInterval(both) };
  const farness = ({ interval }: When) =>
    Math.abs((interval?.first ?? interval?.last ?? Infinity) - published);
  return farness(passed) < farness(ahead) ? passed : ahead;
}

function reasonOf(status: string, words: string | undefined): string {
  return words === undefined ? status : `${status}: ${words}`;
}

export function reasonOfWhen({ reason, words }: When): string[] {
  if (reason === undefined) return [];
  return [words === undefined ? reason : `${reason}: ${words}`];
}

function pairsOf({ first, second, kind }: FoundContact): [Actor, Actor][] {
  const pairs: [Actor, Actor][] = [];
  if (!second) {
    // Of more than three who met, who met whom is not told.
    const [one, ...others] = first.actors;
    for (const other of others) if (one) pairs.push([one, other]);
    const [second, third, ...more] = others;
    if (second && third && more.length === 0) pairs.push([second, third]);
    return pairs;
  }
  for (const one of first.actors) {
    for (const other of second.actors) {
      if (one !== other && !isHome(one, other, kind)) pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Whether an end is the other's own country, which nobody visits or meets. */
function isHome(one: Actor, other: Actor, kind: string): boolean {
  if (kind === "letter") return false;
  const isOwn = (actor: Actor, country: Actor) =>
    country.kind === "country" && actor.country === country.country;
  return isOwn(one, other) || isOwn(other, one);
}
