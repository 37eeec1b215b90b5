import type { Day } from "../dates";
import { type Problem, type ProblemCode, pointerOf } from "../problem";
import type { Proof } from "./prove";
import { accountsOf } from "../model/quotes";
import type { Graph, Link } from "../model/types";

/** Contacts in which both sides take part, so that each may give its own account. */
const TWO_SIDED: ReadonlySet<string> = new Set(["call", "video-call", "meeting", "visit"]);
const OPEN_STATUSES: ReadonlySet<string> = new Set(["planned", "postponed"]);
/** Shorter passages match by chance. */
const SHORTEST_COPY = 25;

/**
 * Points that an editor should review before publication, though none is an error.
 * @param today contacts planned for an earlier day should say what became of them
 */
export function adviseOn(graph: Graph, proof: Proof, today: Day): readonly Problem[] {
  const advice: Problem[] = [];
  const advise = (
    code: ProblemCode,
    path: readonly PropertyKey[],
    values: Problem["values"] = {},
  ) => {
    advice.push({ code, values, pointer: pointerOf(path) });
  };
  const ends = new Set<string>();
  const voices = new Set<string>();
  const concluded = concludedEvents(graph);

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
    if (isOverdue(link, today, concluded)) advise("advice-planned-past", path);
    const copied = copiedPassage(link);
    if (copied !== undefined) advise("advice-copied-summary", [...path, "summary"], { copied });
  });
  for (const { pointer } of proof.unproved) {
    advice.push({ code: "advice-not-proved", values: {}, pointer });
  }
  [...graph.actors.keys()].forEach((id, index) => {
    if (!ends.has(id) && !voices.has(id)) advise("advice-unlinked", ["nodes", index]);
  });
  adviseOnAddresses(graph, advise);
  return advice;
}

function adviseOnAddresses(
  graph: Graph,
  advise: (code: ProblemCode, path: readonly PropertyKey[], values: Problem["values"]) => void,
): void {
  const checkAddress = (address: string | undefined, path: readonly PropertyKey[]) => {
    if (address === undefined) return;
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    if (!isWeb) advise("advice-address", path, { address });
  };
  [...graph.actors.values()].forEach(({ sameAs }, index) => {
    sameAs.forEach((address, addressIndex) =>
      checkAddress(address, ["nodes", index, "sameAs", addressIndex]),
    );
  });
  [...graph.documents.values()].forEach(({ url, archived }, index) => {
    checkAddress(url, ["documents", index, "url"]);
    checkAddress(archived, ["documents", index, "archived"]);
  });
}

/** Events with a link whose status is no longer open. */
function concludedEvents(graph: Graph): ReadonlySet<string> {
  const ended = [...graph.links.values()].filter(({ status }) => !OPEN_STATUSES.has(status));
  return new Set(ended.flatMap(({ event }) => event ?? []));
}

/** Planned or postponed to a day that has passed, with no later status in the same event. */
function isOverdue(link: Link, today: Day, concluded: ReadonlySet<string>): boolean {
  if (!OPEN_STATUSES.has(link.status) || !link.days || link.days.last >= today) return false;
  return link.event === undefined || !concluded.has(link.event);
}

/** The quote that a summary copies, if any: a summary should be in the editor's own words. */
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
