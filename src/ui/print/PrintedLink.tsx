import { sourceAddressOf } from "../../frame/sources/citation";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { AnnotatedLink, Note } from "../../frame/sources/notes";
import type { Graph } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { sayDays } from "../../words/dates";
import { sayStatusWithin, sayTold } from "../../words/facts";
import { nameOfKind, sayBeginning, sayTie } from "../../words/names";
import { FileText } from "../parts/FileText";

/** A link in one sentence, with the numbers of its quotes. */
export function PrintedLink({
  item,
  index,
}: {
  readonly item: AnnotatedLink;
  readonly index: GraphIndex;
}) {
  const words = useWords();
  const { link, notes } = item;
  const { graph } = index;
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  const act = [
    nameOfKind(words, link.kind, graph),
    link.status === "held" ? undefined : sayStatusWithin(words, index, link),
    sayTold(words, index, link),
  ];
  return (
    <li>
      <span className="print-day">{sayDays(words, link.days)}</span>{" "}
      <b>
        <bdi>{nameOf(link.source)}</bdi> {sayTie(words, link)} <bdi>{nameOf(link.target)}</bdi>
      </b>
      . {act.filter(Boolean).join(words.say("names.comma"))}.{" "}
      {link.summary && <FileText graph={graph} text={link.summary} />}
      {notes.length > 0 && (
        <sup>{notes.map(({ number }) => number).join(words.say("names.comma"))}</sup>
      )}
    </li>
  );
}

/** A quote, and where it is from. */
export function PrintedNote({ note, graph }: { readonly note: Note; readonly graph: Graph }) {
  const words = useWords();
  const { number, quote, first } = note;
  const source = graph.documents.get(quote.document);
  const account =
    quote.attributedTo === undefined
      ? undefined
      : words.say("details.according", {
          name: graph.actors.get(quote.attributedTo)?.name ?? quote.attributedTo,
        });
  const origin = [
    account,
    quote.stance === "denies" && words.say("details.denies"),
    source?.publisher,
    first === number && (source?.title ?? quote.document),
    source?.published && sayDays(words, source.published),
    first < number && words.say("print.seen", { number: first }),
  ];
  return (
    <li value={number}>
      <bdi lang={quote.language ?? source?.language}>
        {words.say("quote.marked", { text: sayBeginning(words, quote.exact) })}
      </bdi>{" "}
      {quote.translation &&
        words.say("details.translation", { text: sayBeginning(words, quote.translation) })}{" "}
      <small>
        <bdi>{origin.filter(Boolean).join(words.say("names.comma"))}</bdi>
        {source && first === number && (
          <span className="print-address"> {sourceAddressOf(source)}</span>
        )}
      </small>
    </li>
  );
}
