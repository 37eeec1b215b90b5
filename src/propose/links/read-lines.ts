import type { Day } from "../../graph/dates";
import type { Actor } from "../names/actors";
import { type FoundAccount, findAccounts } from "./accounts";
import { type FoundContact, findContacts } from "./contacts";
import type { Line } from "./line";
import { hasPair, type Passage, type Proposal } from "./proposal";
import { type FoundStatement, findStatements } from "./statements";
import { statusOf } from "./status";
import { type DateOwner, datesOf, type When, whenOf } from "./when";

/** How many sentences after a contact what its ends say was said in it, where the text is no readout. */
const NEAR = 3;

/** What share of its statements are the ends' own in a readout. */
const LEAST_OWN = 0.6;
/** No readout has more sentences. */
const MOST_LINES = 40;

interface Conversation {
  readonly proposal: Proposal;
  readonly line: number;
}

/** What is proposed from the sentences of one document, in their order. */
export function readLines(lines: readonly Line[], document: number, published: Day): Proposal[] {
  const proposals: Proposal[] = [];
  const isReadout = isReadoutOf(lines);
  let talk: Conversation | undefined;
  for (const [at, line] of lines.entries()) {
    const contacts = findContacts(line);
    const accounts = findAccounts(line);
    const statements = findStatements(line, contacts);
    const owners: DateOwner[] = [...contacts.map(rangeOf), ...statements];
    for (const account of accounts) {
      if (!statements.some(({ from }) => from === account.from)) owners.push(account);
    }
    for (const cue of otherCues(line, contacts)) owners.push(cue);
    const ranges = new Map(contacts.map((contact, index) => [contact, owners[index]]));
    const dates = datesOf(line, owners, statements);
    const passage = (account: Actor | undefined, isDenied: boolean): Passage => {
      const { start, end } = line.sentence;
      return { document, start, end, account, isDenied };
    };
    let told = 0;
    for (const contact of contacts) {
      const range = ranges.get(contact);
      const own = (range && dates.get(range)) ?? datesBeside(contact, contacts, ranges, dates);
      const purpose = purposeOf(contact, contacts);
      const made = proposalsOf(line, contact, own, accounts, published, passage, purpose);
      told += made.length;
      const inTalk = talk && contact.cue.frame === "plural" ? talk.proposal : undefined;
      for (const one of made) proposals.push(inTalk ? agreedIn(inTalk, one) : one);
      const held = made.find(
        ({ status, kind }) => status === "held" && kind !== "visit" && kind !== "letter",
      );
      if (held && (!isReadout || !talk)) talk = { proposal: held, line: at };
    }
    for (const statement of statements) {
      const isAccount = accounts.some(({ from }) => from === statement.from);
      if (told > 0 && isAccount && statement.form === "say") continue;
      if (contacts.some(({ from, to }) => from <= statement.from && statement.from < to)) continue;
      const isNear = talk !== undefined && (isReadout || at - talk.line <= NEAR);
      const made = statementOf(
        statement,
        dates.get(statement) ?? [],
        published,
        isNear ? talk : undefined,
        isReadout,
        line,
      );
      if (made) proposals.push({ ...made, passages: [passage(undefined, false)] });
    }
  }
  return proposals;
}

/** "travelled to Tokyo to meet …": whoever has gone has met. */
function purposeOf(
  contact: FoundContact,
  contacts: readonly FoundContact[],
): FoundContact | undefined {
  return contacts.findLast((other) => {
    const isWay = other.kind === "visit" && other.to <= contact.from && other.cue.form !== "noun";
    const isNear = contact.from - Math.max(other.to, other.second?.to ?? 0) <= 4;
    return (
      isWay && isNear && other.first.actors.some((actor) => contact.first.actors.includes(actor))
    );
  });
}

/** "will travel to Tokyo next week for talks with …": what one does on the way has its date. */
function datesBeside(
  contact: FoundContact,
  contacts: readonly FoundContact[],
  ranges: ReadonlyMap<FoundContact, DateOwner | undefined>,
  dates: ReadonlyMap<DateOwner, Parameters<typeof whenOf>[0]>,
): Parameters<typeof whenOf>[0] {
  const beside = contacts.filter((other) => {
    const isOther = other !== contact && other.from < contact.from;
    return isOther && other.first.actors.some((actor) => contact.first.actors.includes(actor));
  });
  const [range, ...more] = beside.map((other) => ranges.get(other));
  if (range && more.length === 0) return dates.get(range) ?? [];
  // "will travel to Ramallah Sunday to meet …": a town is no end of a link, and yet its date counts.
  const [way, ...ways] = [...dates.keys()].filter(
    ({ from, to }) => to <= contact.from && from >= contact.first.to,
  );
  return way && ways.length === 0 && contact.cue.form === "base" ? (dates.get(way) ?? []) : [];
}

/** What the ends of a conversation agreed on is of its day. */
function agreedIn(talk: Proposal, agreement: Proposal): Proposal {
  if (!hasPair({ ...agreement, kind: talk.kind }, talk)) return agreement;
  if (agreement.when.reason === "date") return { ...agreement, within: talk };
  const because = agreement.because.filter((reason) => !reason.startsWith("date"));
  const when: When = { ...talk.when, reason: "date-of-contact", words: undefined };
  return { ...agreement, within: talk, when, because: [...because, "date-of-contact"] };
}

