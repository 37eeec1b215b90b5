import type { FileActor, FileQuote } from "../../src/graph/model/file";
import type { ProposedFile, ProposedLink } from "../../src/propose";

interface KeyActor {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Fact {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly date: string | null;
  readonly status: string;
  readonly account: string | null;
  readonly passage: string;
  readonly also?: readonly string[];
  readonly optional?: boolean;
  readonly count?: number;
  readonly kindAccept?: readonly string[];
  readonly fromAccept?: readonly string[];
  readonly toAccept?: readonly string[];
  readonly dateAccept?: readonly (string | null)[];
  readonly statusAccept?: readonly string[];
  readonly accountAccept?: readonly (string | null)[];
}

/** What a text says, marked by hand. */
export interface Key {
  readonly published: string;
  readonly language: string;
  readonly publisher: string;
  readonly actors: readonly KeyActor[];
  readonly facts: readonly Fact[];
}

/** How many were right, of how many. */
type Rate = [right: number, of: number];
export type Scores = Record<
  "precision" | "recall" | "status" | "date" | "account" | "actorPrecision" | "actorRecall",
  Rate
>;

export function startScores(): Scores {
  return {
    precision: [0, 0],
    recall: [0, 0],
    status: [0, 0],
    date: [0, 0],
    account: [0, 0],
    actorPrecision: [0, 0],
    actorRecall: [0, 0],
  };
}

const SYMMETRIC = ["call", "video-call", "meeting", "agreement", "talks"];

/**
 * Adds to scores how much of a key a graph holds, and how much of it is right. A link is right when pair and kind are, and a
 * quote of it touches the key's passage; optional facts are neither missed nor wrong.
 */
export function addScores(scores: Scores, text: string, key: Key, graph: ProposedFile): void {
  const names = new Map(graph.nodes.map((node) => [node.id, namesOf(node)]));
  const accepted = new Map(
    key.actors.map(({ name, aliases }) => [name, [name, ...aliases].map(plain)]),
  );
  const isOne = (id: string, whos: readonly (string | null)[]) =>
    whos.some((who) =>
      who === null
        ? false
        : (accepted.get(who) ?? [plain(who)]).some((name) => names.get(id)?.has(name)),
    );
  const fits = (link: ProposedLink, fact: Fact) => {
    if (![fact.kind, ...(fact.kindAccept ?? [])].includes(link.kind)) return false;
    if (!(link.quotes ?? []).some((quote) => touches(text, quote, fact))) return false;
    const from = [fact.from, ...(fact.fromAccept ?? [])];
    const to = [fact.to, ...(fact.toAccept ?? [])];
    const isStraight = isOne(link.source, from) && isOne(link.target, to);
    const isTurned = isOne(link.source, to) && isOne(link.target, from);
    return isStraight || (isTurned && SYMMETRIC.includes(fact.kind));
  };
  const facts = key.facts.toSorted(
    (one, other) => Number(!!one.optional) - Number(!!other.optional),
  );
  const matched = matchAll(graph.edges, facts, fits);
  const add = (name: keyof Scores, isRight: boolean) => {
    scores[name][1]++;
    if (isRight) scores[name][0]++;
  };
  for (const fact of facts) if (!fact.optional) add("recall", matched.has(fact));
  const right = new Set(matched.values());
  for (const link of graph.edges) add("precision", right.has(link));
  for (const [fact, link] of matched) {
    const quotes = link.quotes ?? [];
    const isDenied = fact.status === "denied" && quotes.some(({ stance }) => stance === "denies");
    const status = isDenied ? "denied" : link.status;
    add(
      "status",
      [fact.status, ...(fact.statusAccept ?? [])].some((one) => one === status),
    );
    add("date", [fact.date, ...(fact.dateAccept ?? [])].includes(link.date ?? null));
    const told = quotes.flatMap(({ attributedTo }) => attributedTo ?? []);
    const accounts = [fact.account, ...(fact.accountAccept ?? [])];
    const isOwn = fact.kind === "statement" || accounts.includes(null);
    const isTold = told.some(
      (id) => isOne(id, accounts) || (fact.kind === "statement" && isOne(id, [fact.from])),
    );
    add("account", told.length === 0 ? isOwn : isTold);
  }
  for (const { name } of key.actors)
    add(
      "actorRecall",
      graph.nodes.some(({ id }) => isOne(id, [name])),
    );
  for (const { id } of graph.nodes)
    add(
      "actorPrecision",
      isOne(
        id,
        key.actors.map(({ name }) => name),
      ),
    );
}

/** The rates of scores, from 0 to 1. */
export function ratesOf(scores: Scores): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scores).map(([name, [right, of]]) => [
      name,
      Math.round((right / Math.max(1, of)) * 1000) / 1000,
    ]),
  );
}

/** Pairs links with facts, as many as can be (augmenting paths, Kuhn 1955). */
function matchAll(
  links: readonly ProposedLink[],
  facts: readonly Fact[],
  fits: (link: ProposedLink, fact: Fact) => boolean,
): ReadonlyMap<Fact, ProposedLink> {
  const got = new Map<Fact, ProposedLink>();
  const seek = (link: ProposedLink, seen: Set<Fact>): boolean => {
    for (const fact of facts) {
      if (seen.has(fact) || !fits(link, fact)) continue;
      seen.add(fact);
      const other = got.get(fact);
      if (other && !seek(other, seen)) continue;
      got.set(fact, link);
      return true;
    }
    return false;
  };
  for (const link of links) seek(link, new Set());
  return got;
}

function touches(
  text: string,
  { exact, start = -1 }: FileQuote,
  { passage, also = [] }: Fact,
): boolean {
  return [passage, ...also].some((part) => {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (start < at + part.length && at < start + exact.length) return true;
    }
    return false;
  });
}

function namesOf({ name, aliases = [] }: FileActor): Set<string> {
  return new Set(
    [...(typeof name === "string" ? [name] : Object.values(name)), ...aliases].map(plain),
  );
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^the /, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
