import type { FoundDate } from "../dates/found-date";
import { type Interval, printInterval, type Tense } from "../dates/intervals";
import type { Day } from "../../graph/dates";
import type { Reason } from "../model/types";
import type { DateOwner } from "../line/date-owner";
import { isInserted } from "../line/insertions";
import type { Line } from "../line/line";

/** When, and by which words. */
export interface When {
  /** EDTF; absent where it is not known. */
  readonly date: string | undefined;
  readonly interval: Interval | undefined;
  readonly reason: Reason | undefined;
  readonly words: string | undefined;
}

/** What a comma or a new clause between a date and its words weighs, in tokens. */
const APART = 6;
/** From so far on a date belongs to words that no table has. */
const FAR = 20;

/**
 * Shares the dates of a sentence out: each belongs to the words that stand nearest. Words that say that something is
 * planned belong to the contact nearest to them, and their date with them; words that cancel it have a date of their own.
 * The nearest date of each comes first.
 */
export function datesOf<Owner extends DateOwner>(
  line: Line,
  owners: readonly Owner[],
  statements: readonly DateOwner[],
): ReadonlyMap<Owner, readonly FoundDate[]> {
  const shared = new Map<Owner, { readonly date: FoundDate; readonly distance: number }[]>();
  const candidates = [
    ...owners.map((owner) => ({ range: owner, owner })),
    ...statusOwners(line, owners, statements),
  ];
  for (const date of line.dates) {
    if (isOfNoun(line, date)) continue;
    const [nearest] = (isFronted(line, date) ? mainOf(candidates) : candidates)
      .filter(({ range, owner }) => !isOfOther(line, date, owner ?? range))
      .map((one) => ({ ...one, distance: distanceOf(line, date, one.range) }))
      .toSorted((one, other) => one.distance - other.distance);
    if (!nearest?.owner || (nearest.distance > FAR && !isFronted(line, date))) continue;
    const { owner, distance } = nearest;
    const { ofNext } = date;
    const own = ofNext && owner.from >= date.to ? { ...date, daysFor: ofNext } : date;
    shared.set(owner, [...(shared.get(owner) ?? []), { date: own, distance }]);
  }
  return new Map(
    [...shared].map(([owner, dates]) => [
      owner,
      dates.toSorted((one, other) => one.distance - other.distance).map(({ date }) => date),
    ]),
  );
}

/** "… Peres, who he beat in May, of …", "the first visit since the war began in May": a date of what is told besides. */
function isOfOther(line: Line, { from }: FoundDate, owner: DateOwner): boolean {
  if (isInserted(line, from, Infinity) && !isInserted(line, owner.from, Infinity))
    return line.lexicon.language !== "en" || !isPlanInserted(line, owner.to, from);
  if (isOfEvent(line, owner.to, from)) return true;
  if (owner.to < from && isBeforeContent(line, owner)) return true;
  if (line.lexicon.language !== "en") return false;
  // "In the fourth meeting since Ann Lee took office in March, they spoke about …"
  if (owner.from > from) return isOfClause(line, from, owner.from);
  // "the war that …", "the summit which will take place in April", "because of talks later this month"
  return line.tokens.slice(owner.to, from).some(({ plain }, at) => {
    return ELSEWHERE.test(plain) && !isOwnPlan(line, owner.to + at + 1);
  });
}

/** The same between commas, beside its noun. */
function isPlanInserted(line: Line, noun: number, date: number): boolean {
  return line.tokens
    .slice(noun, date)
    .some(({ plain }, at) => /^(?:which|that)$/.test(plain) && isOwnPlan(line, noun + at + 1));
}

/** "the talks, which were supposed to be held on Monday, …": a clause that says for when its noun was planned. */
function isOwnPlan(line: Line, at: number): boolean {
  return /^(?:was|were|had been) (?:due|set|scheduled|planned|supposed|expected|slated|to)\b/.test(
    line.words(at, at + 3),
  );
}

/** "agreed that they would go on the first of May": a verb that what was agreed or said follows at once. */
function isBeforeContent(line: Line, { from, to }: DateOwner): boolean {
  const contact = line.lexicon.contacts.at(line.tokens, from);
  const verb = contact ?? line.lexicon.statements.at(line.tokens, from);
  const isVerb = verb !== undefined && contact?.value.form !== "noun";
  return isVerb && from + verb.length === to && THAT.test(line.token(to)?.plain ?? "");
}

/** "acerca de la cumbre, a celebrarse el martes": the date of an event that the talk is about. */
function isOfEvent(line: Line, from: number, to: number): boolean {
  const { events, in: place } = line.lexicon;
  const event = line.tokens.findIndex((token, at) => {
    // "met at the summit scheduled for Monday" was on Monday.
    return at >= from && at < to && events.has(token) && !place.has(line.before(at));
  });
  return event >= 0 && line.tokens.slice(event, to).some(({ plain }) => PLANNED.test(plain));
}

