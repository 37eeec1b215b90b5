import { Fragment, type ReactNode, useMemo, useState } from "react";
import type { Passage } from "../../frame/sources/passages";
import type { SourcePage, SourceQuote } from "../../frame/sources/source";
import type { LinkList } from "../../frame/index/link-list";
import type { Graph } from "../../graph/model/types";
import { endsOf, nameOfKind } from "../../words/names";
import type { Words } from "../../words/words";
import { useWords } from "../../store/hooks";
import "./source-text.css";

interface SourceTextProps {
  readonly page: SourcePage;
  readonly graph: Graph;
  /** The links in the frame: marks of the others are dimmed. */
  readonly shown: Pick<LinkList, "has">;
  /** The place of the chosen quote in the list of quotes, or -1. */
  readonly chosen: number;
  readonly onPick: (quote: number) => void;
}

/** The text with every quote marked, those that overlap by lines of their own, and the gaps with their length. */
export function SourceText({ page, graph, shown, chosen, onPick }: SourceTextProps) {
  const words = useWords();
  const { document, quotes, passages } = page;
  const parts = useMemo(() => partsOf(passages), [passages]);
  const numbers = useMemo(() => startsIn(quotes), [quotes]);
  const place = chosen < 0 ? 0 : (quotes[chosen]?.start ?? 0);
  const home = Math.max(
    0,
    parts.findLastIndex(([first]) => (first?.start ?? 0) <= place),
  );
  const [shownParts, setShownParts] = useState({ parts, first: home, last: home });
  const isOther = shownParts.parts !== parts || home < shownParts.first || home > shownParts.last;
  const { first, last } = isOther ? { first: home, last: home } : shownParts;
  const show = (from: number, to: number) => setShownParts({ parts, first: from, last: to });
  return (
    <div className="source-text" lang={document.language} dir="auto">
      {first > 0 && (
        <p>
          <button type="button" className="plain" onClick={() => show(first - 1, last)}>
            {words.say("source.before")}
          </button>
        </p>
      )}
      {parts
        .slice(first, last + 1)
        .flat()
        .map((passage) => (
          <Fragment key={passage.start}>
            {(numbers.get(passage.start) ?? []).slice(0, MOST_NUMBERS).map((number) => (
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
      {last < parts.length - 1 && (
        <p>
          <button type="button" className="plain" onClick={() => show(first, last + 1)}>
            {words.say("source.after")}
          </button>
        </p>
      )}
    </div>
  );
}

type TextPassage = Extract<Passage, { readonly text: string }>;

/** So much of a text is drawn at once: more would keep the page from answering. */
const PART_LENGTH = 20_000;
const PART_PASSAGES = 200;
/** At one place so many quotes can be picked; the others are in the list below. */
const MOST_NUMBERS = 12;

/** The passages, in parts that a page can draw at once. */
function partsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const parts: Passage[][] = [];
  let length = 0;
  for (const passage of passages) {
    const part = parts.at(-1);
    length += "gap" in passage ? 0 : passage.text.length;
    if (part && part.length < PART_PASSAGES && length <= PART_LENGTH) part.push(passage);
    else {
      parts.push([passage]);
      length = "gap" in passage ? 0 : passage.text.length;
    }
  }
  return parts;
}

/** The numbers of the quotes that begin at each place. */
function startsIn(quotes: readonly SourceQuote[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  quotes.forEach(({ start }, number) => {
    if (start === undefined) return;
    const known = starts.get(start);
    if (known) known.push(number);
    else starts.set(start, [number]);
  });
  return starts;
}

/** One mark within the other for each quote that covers the passage; a click picks the innermost. */
function marked(
  { text, quotes: covering }: TextPassage,
  quotes: readonly SourceQuote[],
  shown: Pick<LinkList, "has">,
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
  return words.say("source.quote", {
    number: number + 1,
    kind: nameOfKind(words, item?.link.kind ?? "", graph),
    both: item ? endsOf(words, item.link, graph).both : "",
  });
}
