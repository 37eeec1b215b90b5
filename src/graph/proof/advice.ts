import type { Day } from "../dates";
import { type Problem, type ProblemCode, pointerOf } from "../problem";
import type { Proof } from "./prove";
import { accountsOf } from "../model/quotes";
import type { Graph, Link } from "../model/types";

/** Acts of two sides, of which each may tell its own version. */
const TWO_SIDED: ReadonlySet<string> = new Set(["call", "video-call", "meeting", "visit"]);
const OPEN_STATUSES: ReadonlySet<string> = new Set(["planned", "postponed"]);
/** Shorter than that, words are alike by chance. */
const SHORTEST_COPY = 25;

/**
 * What an editor should look at before a graph is published, though nothing of it is wrong.
 * @param today the day on which a planned contact should have come about or not
 */
export function adviseOn(graph: Graph, proof: Proof, today: Day): readonly Problem[] {
  const found: Problem[] = [];
  const advise = (
    code: ProblemCode,
    path: readonly PropertyKey[],
    values: Problem["values"] = {},
  ) => {
    found.push({ code, values, pointer: pointerOf(path) });
  };
  const ends = new Set<string>();
  const voices = new Set<string>();
  const followed = followedEvents(graph);

  [...graph.links.values()].forEach((link, index) => {
    const path = ["edges", index] as const;
    ends.add(link.source).add(link.target);
    const accounts = accountsOf(link);
    for (const account of accounts) voices.add(account);
    if (link.quotes.length === 0) advise("advice-no-quote", path);
    if (!link.days) advise("advice-undated", path);
    if (TWO_SIDED.has(link.kind) && accounts.length === 1) {
      const [account = ""] = accounts;
      const name = graph.actors.get(account)?.name ?? account;
      advise("advice-one-sided", path, { account: name });
    }
    if (isForgotten(link, today, followed)) advise("advice-planned-past", path);
    const copied = copiedPassage(link);
    if (copied !== undefined) advise("advice-copied-summary", [...path, "summary"], { copied });
  });
  for (const { pointer } of proof.unproved) {
    found.push({ code: "advice-not-proved", values: {}, pointer });
  }
  [...graph.actors.keys()].forEach((id, index) => {
    if (!ends.has(id) && !voices.has(id)) advise("advice-unlinked", ["nodes", index]);
  });
  adviseOnAddresses(graph, advise);
  return found;
}

function adviseOnAddresses(
  graph: Graph,
  advise: (code: ProblemCode, path: readonly PropertyKey[], values: Problem["values"]) => void,
): void {
  const look = (address: string | undefined, path: readonly PropertyKey[]) => {
    if (address === undefined) return;
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    if (!isWeb) advise("advice-address", path, { address });
  };
  [...graph.actors.values()].forEach(({ sameAs }, index) => {
    sameAs.forEach((address, number) => look(address, ["nodes", index, "sameAs", number]));
  });
  [...graph.documents.values()].forEach(({ url, archived }, index) => {
    look(url, ["documents", index, "url"]);
    look(archived, ["documents", index, "archived"]);
  });
}

/** Events of which some link says how they ended. */
function followedEvents(graph: Graph): ReadonlySet<string> {
  const ended = [...graph.links.values()].filter(({ status }) => !OPEN_STATUSES.has(status));
  return new Set(ended.flatMap(({ event }) => event ?? []));
}

/** Planned for a day that has passed, without a word of how it ended. */
function isForgotten(link: Link, today: Day, followed: ReadonlySet<string>): boolean {
  if (!OPEN_STATUSES.has(link.status) || !link.days || link.days.last >= today) return false;
  return link.event === undefined || !followed.has(link.event);
}

/** A summary is ours, never a copied sentence. */
function copiedPassage({ summary, quotes }: Link): string | undefined {
  if (summary === undefined) return undefined;
  const own = summary.toLowerCase();
  const copied = quotes.find(({ exact, translation }) =>
    [exact, translation ?? ""].some((passage) => {
      const words = passage.toLowerCase();
      const shorter = Math.min(words.length, own.length);
      return shorter >= SHORTEST_COPY && (own.includes(words) || words.includes(own));
    }),
  );
  return copied?.exact;
}