const PLANNED =
  /^(?:celebrarse|realizarse|previst[oa]s?|programad[oa]s?|scheduled|slated|due|planned|prévue?s?|geplante?[nr]?|previst[ei]|programmat[oa])$/;

/** Whether a date is of a clause with "since" that ends before a token. */
function isOfClause(line: Line, date: number, to: number): boolean {
  const comma = line.tokens.findLastIndex(({ text }, at) => at < date && text === ",");
  const since = line.tokens.findIndex(
    ({ plain }, at) => at > comma && at < date && plain === "since",
  );
  // "since May": no clause.
  const isClause = since >= 0 && line.mentions.some((one) => one.from > since && one.to <= date);
  return isClause && line.tokens.slice(date, to).some(({ text }) => text === ",");
}

const ELSEWHERE = /^(?:since|which|because|avert|avoid|prevent|halt)$/;
const THAT = /^(?:that|que|qu['’]|dass|che|що|что)$/;

/** "as a March 31 deadline looms": the date of something else. */
function isOfNoun(line: Line, { from, to }: FoundDate): boolean {
  const { language, events, contacts } = line.lexicon;
  if (language !== "en" || !/^(?:an?|the)$/.test(line.token(from - 1)?.plain ?? "")) return false;
  // "the January 17 Houthi attack"
  const at = line.mentionFrom(to)?.to ?? to;
  return events.has(line.token(at)) && contacts.at(line.tokens, at) === undefined;
}

/** How far from the beginning such a date may stand, in tokens: "Nella mattinata di oggi, martedì 19 maggio, …". */
const FRONT = 5;

/** "Earlier this week, …": it dates the main clause, however long that takes to come. */
function isFronted(line: Line, { from, to }: FoundDate): boolean {
  const isFirst = from <= 2 || (from <= FRONT && line.mentions.every((one) => one.from >= from));
  return isFirst && line.token(to)?.text === ",";
}

function mainOf<Candidate extends { readonly range: DateOwner }>(
  candidates: readonly Candidate[],
): Candidate[] {
  const [first] = candidates.toSorted((one, other) => one.range.from - other.range.from);
  return first ? [first] : [];
}

function statusOwners<Owner extends DateOwner>(
  line: Line,
  owners: readonly Owner[],
  statements: readonly DateOwner[],
) {
  const contacts = owners.filter((owner) => !statements.includes(owner));
  const found: { range: DateOwner; owner: Owner | undefined }[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const match = line.lexicon.status.at(line.tokens, at);
    if (!match) continue;
    const range = { from: at, to: at + match.length };
    if (owners.some(({ from, to }) => from <= at && at < to)) continue;
    if (match.value === "cancelled" || match.value === "postponed") {
      found.push({ range, owner: undefined });
    } else if (match.value === "planned") {
      const [nearest] = contacts.toSorted((one, other) => gap(range, one) - gap(range, other));
      found.push({ range, owner: nearest });
    }
  }
  return found;
}

function gap(one: DateOwner, other: DateOwner): number {
  return Math.max(0, one.from >= other.to ? one.from - other.to : other.from - one.to);
}

function distanceOf(line: Line, date: FoundDate, range: DateOwner): number {
  const isAfter = date.from >= range.to;
  const [from, to] = isAfter ? [range.to, date.from] : [date.to, range.from];
  // "last Thursday's meeting"
  if (!isAfter && to === from + 1 && /^['’]s?$/.test(line.token(from)?.text ?? "")) return 0;
  let distance = Math.max(0, to - from) + (isAfter ? 0 : 1);
  for (let at = from; at < to; at++) {
    if (line.isBoundary(at) || line.token(at)?.text === ",") distance += APART;
    // "spoke with Rivera and on Monday met Castro", "called for talks this year and pledged help"
    const isJoint = line.lexicon.and.has(line.token(at));
    if (isJoint && (isAfter || at === date.to)) distance += APART;
  }
  return distance;
}

function isToCome({ first, last }: Interval, published: Day): boolean {
  return first !== undefined && (first > published || (first === published && last === undefined));
}

/** The first date that says a day or some; the day of publication bounds what has taken place. */
export function whenOf(
  dates: readonly FoundDate[],
  tense: Tense,
  published: Day,
  isHeld: boolean,
): When {
  let open: FoundDate | undefined;
  for (const date of dates) {
    const interval = date.daysFor(tense);
    // "agreed to meet in the coming days": no date of what has taken place.
    if (isHeld && isToCome(interval, published)) continue;
    const text = interval.isOpen ? undefined : printInterval(interval);
    if (text === undefined) open ??= date;
    else return { date: text, interval, reason: "date", words: date.words };
  }
  if (open) return { date: undefined, interval: undefined, reason: "date-open", words: open.words };
  if (!isHeld) return { date: undefined, interval: undefined, reason: undefined, words: undefined };
  const interval = { last: published };
  return {
    date: printInterval(interval),
    interval,
    reason: "date-of-publication",
    words: undefined,
  };
}
