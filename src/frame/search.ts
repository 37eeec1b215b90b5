import MiniSearch from "minisearch";
import type { Graph, Link } from "../graph/types";

/** Where a search term was found: an actor, a link, or one quote of a link (numbered from 1). */
export interface Hit {
  readonly select: string;
  readonly quote?: number | undefined;
}

interface Entry {
  readonly key: number;
  readonly name: string;
  readonly more: string;
  readonly hit: Hit;
  /** Who a name belongs to comes before what was done by them. */
  readonly isActor: boolean;
}

/** Finds hits for a term, best first. */
export type Search = (term: string) => readonly Hit[];

const MOST_HITS = 30;

/** A search over names, aliases, roles, topics and quotes; whole words, beginnings and slips of the pen. */
export function searchOf(graph: Graph): Search {
  const entries = entriesOf(graph);
  const index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["name", "more"],
    processTerm: fold,
    searchOptions: {
      boost: { name: 3 },
      boostDocument: (key: unknown) => (typeof key === "number" && entries[key]?.isActor ? 5 : 1),
      prefix: true,
      fuzzy: 0.2,
      combineWith: "AND",
    },
  });
  index.addAll(entries);
  return (term) =>
    index
      .search(term.slice(0, 200))
      .slice(0, MOST_HITS)
      .flatMap(({ id }: { id: unknown }) =>
        typeof id === "number" ? (entries[id]?.hit ?? []) : [],
      );
}

function entriesOf(graph: Graph): Entry[] {
  const found: Omit<Entry, "key">[] = [];
  for (const actor of graph.actors.values()) {
    const more = [...actor.aliases, actor.role, actor.country, actor.description].join(" ");
    found.push({ name: actor.name, more, hit: { select: actor.id }, isActor: true });
  }
  for (const link of graph.links.values()) {
    found.push({
      name: namesOf(graph, link),
      more: moreOf(link),
      hit: { select: link.id },
      isActor: false,
    });
    link.quotes.forEach((quote, at) => {
      const more = `${quote.exact} ${quote.translation ?? ""}`;
      found.push({ name: "", more, hit: { select: link.id, quote: at + 1 }, isActor: false });
    });
  }
  return found.map((entry, key) => ({ ...entry, key }));
}

function namesOf(graph: Graph, link: Link): string {
  return [link.source, link.target].map((id) => graph.actors.get(id)?.name ?? id).join(" ");
}

function moreOf(link: Link): string {
  return [link.kind, ...link.topics, link.summary].join(" ");
}

/** Letters without accents or case, alike on both sides: й is found by и, Ł by l. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss");
}
