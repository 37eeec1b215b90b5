import { Fragment, type ReactNode } from "react";
import type { Passage, SourcePage, SourceQuote } from "../../frame/sources/source";
import type { Graph } from "../../graph/model/types";
import { nameOfKind } from "../../words/names";
import type { Words } from "../../words/words";
import { useWords } from "../../store/hooks";
import "./source-text.css";

interface SourceTextProps {
  readonly page: SourcePage;
  readonly graph: Graph;
  /** The ids of the links in the frame: marks of the others are dimmed. */
  readonly shown: ReadonlySet<string>;
  /** The place of the chosen quote in the list of quotes, or -1. */
  readonly chosen: number;
  readonly onPick: (quote: number) => void;
}

/** The text with every quote marked, those that overlap by lines of their own, and the gaps with their length. */
export function SourceText({ page, graph, shown, chosen, onPick }: SourceTextProps) {
  const words = useWords();
  const { document, quotes, passages } = page;
  return (
    <div className="source-text" lang={document.language} dir="auto">
      {passages.map((passage) => (
        <Fragment key={passage.start}>
          {startsAt(passage, quotes).map((number) => (
            <button
              key={number}
              type="button"
              className="source-number"
              data-quote={number}
              data-chosen={number === chosen}
              aria-pressed={number === chosen}
              aria-label={sayQuote(words, number, quotes[number], graph)}
              onClick={() => onPick(number)}
            >
              {number + 1}
            </button>
          ))}
          {"gap" in passage ? (
            <span className="source-gap">
              {passage.gap === undefined
                ? words.say("source.gap.unknown")
                : words.say("source.gap", { count: passage.gap })}
            </span>
          ) : (
            marked(passage, quotes, shown, chosen, onPick)
          )}
        </Fragment>
      ))}
    </div>
  );
}

type TextPassage = Extract<Passage, { readonly text: string }>;

function startsAt(passage: Passage, quotes: readonly SourceQuote[]): readonly number[] {
  if ("gap" in passage) return [];
  return passage.quotes.filter((number) => quotes[number]?.start === passage.start);
}

/** One mark within the other for each quote that covers the passage; a click picks the innermost. */
function marked(
  { text, quotes: covering }: TextPassage,
  quotes: readonly SourceQuote[],
  shown: ReadonlySet<string>,
  chosen: number,
  onPick: (quote: number) => void,
): ReactNode {
  return covering.reduce<ReactNode>((content, number) => {
    const item = quotes[number];
    return (
      <mark
        data-lane={(item?.lane ?? 0) % 4}
        data-chosen={number === chosen}
        data-dimmed={item !== undefined && !shown.has(item.link.id)}
        onClick={(event) => {
          event.stopPropagation();
          onPick(number);
        }}
      >
        {content}
      </mark>
    );
  }, text);
}

function sayQuote(
  words: Words,
  number: number,
  item: SourceQuote | undefined,
  graph: Graph,
): string {
  const nameOf = (id: string | undefined) => (id && graph.actors.get(id)?.name) ?? id ?? "";
  return words.say("source.quote", {
    number: number + 1,
    kind: nameOfKind(words, item?.link.kind ?? ""),
    source: nameOf(item?.link.source),
    target: nameOf(item?.link.target),
  });
}
