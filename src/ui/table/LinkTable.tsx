import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import { linksOfRows } from "../../frame/index/link-list";
import type { Frame } from "../../frame/query/frame";
import { sortRows } from "../../frame/reading/sort-rows";
import { useWords } from "../../store/hooks";
import { COLUMNS, type Column } from "./columns";
import { LinkRow } from "./LinkRow";
import { useKeys } from "./use-keys";

const ROW_HEIGHT = 34;
/** Tables of up to so many rows are drawn whole, for the search of the browser and for print. */
const DRAWN_WHOLE = 300;

interface LinkTableProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
}

/** By which column the reader wants the rows, and which way. */
interface Sorting {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** The twin of the picture: one row for each link shown. Of a long table only the rows in sight are drawn. */
export function LinkTable({ frame, index }: LinkTableProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting>({ column: "date", isDescending: false });
  const keys = useKeys(sorting.column, words, index);
  const links = useMemo(() => {
    if (!keys) return frame.links;
    const rows = sortRows(frame.links.rows, keys, sorting.isDescending);
    return linksOfRows(index.graph.links, index.links, rows);
  }, [frame.links, index, keys, sorting.isDescending]);
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
  const sortBy = (column: Column) => {
    const isDescending = sorting.column === column && !sorting.isDescending;
    setSorting({ column, isDescending });
    if (scroller.current) scroller.current.scrollTop = 0;
  };
  return (
    <div className="table-scroller" data-whole={isWhole} ref={scroller}>
      <table aria-label={words.say("table.name")} aria-rowcount={links.length + 1}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Heading
                key={column}
                column={column}
                sorting={sorting}
                onSort={() => sortBy(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {shown.map((at) => {
            const link = links.at(at);
            return link && <LinkRow key={link.id} link={link} index={index} number={at + 2} />;
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: () => void;
}

/** The name of a column, as a button that sorts by it, and the other way around when it is pressed again. */
function Heading({ column, sorting, onSort }: HeadingProps) {
  const words = useWords();
  const isSorted = column === sorting.column;
  const order = sorting.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <button type="button" className="table-sort" onClick={onSort}>
        {words.say(`table.${column}`)}
        <span aria-hidden="true">{isSorted && (sorting.isDescending ? "▾" : "▴")}</span>
      </button>
    </th>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height, padding: 0 }} />
    </tr>
  );
}
