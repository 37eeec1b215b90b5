import { contactOf, isQuotedAt, rowOfLink, tellersOf, toldOf } from "../frame/query/occasion";
import type { GraphIndex } from "../frame/index/graph-index";
import { isTwoSided } from "../graph/model/kinds";
import type { Actor, Link } from "../graph/model/types";
import { sayDays } from "./dates";
import { nameOfSide, nameOfStatus, small } from "./names";
import type { Words } from "./words";

/**
 * Whether a link came about, as far as there is something to say: of a meeting, that it took place. That a statement was made
 * goes without saying, and what an announcement has a status of is what it announces.
 */
export function sayStatus(words: Words, index: GraphIndex, link: Link): string | undefined {
  const { kind, status } = link;
  if (status === "held") return isTwoSided(kind) ? nameOfStatus(words, status) : undefined;
  const isAnnounced = ["planned", "cancelled", "postponed"].includes(status);
  if (kind !== "announcement" || !isAnnounced) return nameOfStatus(words, status);
  const announced = contactOf(index, rowOf(index, link))?.kind ?? "";
  // The cases of a message have no hyphens.
  return words.say("status.announced", { kind: announced.replaceAll("-", "_"), status });
}

/** The same behind a comma: "cancelled". What only the file calls so stays as it is there. */
export function sayStatusWithin(words: Words, index: GraphIndex, link: Link): string | undefined {
  const status = sayStatus(words, index, link);
  return status === undefined || !words.has(`status.${link.status}`)
    ? status
    : small(words, status);
}

/** Who of the two ends of a contact told of it; undefined in a graph that gives nobody's account. */
export function sayTold(words: Words, index: GraphIndex, link: Link): string | undefined {
  if (!index.links.hasAccounts) return undefined;
  const row = rowOf(index, link);
  const [one, other] = tellersOf(index, row);
  const silent = () => (isQuotedAt(index, row) ? "told.say.neither" : "told.say.none");
  const told =
    one && !other
      ? words.say("told.say.one", { name: nameOfTeller(words, index, one) })
      : words.say(one ? "told.say.both" : silent());
  return withDispute(words, index, row, told);
}

/** The same in a word, for the cell of a table; empty where there is no account. */
export function sayTellers(words: Words, index: GraphIndex, link: Link): string {
  const row = rowOf(index, link);
  const [one, other] = tellersOf(index, row);
  const silent = () => (isQuotedAt(index, row) ? words.say("told.cell.neither") : "");
  const told = one && other ? words.say("told.cell.both") : undefined;
  return withDispute(words, index, row, told ?? (one ? nameOfTeller(words, index, one) : silent()));
}

function withDispute(words: Words, index: GraphIndex, row: number, told: string): string {
  return toldOf(index, row).isDisputed
    ? told + words.say("names.comma") + words.say("told.say.disputed")
    : told;
}

/** When, whether it came about, and who told: "7 February 2022, took place, told by both sides". */
export function sayFacts(words: Words, index: GraphIndex, link: Link): string {
  return [
    sayDays(words, link.days),
    sayStatusWithin(words, index, link),
    sayTold(words, index, link),
  ]
    .filter((fact) => fact !== undefined)
    .join(words.say("names.comma"));
}

function rowOf(index: GraphIndex, { id }: Link): number {
  return rowOfLink(index, id) ?? 0;
}

/** The side of an end that told, or, where it has none, its name. */
function nameOfTeller(words: Words, index: GraphIndex, actor: Actor): string {
  return actor.side === undefined
    ? (actor.shortName ?? actor.name)
    : nameOfSide(words, actor.side, index.graph);
}
