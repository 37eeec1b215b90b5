import type { Day } from "../../graph/dates";
import type { Actor } from "../cast/actors";
import { findAccounts } from "../statements/accounts";
import type { FoundContact } from "../contacts/contact";
import { answering, type Request, requestsIn } from "./answers";
import { findContacts } from "../contacts/contacts";
import type { Line } from "../line/line";
import type { DateOwner } from "../line/date-owner";
import { isWhile } from "../line/while";
import { proposalsOf } from "./propose-contact";
import { type Conversation, datesOfFormer, statementOf } from "./propose-statement";
import { inTalk } from "./in-talk";
import type { Passage, Proposal } from "./proposal";
import type { FoundStatement } from "../statements/statement";
import { isOfOthers, quotationsOf } from "../statements/quotations";
import { isOfUnnamed } from "../statements/reports";
import { findStatements } from "../statements/statements";
import { undoneBy } from "./undone";
import { datesOf, type whenOf } from "./when";

/** How many sentences after a contact what its ends say was said in it, where the text is no readout. */
const NEAR = 3;

/** What share of its statements are the ends' own in a readout. */
const LEAST_OWN = 0.6;

/** No readout has more sentences. */
const MOST_LINES = 40;

/** What is proposed from the sentences of one document, in their order. */
export function readLines(lines: readonly Line[], document: number, published: Day): Proposal[] {
  const proposals: Proposal[] = [];
  const kind = kindOfHeadline(lines[0]);
  const quotations = quotationsOf(lines);
  const contactsOf = lines.map((line, at) => {
    const quotation = quotations[at];
    const contacts = findContacts(line).filter(
      (contact) => !quotation || !isOfOthers(line, contact, quotation),
    );
    return contacts.map((contact) => {
      const isOpen = contact.cue.frame === "topic" && contact.vagueness > 0;
      return kind !== undefined && isOpen ? { ...contact, kind, vagueness: 1 } : contact;
    });
  });
  const isReadout = isReadoutOf(lines, contactsOf);
  let talk: Conversation | undefined;
  /** What the sentence before says is to come. */
  let plans: Proposal[] = [];
  const requests: Request[] = [];
  for (const [at, line] of lines.entries()) {
    const contacts = contactsOf[at] ?? [];
    const accounts = findAccounts(line);
    const reporters = accounts.map(({ actor }) => actor);
    const statements = findStatements(line, contacts)
      // "a appelé Paul Lenoir": a call, and no appeal to him.
      .filter((one) => !contacts.some(({ from, to }) => from <= one.from && one.from < to))
      .map((one) => answering(line, withoutReporters(one, reporters), requests));
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
    const undone = contacts.length === 0 ? undoneBy(line) : undefined;
    for (const one of undone ? plans : []) {
      one.status = undone ?? one.status;
      one.because.push(`${one.status}: ${line.words(0, line.tokens.length)}`);
      one.passages.push(passage(undefined, false));
    }
    plans = [];
    let told = 0;
    for (const contact of contacts) {
      const range = ranges.get(contact);
      const own = (range && dates.get(range)) ?? datesBeside(contact, contacts, ranges, dates);
      const purpose = purposeOf(contact, contacts);
      const made = proposalsOf(line, contact, own, accounts, published, passage, purpose).flatMap(
        (one) => inTalk(talk?.proposal, contact, one) ?? [],
      );
      told += made.length;
      for (const one of made) {
        proposals.push(one);
        if (one.status === "planned") plans.push(one);
      }
      const held = made.find(
        ({ status, kind }) => status === "held" && kind !== "visit" && kind !== "letter",
      );
      const isOfTwo = made.length === 1 && contacts.length === 1;
      if (
        held &&
        contact.cue.frame !== "joined" &&
        !isContent(contact, statements, talk) &&
        (!isReadout || !talk || isNext(contact, held, talk))
      )
        talk = { proposal: held, line: at, isOfTwo };
    }
    for (const request of requestsIn(statements)) requests.push(request);
    for (const statement of statements) {
      const isAccount = accounts.some(({ from }) => from === statement.from);
      // "said in a letter to X that …": it tells of the letter, and what it says.
      const isEnd = contacts.some(
        ({ cue, from, first, second, light }) =>
          cue.form === "noun" &&
          !light &&
          isWhile(line, from) &&
          [first, second].some((party) => party?.actors.includes(statement.speaker)),
      );
      const isReport = isAccount && statement.form === "say";
      if (isReport && isOfUnnamed(line, statement)) continue;
      if (told > 0 && !isEnd && (isReport || isToNobody(line, statement))) continue;
      const isNear = talk !== undefined && (isReadout || at - talk.line <= NEAR);
      for (const one of toEach(statement)) {
        const made = statementOf(
          one,
          dates.get(statement) ?? datesOfFormer(statement, statements, dates),
          published,
          isNear ? talk : undefined,
          isReadout,
          line,
        );
        if (!made) continue;
        proposals.push({ ...made, passages: [passage(undefined, false)] });
        // What is told of a talk goes on.
        if (talk && made.within === talk.proposal) talk = { ...talk, line: at };
      }
    }
  }
  return proposals;
}

