import { useEffect, useMemo, useRef } from "react";
import { documentShown } from "../../frame/sources/document-shown";
import { type Frame, linksAtHand } from "../../frame/query/frame";
import { type SourcePage, sourceOf } from "../../frame/sources/source";
import { select, showDocument } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { Graph } from "../../graph/model/types";
import { clip } from "../../picture/scene/naming/names";
import { useDispatch, useTexts, useWords } from "../../store/hooks";
import { sayDays } from "../../words/dates";
import { isolate } from "../../words/intl/isolate";
import { Options } from "../choice/Options";
import { Select } from "../choice/Select";
import { Listed } from "../parts/Listed";
import { SourceQuotes } from "./SourceQuotes";
import { SourceText } from "./SourceText";
import { useAlignments } from "./use-alignments";
import { useQuotes } from "./use-quotes";
import { TextLoader } from "./TextLoader";
import { PlainText } from "../parts/PlainText";
import { OutwardLink } from "../parts/OutwardLink";
import "./source.css";

interface SourcePanelProps {
  readonly frame: Frame;
  readonly graph: Graph;
  readonly view: View;
}

/** A document as it was quoted: its text, or what its quotes tell of it, every quote marked. */
export function SourcePanel({ frame, graph, view }: SourcePanelProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const texts = useTexts();
  const panel = useRef<HTMLElement>(null);
  const document = documentShown(graph, view);
  const own = document && texts.get(document.id);
  const text = own ?? document?.text;
  const quotes = useQuotes(graph, document?.id);
  const { alignments, cancel } = useAlignments(quotes, text);
  const page = useMemo(
    () => (document && quotes ? sourceOf(graph, document, text, alignments) : undefined),
    [graph, document, quotes, text, alignments],
  );
  const shown = linksAtHand(frame);
  const chosen = page ? chosenIn(page, view) : -1;
  useEffect(() => {
    const mark = panel.current?.querySelector(`[data-quote="${chosen}"]`);
    mark?.scrollIntoView({ block: "center" });
  }, [chosen, page]);
  if (!document) return <p className="source-empty">{words.say("source.none")}</p>;
  if (!page) {
    const name = isolate(clip(document.title, MOST_OF_TITLE));
    return <p className="source-empty">{words.say("app.loading", { name })}</p>;
  }

  const pick = (number: number) => {
    const item = page.quotes[number];
    if (item) dispatch(select(item.link.id, item.number));
  };
  return (
    <article className="source" ref={panel} aria-label={words.say("source.name")}>
      <DocumentChoice graph={graph} chosen={document.id} />
      <h2 className="source-title">
        <PlainText lang={document.language} text={document.title} />
      </h2>
      <p className="source-origin">
        <span>
          <Listed
            items={[
              document.publisher && <PlainText text={document.publisher} />,
              document.published && sayDays(words, document.published),
            ]}
          />
        </span>
        {document.url !== undefined && (
          <OutwardLink address={document.url}>{words.say("details.open")}</OutwardLink>
        )}
        {document.archived !== undefined && (
          <OutwardLink address={document.archived}>{words.say("source.archived")}</OutwardLink>
        )}
      </p>
      <TextLoader document={document} own={own} />
      {cancel && (
        <p className="note">
          {words.say("source.searching")}{" "}
          <button type="button" onClick={cancel}>
            {words.say("app.loading.cancel")}
          </button>
        </p>
      )}
      <SourceText page={page} graph={graph} shown={shown} chosen={chosen} onPick={pick} />
      <SourceQuotes page={page} graph={graph} text={text} chosen={chosen} onPick={pick} />
    </article>
  );
}

/** The place, in the list of quotes, of the one that is selected; the first of a selected link. */
function chosenIn({ quotes }: SourcePage, { select: id, quote }: View): number {
  const own = quotes.findIndex(({ link, number }) => link.id === id && number === quote);
  return own >= 0 ? own : quotes.findIndex(({ link }) => link.id === id);
}

/** So much of a title leaves room for how many quotes there are. */
const MOST_OF_TITLE = 80;

/** Which document is shown; those that are not in the list are opened from their quotes. */
function DocumentChoice({ graph, chosen }: { readonly graph: Graph; readonly chosen: string }) {
  const words = useWords();
  const dispatch = useDispatch();
  if (graph.documents.size < 2) return null;
  return (
    <label className="source-choice">
      {words.say("source.document")}
      <Select value={chosen} onChange={(event) => dispatch(showDocument(event.target.value))}>
        <Options
          items={[...graph.documents.values()]}
          chosen={chosen}
          valueOf={({ id }) => id}
          nameOf={({ id, title }) => {
            const count = graph.links.quotesFrom(id);
            return words.say("source.document.option", {
              title: clip(title, MOST_OF_TITLE),
              count,
            });
          }}
        />
      </Select>
    </label>
  );
}
