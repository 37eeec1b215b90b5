import type { AccountGroup } from "../frame/details";
import type { Graph } from "../graph/types";
import { say } from "../words/say";
import { QuoteFigure } from "./QuoteFigure";

interface QuoteGroupsProps {
  readonly groups: readonly AccountGroup[];
  readonly graph: Graph;
  readonly marked?: number | undefined;
}

/** Quotes, each account's apart: "According to Kremlin", "In the words of Republic World". */
export function QuoteGroups({ groups, graph, marked }: QuoteGroupsProps) {
  return groups.map(({ account, document, quotes }) => (
    <section className="account" key={`${account === undefined} ${account ?? document}`}>
      <h4>
        <bdi>
          {account === undefined
            ? say("details.ownVoice", { name: voiceOf(graph, document) })
            : say("details.according", { name: graph.actors.get(account)?.name ?? account })}
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
}

function voiceOf(graph: Graph, document: string): string {
  const found = graph.documents.get(document);
  return found?.publisher ?? found?.title ?? document;
}
