import { differenceOf } from "../../frame/sources/difference";
import type { SourcePage, SourceQuote } from "../../frame/sources/source";
import type { Graph } from "../../graph/model/types";
import { nameOfKind, sayTie } from "../../words/names";
import type { Words } from "../../words/words";
import { useWords } from "../../store/hooks";
import { FirstOf } from "../parts/FirstOf";
import { PlainText } from "../parts/PlainText";
import { isolate } from "../../words/intl/isolate";
import "./source-quotes.css";

/** So many are listed at first. */
const MOST_QUOTES = 500;

interface SourceQuotesProps {
  readonly page: SourcePage;
  readonly graph: Graph;
  /** The text that the quotes were compared with, where one is at hand. */
  readonly text: string | undefined;
  readonly chosen: number;
  readonly onPick: (quote: number) => void;
}

/** The quotes of a document, numbered as in its text, each with how it stands there. */
export function SourceQuotes({ page, graph, text, chosen, onPick }: SourceQuotesProps) {
  const words = useWords();
  const { quotes } = page;
  if (quotes.length === 0) return <p className="note">{words.say("source.noQuotes")}</p>;
  return (
    <section className="source-quotes">
      <h3>{words.say("source.quotes", { count: quotes.length })}</h3>
      <ol>
        <FirstOf
          items={quotes}
          most={MOST_QUOTES}
          isList
          isKept={(item) => item === quotes[chosen]}
        >
          {(item, number) => (
            <li key={`${item.link.id} ${item.number}`} data-chosen={number === chosen}>
              <button type="button" className="plain" onClick={() => onPick(number)}>
                <span className="source-count">{number + 1}</span>{" "}
                <bdi>{titleOf(words, item, graph)}</bdi>
              </button>
              <Standing item={item} text={text} />
            </li>
          )}
        </FirstOf>
      </ol>
    </section>
  );
}

function titleOf(words: Words, { link, quote }: SourceQuote, graph: Graph): string {
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  const ends = [link.source, link.target]
    .map(nameOf)
    .map(isolate)
    .join(` ${sayTie(words, link)} `);
  const account =
    quote.attributedTo === undefined
      ? []
      : [words.say("details.according", { name: nameOf(quote.attributedTo) })];
  const kind = words.say("names.label", { label: nameOfKind(words, link.kind, graph) });
  return [`${kind} ${ends}`, ...account].join(words.say("names.comma"));
}

/** Whether a quote stands in the text as it says; with what was altered, word by word. */
function Standing({
  item,
  text,
}: {
  readonly item: SourceQuote;
  readonly text: string | undefined;
}) {
  const words = useWords();
  const { alignment, quote, start, end } = item;
  if (!alignment) {
    return start === undefined ? (
      <>
        <span className="standing">{words.say("source.unplaced")}</span>
        <q lang={quote.language}>
          <PlainText text={quote.exact} />
        </q>
      </>
    ) : null;
  }
  return (
    <>
      <span className="standing" data-standing={alignment.standing}>
        {words.say(`source.standing.${alignment.standing}`)}
      </span>
      {alignment.standing === "altered" && text !== undefined && (
        <p className="difference">
          {differenceOf(quote.exact, text.slice(start, end)).map(({ kind, text: part }, at) =>
            kind === "same" ? (
              <span key={at}>{part}</span>
            ) : kind === "added" ? (
              <ins key={at}>{part}</ins>
            ) : (
              <del key={at}>{part}</del>
            ),
          )}
        </p>
      )}
      {alignment.standing === "not-found" && (
        <q lang={quote.language}>
          <PlainText text={quote.exact} />
        </q>
      )}
    </>
  );
}
