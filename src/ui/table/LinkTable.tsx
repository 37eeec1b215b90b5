import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import { select } from "../../frame/view/steps";
import { accountsOf } from "../../graph/model/quotes";
import type { Link } from "../../graph/model/types";
import { sayDaysInLittle } from "../../words/dates";
import { sayStatus, sayTellers } from "../../words/facts";
import { nameOfKind } from "../../words/names";
import { useDispatch, useWords } from "../../store/hooks";
import { PlainText } from "../parts/PlainText";
import { isolate } from "../../words/isolate";

const COLUMNS = ["from", "kind", "to", "date", "status", "accounts", "told", "quotes"] as const;
const ROW_HEIGHT = 34;
/** Tables of up to so many rows are drawn whole, for the search of the browser and for print. */
const DRAWN_WHOLE = 300;

interface LinkTableProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
}

/** The twin of the picture: one row for each link shown. Of a long table only the rows in sight are drawn. */
export function LinkTable({ frame, index }: LinkTableProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { links } = frame;
  const isWhole = links.length <= DRAWN_WHOLE;
  const rows = useVirtualizer({
    count: links.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: !isWhole,
  });
  const items = rows.getVirtualItems();
  const shown = isWhole
    ? Array.from({ length: links.length }, (_, at) => at)
    : items.map(({ index }) => index);
  const before = isWhole ? 0 : (items[0]?.start ?? 0);
  const after = isWhole ? 0 : rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="table-scroller" ref={scroller}>
      <table aria-label={words.say("table.name")} aria-rowcount={links.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {words.say(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {shown.map((at) => {
            const link = links.at(at);
            return link && <Row key={link.id} link={link} index={index} number={at + 2} />;
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height, padding: 0 }} />
    </tr>
  );
}

interface RowProps {
  readonly link: Link;
  readonly index: GraphIndex;
  readonly number: number;
}

function Row({ link, index, number }: RowProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const nameOf = (id: string) => index.graph.actors.get(id)?.name ?? id;
  const [source, target] = [nameOf(link.source), nameOf(link.target)];
  const kind = nameOfKind(words, link.kind, index.graph);
  return (
    <tr aria-rowindex={number}>
      <td>
        <PlainText text={source} />
      </td>
      <td>
        <button
          type="button"
          className="plain"
          aria-label={words.say("table.open", { source, target, kind })}
          onClick={() => dispatch(select(link.id))}
        >
          <PlainText text={kind} />
        </button>
      </td>
      <td>
        <PlainText text={target} />
      </td>
      <td>{sayDaysInLittle(words, link.days)}</td>
      <td>
        <PlainText text={sayStatus(words, index, link) ?? ""} />
      </td>
      <td>
        <bdi>{accountsOf(link).map(nameOf).map(isolate).join(words.say("names.comma"))}</bdi>
      </td>
      <td>
        <PlainText text={sayTellers(words, index, link)} />
      </td>
      <td className="number">{link.quotes.length}</td>
    </tr>
  );
}
