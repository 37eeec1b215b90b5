import { useState } from "react";
import { groupByAccount, quotesOfLink } from "../../frame/query/details";
import { rowOfLink } from "../../frame/query/occasion";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Link } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { MOST_QUOTES, QuoteGroups } from "./QuoteGroups";

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
