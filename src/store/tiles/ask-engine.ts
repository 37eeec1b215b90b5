import type { GraphIndex } from "../../frame/index/graph-index";
import { indexIn } from "../../frame/index/index-in";
import { printAddress } from "../../frame/view/address";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import type { fetchBytes } from "../../reader/files/fetch-bytes";
import { LONGEST_TERM, wordsToFind } from "../../frame/reading/search-rows";
import { readCounted, readFound, readRows } from "../../tiles/check-counted";
import { linksAlong, linksFound } from "../../tiles/counted-frame";
import { indexOfCounted, openCounted } from "../../tiles/open-counted";
import type { TilesBase } from "../../tiles/open-part";
import type { CountedView, FindLinks, NoAnswer } from "../session/counted-view";
import { remember } from "../session/remember";

/** What counts views that a page cannot hold. */
export interface Engine {
  /**
   * @param atHand an index of any part of the graph: links without a date are in each
   * @throws the reason of `signal`, once it is aborted
   */
  readonly count: (
    view: View,
    atHand: GraphIndex,
    signal: AbortSignal,
  ) => Promise<CountedView | NoAnswer>;
  readonly find: FindLinks;
}

export interface EngineParts {
  /** The address of frames. */
  readonly address: string;
  readonly version: string;
  readonly base: TilesBase;
  readonly load: typeof fetchBytes;
}

/** What a frame depends on, as an address. */
export function keyOfView(view: View): string {
  const { data, quote, event, tab, document, theme, lang } = DEFAULT_VIEW;
  const asked = { ...view, data, quote, event, tab, document, theme, lang };
  return new URLSearchParams(
    printAddress(asked, []).map(([name, value]) => [name, value]),
  ).toString();
}

const REASONS: ReadonlyMap<number, NoAnswer> = new Map([
  [429, "busy"],
  [503, "busy"],
  [504, "slow"],
  [413, "many"],
  [400, "refused"],
  [403, "refused"],
]);

/** Asks the engine behind a manifest. */
export function createEngine({ address, version, base, load }: EngineParts): Engine {
  const fetchFrom = async (
    path: string,
    query: string,
    signal: AbortSignal,
  ): Promise<Uint8Array | NoAnswer> => {
    const fetched = await load(`${address}${path}?${query}`, signal);
    if ("bytes" in fetched) return fetched.bytes;
    if (fetched.code === "slow") return "slow";
    return (fetched.code === "http" && REASONS.get(fetched.status)) || "engine";
  };
  return {
    async count(view, atHand, signal) {
      const key = keyOfView(view);
      const bytes = await fetchFrom("", key, signal);
      if (typeof bytes === "string") return bytes;
      const read = readCounted(bytes, base.known);
      if (!read.ok || read.value.version !== version) return "changed";
      const frame = read.value;
      const index = indexOfCounted(base, linksAlong(frame));
      return {
        key,
        answerIn: remember((language: string) => {
          const named = indexIn(index, language);
          return { index: named, frame: openCounted(frame, view, named, atHand) };
        }),
        async rowsOf(start, isDescending, language, asked) {
          const order = isDescending ? "&order=newest" : "";
          const sent = await fetchFrom("/rows", `${key}&start=${start}${order}`, asked);
          if (typeof sent === "string") return sent;
          const rows = readRows(sent, base.known);
          if (!rows.ok || rows.value.version !== version) return "changed";
          const own = indexIn(indexOfCounted(base, rows.value.rows), language);
          return {
            index: own,
            links: rows.value.rows.flatMap(({ link }) => own.graph.links.get(link.id) ?? []),
          };
        },
      };
    },
    async find(term, language, signal) {
      const query = new URLSearchParams({ term: term.slice(0, LONGEST_TERM) }).toString();
      const bytes = await fetchFrom("/found", query, signal);
      if (typeof bytes === "string") return bytes;
      const read = readFound(bytes, base.known);
      if (!read.ok || read.value.version !== version) return "changed";
      const found = read.value;
      const { graph } = indexIn(indexOfCounted(base, linksFound(found)), language);
      const terms = wordsToFind(term.slice(0, LONGEST_TERM));
      const { links, quotes, isWithoutLabels } = found;
      return {
        graph,
        isWithoutLabels,
        links: {
          name: "links",
          count: links.count,
          hits: links.newest.map(({ link }) => ({ select: link.id, terms })),
        },
        quotes: {
          name: "quotes",
          count: quotes.count,
          hits: quotes.newest.map(({ link, number }) => ({
            select: link.link.id,
            quote: number,
            terms,
          })),
        },
      };
    },
  };
}
