import { useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import { type AccountGroup, groupByAccount, quotesOfLink } from "../../frame/query/details";
import { rowOfLink } from "../../frame/query/occasion";
import { sharesOf } from "../../frame/reading/shares";
import type { Graph, Link } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { QuoteFigure } from "./QuoteFigure";

/** So many quotes are shown at first, of all accounts together. */
export const MOST_QUOTES = 100;

interface QuoteGroupsProps {
  readonly groups: readonly AccountGroup[];
  readonly graph: Graph;
  readonly marked?: number | undefined;
  /** How many are shown at first. */
  readonly most?: number;
}

/**
 * Quotes, each account's apart: "Account: Kremlin", "In its own words: Republic World". Of very many some of each account,
 * and more whenever they are asked for.
 */
export function QuoteGroups({ groups, graph, marked, most = MOST_QUOTES }: QuoteGroupsProps) {
  const words = useWords();
  const [asked, setAsked] = useState(0);
  const sizes = groups.map(({ quotes }) => quotes.length);
  const shares = sharesOf(sizes, most + asked);
  const shown = groups.flatMap(({ quotes, ...group }, at) => {
    const first = quotes.filter((item, rank) => rank < (shares[at] ?? 0) || item.number === marked);
    return first.length > 0 ? [{ ...group, quotes: first }] : [];
  });
  const countOf = (lists: readonly Pick<AccountGroup, "quotes">[]) =>
    lists.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const more = countOf(groups) - countOf(shown);
  const sections = shown.map(({ account, document, quotes }) => (
    <section className="account" key={`${account === undefined} ${account ?? document}`}>
      <h4>
        <bdi>
          {account === undefined
            ? words.say("details.ownVoice", { name: voiceOf(graph, document) })
            : words.say("details.according", { name: graph.actors.get(account)?.name ?? account })}
        </bdi>
      </h4>
      {quotes.map((item) => (
        <QuoteFigure
          key={`${item.link.id} ${item.number}`}
          item={item}
          graph={graph}
          isMarked={item.number === marked}
        />
      ))}
    </section>
  ));
  return (
    <>
      {sections}
      {more > 0 && (
        <button type="button" className="plain" onClick={() => setAsked(asked + MOST_QUOTES)}>
          {words.say("details.more", { count: more })}
        </button>
      )}
    </>
  );
}

function voiceOf(graph: Graph, document: string): string {
  const found = graph.documents.get(document);
  return found?.publisher ?? found?.title ?? document;
}

interface LinkQuotesProps {
  readonly link: Link;
  readonly index: GraphIndex;
  /** How many are shown at first. */
  readonly most: number;
}

/** The quotes of one link of a list. Where there is no room for any, they are not even read before they are asked for. */
export function LinkQuotes({ link, index, most }: LinkQuotesProps) {
  const words = useWords();
  const [isAsked, setAsked] = useState(false);
  const count = index.links.quotes[rowOfLink(index, link.id) ?? -1] ?? 0;
  if (count === 0) return null;
  if (most === 0 && !isAsked) {
    return (
      <button type="button" className="plain" onClick={() => setAsked(true)}>
        {words.say("details.more", { count })}
      </button>
    );
  }
  return (
    <QuoteGroups
      groups={groupByAccount(quotesOfLink(link))}
      graph={index.graph}
      most={isAsked ? MOST_QUOTES : most}
    />
  );
}
