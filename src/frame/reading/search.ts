import MiniSearch from "minisearch";
import type { Graph, Link } from "../../graph/model/types";
import type { GraphIndex } from "../index/graph-index";
import { fold } from "./fold";
import { searchRows } from "./search-rows";
import type { Hit } from "./hit";

interface Entry {
  readonly key: number;
  readonly name: string;
  readonly more: string;
  readonly hit: Hit;
  /** Actors rank above links that mention them. */
  readonly isActor: boolean;
}

/** Finds hits for a term, best first. */
export type Search = (term: string) => readonly Hit[];

const MOST_HITS = 30;
/** Graphs with more links are scanned at each search instead of indexed. */
const MOST_INDEXED = 5000;

/**
 * Creates a search over names, aliases, roles, topics and quotes, by whole words, prefixes and with typing errors. In a
 * large graph, links without quotes are found by words and prefixes only, newest first.
 */
export function searchOf(index: GraphIndex): Search {
  const { graph } = index;
  const isSmall = graph.links.size <= MOST_INDEXED;
  const entries = entriesOf(graph, isSmall);
  const words = new MiniSearch<Entry>({
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
  words.addAll(entries);
  const searchLinks = isSmall ? undefined : searchRows(index);
  return (term) => {
    const query = term.slice(0, 200);
    const found = words
      .search(query)
      .slice(0, MOST_HITS)
      .flatMap(({ id }: { id: unknown }) =>
        typeof id === "number" ? (entries[id]?.hit ?? []) : [],
      );
    return [...found, ...(searchLinks?.(query, MOST_HITS - found.length) ?? [])];
  };
}

function entriesOf(graph: Graph, withLinks: boolean): Entry[] {
  const found: Omit<Entry, "key">[] = [];
  for (const actor of graph.actors.values()) {
    const names = Object.values(actor.translations?.name ?? {});
    const more = [...actor.aliases, ...names, actor.role, actor.country, actor.description].join(
      " ",
    );
    found.push({ name: actor.name, more, hit: { select: actor.id }, isActor: true });
  }
  for (const link of withLinks ? graph.links.values() : graph.links.quoted()) {
    found.push({
      name: namesOf(graph, link),
      more: moreOf(graph, link),
      hit: { select: link.id },
      isActor: false,
    });
    link.quotes.forEach((quote, quoteIndex) => {
      const more = `${quote.exact} ${quote.translation ?? ""}`;
      found.push({
        name: "",
        more,
        hit: { select: link.id, quote: quoteIndex + 1 },
        isActor: false,
      });
    });
  }
  return found.map((entry, key) => ({ ...entry, key }));
}

function namesOf(graph: Graph, link: Link): string {
  return [link.source, link.target].map((id) => graph.actors.get(id)?.name ?? id).join(" ");
}

function moreOf({ texts, labels }: Graph, link: Link): string {
  const own = [...link.topics, link.label].filter((text) => text !== undefined);
  const translated = own.flatMap((text) => Object.values(texts.get(text) ?? {}));
  const words = [
    labels.kinds.get(link.kind),
    ...link.topics.map((topic) => labels.topics.get(topic)),
  ].flatMap((word) => (typeof word === "object" ? Object.values(word) : (word ?? [])));
  return [link.kind, ...own, ...translated, ...words, link.summary].join(" ");
}
