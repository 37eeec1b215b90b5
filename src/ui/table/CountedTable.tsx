import { useEffect, useRef, useState } from "react";
import type { Frame } from "../../frame/query/frame";
import type { CountedView, NoAnswer, RowsAsked } from "../../store/session/counted-view";
import { useWords } from "../../store/hooks";
import { mayAnswerLater } from "../../store/session/counted-view";
import { createRetry } from "../../store/tiles/retry";
import { sayWaiting } from "../../words/tell";
import { COLUMNS } from "./columns";
import { LinkRow } from "./LinkRow";

interface CountedTableProps {
  readonly frame: Frame;
  readonly counted: CountedView;
}

/** What has come of the rows so far, and why no more came. */
interface Rows {
  readonly parts: readonly RowsAsked[];
  readonly isAsking: boolean;
  readonly trouble?: NoAnswer | undefined;
}

const NONE: Rows = { parts: [], isAsking: true };

/** The table of what an engine counted: it has the rows, in order of time, and sends some more whenever they are asked for. */
export function CountedTable({ frame, counted }: CountedTableProps) {
  const words = useWords();
  const [isDescending, setIsDescending] = useState(false);
  const [{ parts, isAsking, trouble }, setRows] = useState(NONE);
  const asking = useRef(new AbortController());
  const [retry] = useState(createRetry);
  const { language } = words;

  /** @param former why these rows did not come before: it is said until they do */
  const ask = (known: readonly RowsAsked[], former?: NoAnswer) => {
    asking.current.abort();
    const { signal } = (asking.current = new AbortController());
    const start = known.reduce((sum, { links }) => sum + links.length, 0);
    setRows({ parts: known, isAsking: true, trouble: former });
    const answer = counted.rowsOf(start, isDescending, language, signal);
    void answer
      .catch((): NoAnswer => "engine")
      .then((rows) => {
        if (signal.aborted) return;
        if (typeof rows !== "string") {
          retry.reset();
          setRows({ parts: [...known, rows], isAsking: false });
          return;
        }
        setRows({ parts: known, isAsking: false, trouble: rows });
        if (mayAnswerLater(rows)) retry.later(() => askAgain.current(known, rows));
      });
  };
  const askAgain = useRef(ask);
  useEffect(() => {
    askAgain.current = ask;
  });
  useEffect(() => {
    askAgain.current([]);
    return () => {
      asking.current.abort();
      retry.reset();
    };
  }, [counted, isDescending, language, retry]);

  const total = frame.counts.links;
  const shown = parts.flatMap(({ index, links }) => links.map((link) => ({ index, link })));
  const left = total - shown.length;
  return (
    <div className="table-scroller">
      <table aria-label={words.say("table.name")} aria-rowcount={total + 1} aria-busy={isAsking}>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) =>
              column === "date" ? (
                <th key={column} scope="col" aria-sort={isDescending ? "descending" : "ascending"}>
                  <button
                    type="button"
                    className="table-sort"
                    onClick={() => setIsDescending(!isDescending)}
                  >
                    {words.say("table.date")}
                    <span aria-hidden="true">{isDescending ? "▾" : "▴"}</span>
                  </button>
                </th>
              ) : (
                // Names are in an order of their own in each language, which the engine does not know.
                <th key={column} scope="col">
                  <span className="table-sort">{words.say(`table.${column}`)}</span>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ index, link }, at) => (
            <LinkRow key={link.id} link={link} index={index} number={at + 2} />
          ))}
        </tbody>
      </table>
      {trouble && <p role="alert">{sayWaiting(words, { code: trouble })}</p>}
      {isAsking && !trouble && <p className="note">{words.say("shown.counting")}</p>}
      {(!isAsking || trouble) && left > 0 && (
        <button type="button" onClick={() => ask(parts)}>
          {words.say("details.more", { count: left })}
        </button>
      )}
    </div>
  );
}
