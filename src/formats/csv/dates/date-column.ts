import { isText, readDateCell } from "./date-cell";
import { type DateCell, DATE_ORDERS, type DateOrder } from "./date-values";
import { hasUnclearMonth, languageOfMonths } from "./month-names";

/** How a column of dates is to be read. */
export interface DateColumn {
  /** The order by which its dates are read, and whether that was told by the column itself. */
  readonly order?: DateOrder | undefined;
  /** A cell that could be read by no order but that one. */
  readonly proof?: string | undefined;
  /** Several orders fit, or none can be told: a question. */
  readonly question?: readonly DateOrder[] | undefined;
  /** Two cells that no one order fits. */
  readonly clash?: readonly [string, string] | undefined;
  /** Whether some years have two digits. */
  readonly hasShortYears: boolean;
  readonly cells: ReadonlyMap<string, DateCell | undefined>;
}

/**
 * Decides in which order the days of a column are written: as it was said, else by the cells that fit one order alone.
 * Where several orders fit and would give different days, or a year has two digits, it is a question.
 * @param texts its cells, each once or more
 */
export function readDateColumn(texts: Iterable<string>, said?: DateOrder): DateColumn {
  const cells = readCells(texts);
  const open = [...cells].flatMap(([text, cell]) =>
    cell?.byOrder ? [{ text, byOrder: cell.byOrder, isShort: cell.isShort === true }] : [],
  );
  const hasShortYears = open.some(({ text, isShort }) => isShort && !/^\d{5}/.test(text));
  const known = { cells, hasShortYears };
  if (said !== undefined || open.length === 0) return { ...known, order: said };

  const fits = (order: DateOrder) => open.every(({ byOrder }) => byOrder[order] !== undefined);
  const fitting = DATE_ORDERS.filter(fits);
  const [order] = fitting;
  if (order === undefined) return { ...known, clash: clashOf(open) };
  if (open.some(({ isShort }) => isShort)) return { ...known, question: fitting };
  const agree = open.every(({ byOrder }) =>
    fitting.every((other) => byOrder[other] === byOrder[order]),
  );
  if (agree || fitting.length === 1) {
    const proof = open.find(({ byOrder }) => Object.keys(byOrder).length === 1)?.text;
    return { ...known, order, proof };
  }
  return { ...known, question: fitting };
}

/**
 * What each of some texts can mean. A name that means one month or another by its language is read where the other names
 * show which language that is.
 */
export function readCells(texts: Iterable<string>): ReadonlyMap<string, DateCell | undefined> {
  const cells = new Map<string, DateCell | undefined>();
  for (const text of texts) if (!cells.has(text)) cells.set(text, readDateCell(text));
  // In a text of megabytes nobody names the month of a date, and to look for one would take longer than all the rest.
  const short = [...cells.keys()].filter((text) => !isText(text));
  const unread = short.filter((text) => !cells.get(text));
  if (!unread.some(hasUnclearMonth)) return cells;
  const language = languageOfMonths(short);
  if (language === undefined) return cells;
  for (const text of unread) cells.set(text, readDateCell(text, language));
  return cells;
}

/** The date in a cell of a column; undefined where the column leaves it open, or it is none. */
export function dateIn({ order }: DateColumn, cell: DateCell): string | undefined {
  return cell.sure ?? (order === undefined ? undefined : cell.byOrder?.[order]);
}

/** Two cells of which each rules out what the other needs, as far as two are enough for that. */
function clashOf(
  open: readonly { readonly text: string; readonly byOrder: NonNullable<DateCell["byOrder"]> }[],
): readonly [string, string] {
  for (const one of open.filter(({ byOrder }) => Object.keys(byOrder).length === 1)) {
    const [order] = DATE_ORDERS.filter((known) => one.byOrder[known] !== undefined);
    const other = order && open.find(({ byOrder }) => byOrder[order] === undefined);
    if (other) return [one.text, other.text];
  }
  const [first, second] = open;
  return [first?.text ?? "", second?.text ?? first?.text ?? ""];
}
