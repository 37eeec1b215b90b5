import { ABSENT } from "../../graph/columns/coded-texts";
import { findText } from "../../graph/columns/texts";
import type { Actor, Link } from "../../graph/model/types";
import { at, flagAt } from "../index/column";
import type { GraphIndex } from "../index/graph-index";
import { NO_SIDE } from "../index/sides";
import {
  contactAmong,
  contactKinds,
  DENIED_BY_SOURCE,
  DENIED_BY_TARGET,
  DISPUTED,
  rowsByEvent,
  TOLD_BY_SOURCE,
  TOLD_BY_TARGET,
  TOLD_SETS,
  TOLD_VALUES,
  type ToldValue,
} from "../index/told";
import { type NumberedQuote, quotesOfLink } from "./details";

/** Who told of an occasion, and, for one of its links, which of the link's own ends did. */
export interface ToldOf {
  /** How many ends of the occasion's contact have an account of their own: the same for all its links. */
  readonly by: Exclude<ToldValue, "disputed">;
  /** Whether one account of the occasion asserts and another denies. */
  readonly isDisputed: boolean;
  readonly bySource: boolean;
  readonly byTarget: boolean;
  readonly deniedBySource: boolean;
  readonly deniedByTarget: boolean;
}

/** Who told of the link in a row of the index. */
export function toldOf({ links }: GraphIndex, row: number): ToldOf {
  const bits = flagAt(links.told, row);
  const by = TOLD_VALUES[TOLD_SETS[at(links.toldBy, row)]?.[0] ?? 0];
  return {
    by: by === undefined || by === "disputed" ? "neither" : by,
    isDisputed: (bits & DISPUTED) !== 0,
    bySource: (bits & TOLD_BY_SOURCE) !== 0,
    byTarget: (bits & TOLD_BY_TARGET) !== 0,
    deniedBySource: (bits & DENIED_BY_SOURCE) !== 0,
    deniedByTarget: (bits & DENIED_BY_TARGET) !== 0,
  };
}

/** The row of the index that a link stands in; undefined for a stranger. */
export function rowOfLink({ graph, links }: GraphIndex, id: string): number | undefined {
  const number = graph.links.numberOf(id);
  return number === undefined ? undefined : at(links.row, number);
}

/**
 * The contact that the link in a row is or tells of: itself, or, where it is none, the one that its occasion is about. Without
 * any in its occasion, it stands for itself.
 */
export function contactOf(index: GraphIndex, row: number): Link | undefined {
  const { graph, links } = index;
  return graph.links.at(at(links.number, rowOfContact(index, row)));
}

/**
 * The ends of the contact that the link in a row is or tells of, as far as each has an account of its own. Where several met
 * at one occasion, two of them may both have told of it, and other two not.
 */
export function tellersOf(index: GraphIndex, row: number): readonly Actor[] {
  const contact = rowOfContact(index, row);
  const { bySource, byTarget } = toldOf(index, contact);
  const { source, target } = index.links;
  const actorIn = (column: Uint32Array) => index.actorIndex.list[at(column, contact)] ?? [];
  return [bySource ? actorIn(source) : [], byTarget ? actorIn(target) : []].flat();
}

function rowOfContact(index: GraphIndex, row: number): number {
  const { links } = index;
  const isContactKind = contactKinds(links.kinds);
  const isOfContact = (other: number) => flagAt(isContactKind, at(links.kind, other)) === 1;
  if (isOfContact(row)) return row;
  const contact = contactAmong(rowsAround(index, row), links.kind, isContactKind, links.told);
  return isOfContact(contact) ? contact : row;
}

/** Whether a link of the occasion of the link in a row has quotes, whosever they are. */
export function isQuotedAt(index: GraphIndex, row: number): boolean {
  const { graph, links } = index;
  return rowsAround(index, row).some((other) => graph.links.isQuoted(at(links.number, other)));
}

/** The side of the actor in a row, as the address names it; undefined where the file gives none. */
export function sideOf({ actorIndex }: GraphIndex, actorRow: number): string | undefined {
  return actorIndex.sides[at(actorIndex.side, actorRow)];
}

/** The place of an actor's side in the list of sides, or {@link NO_SIDE}. */
export function placeOfSide({ sides, actorIndex }: GraphIndex, { id }: Actor): number {
  return sides.ofActor[actorIndex.rows.get(id) ?? -1] ?? NO_SIDE;
}

