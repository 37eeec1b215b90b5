import type { GraphIndex } from "../../frame/index/graph-index";
import { select } from "../../frame/view/steps";
import { accountsOf } from "../../graph/model/quotes";
import type { Link } from "../../graph/model/types";
import { LinkMark } from "../../picture/draw/Mark";
import { useDispatch, useWords } from "../../store/hooks";
import { sayDaysInLittle } from "../../words/dates";
import { sayStatus, sayTellers } from "../../words/facts";
import { isolate } from "../../words/intl/isolate";
import { nameOfKind } from "../../words/names";
import { PlainText } from "../parts/PlainText";

interface LinkRowProps {
  readonly link: Link;
  readonly index: GraphIndex;
  /** The number of the row in the table, from 1, its heading included. */
  readonly number: number;
}

/** One link in one line of the table; its kind is the button that opens it. What finds no room is told by its title. */
export function LinkRow({ link, index, number }: LinkRowProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const nameOf = (id: string) => index.graph.actors.get(id)?.name ?? id;
  const [source, target] = [nameOf(link.source), nameOf(link.target)];
  const kind = nameOfKind(words, link.kind, index.graph);
  const days = sayDaysInLittle(words, link.days);
  const status = sayStatus(words, index, link) ?? "";
  const accounts = accountsOf(link).map(nameOf).map(isolate).join(words.say("names.comma"));
  const told = sayTellers(words, index, link);
  return (
    <tr aria-rowindex={number}>
      <td title={days}>
        <bdi>{days}</bdi>
      </td>
      <td title={source}>
        <PlainText text={source} />
      </td>
      <td title={kind}>
        <button
          type="button"
          className="table-open"
          aria-label={words.say("table.open", { source, target, kind })}
          onClick={() => dispatch(select(link.id))}
        >
          <LinkMark kind={link.kind} />
          <PlainText text={kind} />
        </button>
      </td>
      <td title={target}>
        <PlainText text={target} />
      </td>
      <td title={status}>
        <PlainText text={status} />
      </td>
      <td title={accounts}>
        <bdi>{accounts}</bdi>
      </td>
      <td title={told}>
        <PlainText text={told} />
      </td>
      <td className="number">
        {link.quotes.length > 0 && words.numbers.format(link.quotes.length)}
      </td>
    </tr>
  );
}
