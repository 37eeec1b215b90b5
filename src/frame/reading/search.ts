import MiniSearch from "minisearch";
import type { Graph, Link } from "../../graph/model/types";
import { hasLinksAtHand } from "../opening/at-hand";
import type { GraphIndex } from "../index/graph-index";
import { type Hit, type HitGroup, type HitGroupName, HIT_GROUPS } from "./hit";
import { LONGEST_TERM, type SearchRows, searchRows } from "./search-rows";
import { foldTerm, isUnparted, wordsOfTerm, wordsOfText } from "./tokens";

interface Entry extends Omit<Hit, "terms"> {
  readonly key: number;
  readonly group: HitGroupName;
  readonly name: string;
  readonly more: string;
}

/** A search through one graph, which takes its texts in bit by bit: the page goes on meanwhile. */
export interface Search {
  /** The hits for a term among what was taken in, by group, best first. */
  readonly find: (term: string) => readonly HitGroup[];
  /** Whether all texts were taken in. */
  readonly isComplete: () => boolean;
  /** Takes in some more texts: so many that it is done in a few milliseconds. */
  readonly addMore: () => void;
}

/** So many hits of a group are told; the others are counted. */
const MOST_HITS = 10;
/** So many words that a hit has in place of those looked for are marked in it. */
const MOST_MARKED = 20;
/** Graphs with more links are scanned at each search instead of indexed. */
const MOST_INDEXED = 5000;
/** How many characters of text are taken in at once. */
const PORTION = 10_000;
/** So many characters of one actor, link or quote are taken in: no real one has more, and the page would stand still. */
const MOST_OF_ONE = 100_000;

/**
 * Creates a search over names, aliases, roles, topics and quotes, by whole words, prefixes and with typing errors, in scripts
 * that part no words by any passage. In a large graph, links without quotes are found by words and prefixes only, newest first.
 * Where an engine counts, links are not searched: but a few are at hand.
 */
export function searchOf(index: GraphIndex): Search {
  const { graph } = index;
  const isSmall = graph.links.size <= MOST_INDEXED;
  const withLinks = hasLinksAtHand(index);
  const entries: Entry[] = [];
  const waiting = entriesOf(
    graph,
    withLinks ? (isSmall ? graph.links.values() : graph.links.quoted()) : [],
  );
  let isComplete = false;
  const texts = new MiniSearch<Entry>({
    idField: "key",
    fields: ["name", "more"],
    tokenize: wordsOfText,
    processTerm: foldTerm,
    searchOptions: {
      tokenize: wordsOfTerm,
      boost: { name: 3 },
      prefix: true,
      fuzzy: (term) => (isUnparted(term) ? false : 0.2),
      combineWith: "AND",
    },
  });
  const folding = isSmall || !withLinks ? undefined : searchRows(index);
  let searchLinks: SearchRows | undefined;
  const goOn = () => {
    const next = folding?.next();
    if (next?.done) searchLinks = next.value;
    isComplete = next === undefined || next.done === true;
  };
  return {
    isComplete: () => isComplete,
    addMore() {
      for (let length = 0; length < PORTION && !isComplete;) {
        const next = waiting.next();
        if (next.done) return goOn();
        const { name, more, ...hit } = next.value;
        const entry = {
          ...hit,
          key: entries.length,
          name: name.slice(0, MOST_OF_ONE),
          more: more.slice(0, MOST_OF_ONE),
        };
        entries.push(entry);
        texts.add(entry);
        length += entry.name.length + entry.more.length;
      }
    },
    find(term) {
      const query = term.slice(0, LONGEST_TERM);
      const found = texts.search(query).flatMap(({ id, terms, queryTerms }) => {
        const entry = typeof id === "number" ? entries[id] : undefined;
        // A passage that was found goes on past what was looked for.
        const longer = terms.filter((word) => !isUnparted(word)).slice(0, MOST_MARKED);
        const marked = [...longer, ...queryTerms];
        return entry ? { entry, terms: marked } : [];
      });
      return HIT_GROUPS.map((name): HitGroup => {
        const own = found.filter(({ entry }) => entry.group === name);
        const hits = own.slice(0, MOST_HITS).map(({ entry: { select, quote }, terms }) => ({
          select,
          ...(quote === undefined ? {} : { quote }),
          terms,
        }));
        const rows = name === "links" ? searchLinks?.(query, MOST_HITS - hits.length) : undefined;
        return {
          name,
          hits: [...hits, ...(rows?.hits ?? [])],
          count: own.length + (rows?.count ?? 0),
        };
      }).filter(({ count }) => count > 0);
    },
  };
}

function* entriesOf(graph: Graph, links: Iterable<Link>): Generator<Omit<Entry, "key">, void> {
  for (const actor of graph.actors.values()) {
    const names = Object.values(actor.translations?.name ?? {});
    const more = [...actor.aliases, ...names, actor.role, actor.country, actor.description].join(
      " ",
    );
    yield { group: "actors", name: actor.name, more, select: actor.id };
  }
  for (const link of links) {
    yield {
      group: "links",
      name: namesOf(graph, link),
      more: moreOf(graph, link),
      select: link.id,
    };
    for (const [at, { exact, translation = "" }] of link.quotes.entries()) {
      yield {
        group: "quotes",
        name: "",
        more: `${exact} ${translation}`,
        select: link.id,
        quote: at + 1,
      };
    }
  }
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
