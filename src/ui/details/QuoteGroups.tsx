import type { AccountGroup } from "../../frame/query/details";
import type { Graph } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { FirstOf } from "../parts/FirstOf";
import { QuoteFigure } from "./QuoteFigure";

/** So many of an account's quotes are shown at first. */
export const MOST_QUOTES = 100;

interface QuoteGroupsProps {
  readonly groups: readonly AccountGroup[];
  readonly graph: Graph;
  readonly marked?: number | undefined;
}

/** Quotes, each account's apart: "Account: Kremlin", "In its own words: Republic World". */
export function QuoteGroups({ groups, graph, marked }: QuoteGroupsProps) {
  const words = useWords();
  return groups.map(({ account, document, quotes }) => (
    <section className="account" key={`${account === undefined} ${account ?? document}`}>
      <h4>
        <bdi>
          {account === undefined
            ? words.say("details.ownVoice", { name: voiceOf(graph, document) })
            : words.say("details.according", { name: graph.actors.get(account)?.name ?? account })}
        </bdi>
      </h4>
      <FirstOf items={quotes} most={MOST_QUOTES} isKept={({ number }) => number === marked}>
        {(item) => (
          <QuoteFigure
            key={`${item.link.id} ${item.number}`}
            item={item}
            graph={graph}
            isMarked={item.number === marked}
          />
        )}
      </FirstOf>
    </section>
  ));
}

function voiceOf(graph: Graph, document: string): string {
  const found = graph.documents.get(document);
  return found?.publisher ?? found?.title ?? document;
}