/** Words for contacts of which the ends are not known; dates can be theirs. */
function otherCues(line: Line, contacts: readonly FoundContact[]): DateOwner[] {
  const cues: DateOwner[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const match = line.lexicon.contacts.at(line.tokens, at);
    // "… at the summit in May" tells when they met.
    const isApart = match?.value.form !== "noun" || contacts.length === 0;
    if (line.isPreposition(line.token(at - 1))) continue;
    if (match && isApart && !contacts.some(({ from, to }) => from <= at && at < to)) {
      cues.push({ from: at, to: at + match.length });
    }
  }
  return cues;
}

function rangeOf({ from, to, second }: FoundContact): DateOwner {
  return { from, to: Math.max(to, second?.to ?? to) };
}

/** Whether the text is about one contact, and quotes nobody but its ends. */
function isReadoutOf(lines: readonly Line[]): boolean {
  const opening = lines.slice(0, 3).flatMap((line) => findContacts(line));
  const [talk] = opening.filter(({ kind }) => kind !== "visit" && kind !== "letter");
  const ends = new Set([...(talk?.first.actors ?? []), ...(talk?.second?.actors ?? [])]);
  if (ends.size === 0 || lines.length > MOST_LINES) return false;
  const speakers = lines.flatMap((line) =>
    findStatements(line, [])
      .slice(0, 1)
      .map(({ speaker }) => speaker),
  );
  const own = speakers.filter((speaker) => ends.has(speaker)).length;
  return speakers.length > 0 && own >= speakers.length * LEAST_OWN;
}

function proposalsOf(
  line: Line,
  contact: FoundContact,
  dates: Parameters<typeof whenOf>[0],
  accounts: readonly FoundAccount[],
  published: Day,
  passage: (account: Actor | undefined, isDenied: boolean) => Passage,
  purpose: FoundContact | undefined,
): Proposal[] {
  const own = statusOf(line, contact);
  const isOpen = own.status === "unknown" && !own.isDenied && !own.isDoubtful;
  const found = isOpen && purpose ? statusOf(line, purpose) : own;
  if (found.isDoubtful) return [];
  const { isDenied } = found;
  const isAhead = found.status !== "held" && found.status !== "unknown";
  const isPresent =
    (contact.cue.form === "base" || contact.cue.form === "ing") &&
    found.status === "unknown" &&
    !isDenied;
  const when = whenOf(
    dates,
    isAhead || isPresent ? "future" : "past",
    published,
    found.status === "held",
  );
  // What lies after the day of publication has not taken place.
  const isLater = (when.interval?.first ?? -Infinity) > published;
  const isPast = when.reason === "date" && (when.interval?.last ?? Infinity) <= published;
  const isSilent = found.status === "unknown" && !isDenied;
  const status =
    isLater && (found.status === "held" || isSilent)
      ? "planned"
      : isSilent && isPast
        ? "held"
        : found.status;
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
    isVague: contact.isVague || line.sentence.isHeadline,
    source,
    target,
    status,
    isDenied,
    when,
    passages: [passage(account?.actor, isDenied)],
    because: [...because],
    confidence: confidenceOf(contact, status, isDenied),
  }));
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
    const [one, ...others] = first.actors;
    for (const other of others) if (one) pairs.push([one, other]);
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

function confidenceOf(
  { cue, first, second, light, isFar }: FoundContact,
  status: string,
  isDenied: boolean,
): number {
  let confidence = cue.form === "noun" && !light ? 0.7 : 0.86;
  confidence -= 0.08 * Math.min(2, first.standIns.length + (second?.standIns.length ?? 0));
  if (!second) confidence -= 0.05;
  if (isFar) confidence -= 0.3;
  if (status === "unknown" || isDenied) confidence -= 0.1;
  return confidence;
}

function statementOf(
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
  const partner =
    inTalk && !isToOther && (isReadout || about.some(({ actor }) => actor === inTalk))
      ? inTalk
      : undefined;
  const target = addressed?.actor ?? partner ?? first?.actor;
  if (!target || target === speaker) return undefined;
  const own = whenOf(dates, "past", published, false);
  const when: When =
    own.reason !== undefined
      ? own
      : partner && talk
        ? { ...talk.proposal.when, reason: "date-of-contact", words: undefined }
        : whenOf([], "past", published, true);
  const because = [`cue: ${line.words(from, to)}`];
  for (const words of party.standIns) because.push(`stands-for: ${words}`);
  for (const reason of reasonOfWhen(when)) because.push(reason);
  let confidence = addressed ? 0.8 : partner ? 0.78 : form === "tell" ? 0.65 : 0.5;
  if (party.standIns.length > 0) confidence -= 0.08;
  return {
    kind: "statement",
    isVague: false,
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

function partnerOf({ source, target }: Proposal, speaker: Actor): Actor | undefined {
  if (speaker === source) return target;
  return speaker === target ? source : undefined;
}