/** What happened, and who was in it. */
export interface OccasionHead {
  /** The id by which the address names it: the event's, or that of the only link. */
  readonly id: string;
  /** The rows of its links in the index, in order of time. */
  readonly rows: Uint32Array;
  /** The row of the link that it is about, and the link: of its contacts the first that most ends told of. */
  readonly row: number;
  readonly contact: Link;
  /** The ends of the contact. */
  readonly source: Actor;
  readonly target: Actor;
  readonly told: ToldOf;
}

/** One occasion with the accounts that there are of it. */
export interface Occasion extends OccasionHead {
  /** The quotes of all its links, by whose accounts they are; an account that speaks for both ends is in both lists. */
  readonly ownOfSource: readonly NumberedQuote[];
  readonly ownOfTarget: readonly NumberedQuote[];
  /** Those of third accounts, and of documents that speak for themselves alone. */
  readonly others: readonly NumberedQuote[];
}

/**
 * The occasion that an id names, without its quotes: an event's, or a link's. Undefined where the graph has neither.
 * A link that belongs to an event gives the whole occasion.
 */
export function headOfOccasion(index: GraphIndex, id: string): OccasionHead | undefined {
  const { graph, links } = index;
  const rows = rowsOf(index, id);
  if (!rows || rows.length === 0) return undefined;
  const row = contactAmong(rows, links.kind, contactKinds(links.kinds), links.told);
  const contact = graph.links.at(at(links.number, row));
  const source = contact && index.actorIndex.list[at(links.source, row)];
  const target = contact && index.actorIndex.list[at(links.target, row)];
  if (!source || !target) return undefined;
  const told = toldOf(index, row);
  return { id: contact.event ?? contact.id, rows, row, contact, source, target, told };
}

/** The same with all quotes. Links without any are not made: an event may have tens of thousands. */
export function occasionOf(index: GraphIndex, id: string): Occasion | undefined {
  const { graph, links } = index;
  const head = headOfOccasion(index, id);
  if (!head) return undefined;
  const quotes = [...head.rows].flatMap((row) => {
    const link = at(links.quotes, row) > 0 ? graph.links.at(at(links.number, row)) : undefined;
    return link ? quotesOfLink(link) : [];
  });
  const isOwnOf = (end: Actor) => (item: NumberedQuote) =>
    isOwnAccount(index, item.quote.attributedTo, end);
  const [isOfSource, isOfTarget] = [isOwnOf(head.source), isOwnOf(head.target)];
  return {
    ...head,
    ownOfSource: quotes.filter(isOfSource),
    ownOfTarget: quotes.filter(isOfTarget),
    others: quotes.filter((item) => !isOfSource(item) && !isOfTarget(item)),
  };
}

/** Whether an id names an occasion: an event, or a link. */
export function hasOccasion({ graph, links }: GraphIndex, id: string): boolean {
  return findText(links.events, id) !== undefined || graph.links.has(id);
}

/** Whether an account is an actor's own: the actor itself, or one that speaks for it. */
export function isOwnAccount(
  { graph }: GraphIndex,
  account: string | undefined,
  { id }: Actor,
): boolean {
  if (account === undefined) return false;
  return account === id || (graph.actors.get(account)?.speaksFor?.includes(id) ?? false);
}

/** The rows of the occasion that an id names, in order of time. */
function rowsOf(index: GraphIndex, id: string): Uint32Array | undefined {
  const { links } = index;
  const event = findText(links.events, id);
  if (event !== undefined) return rowsOfEvent(index, event);
  const row = rowOfLink(index, id);
  return row === undefined ? undefined : rowsAround(index, row);
}

/** The rows of the occasion of the link in a row, in order of time. */
export function rowsAround(index: GraphIndex, row: number): Uint32Array {
  const event = at(index.links.event, row);
  return event === ABSENT ? Uint32Array.of(row) : rowsOfEvent(index, event);
}

/** Found once for all events of a graph: each line of a list asks for those of its own. */
function rowsOfEvent({ links: { event, eventCount } }: GraphIndex, wanted: number): Uint32Array {
  const { starts, rows } = byEvent.get(event) ?? rowsByEvent(event, eventCount);
  byEvent.set(event, { starts, rows });
  return rows.subarray(at(starts, wanted), at(starts, wanted + 1));
}

/** By the column of events of a graph. */
const byEvent = new WeakMap<Uint32Array, ReturnType<typeof rowsByEvent>>();
