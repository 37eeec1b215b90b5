import { useEffect, useRef } from "react";
import { sourceAddressOf } from "../../frame/sources/citation";
import type { NumberedQuote } from "../../frame/query/details";
import { select } from "../../frame/view/steps";
import { hostOfAddress } from "../../graph/address";
import type { Graph } from "../../graph/model/types";
import { addressOfView } from "../../store/address-of-view";
import { useCell, useReadout, useWords } from "../../store/hooks";
import { sayBeginning } from "../../words/names";
import { citeQuote } from "../../words/cite";
import { sayDays } from "../../words/dates";
import { CopyButton } from "../parts/CopyButton";
import { Listed } from "../parts/Listed";
import { PlainText } from "../parts/PlainText";

interface QuoteFigureProps {
  readonly item: NumberedQuote;
  readonly graph: Graph;
  /** Whether the address names this quote. */
  readonly isMarked: boolean;
}

/** One passage, verbatim, with the way to its source and two ways to take it along. */
export function QuoteFigure({ item, graph, isMarked }: QuoteFigureProps) {
  const words = useWords();
  const readout = useReadout();
  const { quote, link, number } = item;
  const figure = useRef<HTMLElement>(null);
  const isLocal = useCell("localName") !== undefined;
  const document = graph.documents.get(quote.document);
  useEffect(() => {
    if (isMarked) figure.current?.scrollIntoView({ block: "nearest" });
  }, [isMarked]);
  if (!document) return null;
  const source = sourceAddressOf(document, quote);
  const account =
    quote.attributedTo === undefined ? undefined : graph.actors.get(quote.attributedTo);
  return (
    <figure
      ref={figure}
      className="quote"
      data-marked={isMarked}
      aria-current={isMarked || undefined}
    >
      <blockquote
        cite={sourceAddressOf(document)}
        lang={quote.language ?? document.language}
        dir="auto"
      >
        {isMarked ? (
          <mark>
            <PlainText text={quote.exact} />
          </mark>
        ) : (
          <PlainText text={quote.exact} />
        )}
      </blockquote>
      {quote.translation && (
        <p>{words.say("details.translation", { text: sayBeginning(words, quote.translation) })}</p>
      )}
      <figcaption>
        <span className="quote-origin">
          <Listed
            items={[
              quote.stance === "denies" && words.say("details.denies"),
              <PlainText text={document.publisher ?? document.title} />,
              document.published && sayDays(words, document.published),
              document.url && <PlainText text={hostOfAddress(document.url) ?? document.url} />,
            ]}
          />
        </span>
        <span className="quote-tools">
          {source && (
            <a href={source} target="_blank" rel="noopener noreferrer">
              {words.say("details.open")}
            </a>
          )}
          <CopyButton
            label={words.say("details.copy.citation")}
            textOf={() => citeQuote(words, quote, document, account)}
          />
          {addressOfView(readout) !== undefined && (
            <CopyButton
              label={words.say("details.copy.link")}
              note={isLocal ? words.say("details.file") : undefined}
              textOf={() => {
                readout.dispatch(select(link.id, number));
                return addressOfView(readout) ?? "";
              }}
            />
          )}
        </span>
      </figcaption>
    </figure>
  );
}