/** "Telephone conversation with …": by what means whoever "discussed" something in the text spoke. */
function kindOfHeadline(line: Line | undefined): string | undefined {
  if (!line?.sentence.isHeadline) return undefined;
  const nouns = line.tokens.flatMap((_, at) => {
    const cue = line.lexicon.contacts.at(line.tokens, at)?.value;
    return cue?.form === "noun" && /call$|^meeting$/.test(cue.kind) ? cue.kind : [];
  });
  return nouns[0];
}

/** "'…', the president said, according to his office": who only tells of it is not whom it is said to. */
function withoutReporters(statement: FoundStatement, reporters: readonly Actor[]): FoundStatement {
  const about = statement.about.filter(
    ({ actor, isAddressed }) => isAddressed || !reporters.includes(actor),
  );
  return { ...statement, about };
}

/** "told reporters that she had met …": what she tells is the contact, and to nobody in the graph. */
function isToNobody({ lexicon, tokens }: Line, { form, from, about }: FoundStatement): boolean {
  const isAddress = lexicon.addresses.at(tokens, from) !== undefined;
  return form === "tell" && isAddress && !about.some(({ isAddressed }) => isAddressed);
}

/** "urged China and Japan": one statement to each of them. */
function toEach(statement: FoundStatement): readonly FoundStatement[] {
  const listeners = statement.about.filter(({ isAddressed }) => isAddressed);
  if (listeners.length < 2) return [statement];
  return listeners.map((listener) => ({ ...statement, about: [listener] }));
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

/** "She told the envoy of the talks between …": what one end of a talk tells of another is no talk that goes on. */
function isContent(
  { from }: FoundContact,
  statements: readonly FoundStatement[],
  talk: Conversation | undefined,
): boolean {
  const ends = talk ? [talk.proposal.source, talk.proposal.target] : [];
  return statements.some((one) => one.to <= from && ends.includes(one.speaker));
}

/** "Later she called Bob Day": a readout goes on with another conversation. */
function isNext(
  { cue }: FoundContact,
  { source, target }: Proposal,
  { proposal: { source: one, target: other } }: Conversation,
): boolean {
  const isSame = [source, target].every((actor) => actor === one || actor === other);
  return !isSame && cue.form === "past" && cue.frame !== "plural";
}

/** Words for contacts of which the ends are not known; dates can be theirs. */
function otherCues(line: Line, contacts: readonly FoundContact[]): DateOwner[] {
  const cues: DateOwner[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const match = line.lexicon.contacts.at(line.tokens, at);
    // "… at the summit in May" tells when they met.
    const isEarlier = /^(?:after|before|following)$/.test(line.before(at)?.plain ?? "");
    const isApart = match?.value.form !== "noun" || contacts.length === 0 || isEarlier;
    if (line.isPreposition(line.token(at - 1))) continue;
    // "briefed visiting Congressman Ann Lee"
    if (match?.value.form === "ing" && line.lexicon.determiners.has(line.token(at))) continue;
    const isPart = contacts.some(({ from, to, light }) => {
      return (from <= at && at < to) || light?.at === at;
    });
    if (match && isApart && !isPart) {
      cues.push({ from: at, to: at + match.length });
    }
  }
  return cues;
}

function rangeOf({ from, to, first, second }: FoundContact): DateOwner {
  // "talks between Ann Lee, an envoy, and Bob Day were held on …"
  const between = first.from >= to ? first.to : to;
  return { from, to: Math.max(between, second?.to ?? to) };
}

/** Whether the text is about one contact, and quotes nobody but its ends. */
function isReadoutOf(
  lines: readonly Line[],
  contactsOf: readonly (readonly FoundContact[])[],
): boolean {
  const opening = contactsOf.slice(0, 3).flat();
  const [talk] = opening.filter(({ kind }) => kind !== "visit" && kind !== "letter");
  const ends = new Set([...(talk?.first.actors ?? []), ...(talk?.second?.actors ?? [])]);
  if (ends.size === 0 || lines.length > MOST_LINES) return false;
  // A report on several meetings is none.
  const others = contactsOf
    .flat()
    .filter(({ cue }) => cue.form === "past" || cue.form === "present")
    .map(({ first, second }) => [...first.actors, ...(second?.actors ?? [])])
    .filter((actors) => actors.some((actor) => actor.kind === "person" && !ends.has(actor)));
  if (others.length > 1) return false;
  const speakers = lines.flatMap((line) =>
    findStatements(line, [])
      .slice(0, 1)
      .map(({ speaker }) => speaker),
  );
  const own = speakers.filter((speaker) => ends.has(speaker)).length;
  return speakers.length > 0 && own >= speakers.length * LEAST_OWN;
}
