import { knownStatus } from "../../draft/known-values";
import { looksLikeDates, normal } from "../headings";
import { cellsOf, type Sheet, withCells } from "./sheet";

const YES: ReadonlySet<string> = new Set("yes y true 1 x ja oui sì sí да так نعم".split(" "));
const NO: ReadonlySet<string> = new Set(["no n false 0 nein non нет ні لا".split(" "), ""].flat());

const OFF: ReadonlySet<string> = new Set(["cancelled", "postponed"]);
/** Words for calling off that are no statuses. */
const CALL_OFF: ReadonlySet<string> = new Set(
  [
    "cancel cancellation cancelation absage annulation annullamento cancelación anulación отмена",
    "скасування",
  ].flatMap((words) => words.split(" ")),
);

/**
 * What the cells of a column say became of a contact, where its heading says which: "Took place?" above yes and no, or
 * "Appointment cancel date" above days. Undefined for all other columns.
 */
export function statusesIn(
  sheet: Pick<Sheet, "rows" | "fields" | "input">,
  index: number,
  column: string,
): ((cell: string) => string | undefined) | undefined {
  const status = knownStatus(column.replace(/\?$/, ""));
  if (status !== undefined && status !== "unknown") {
    const cells = new Set(cellsOf(sheet, index).map(plain));
    if ([...cells].every((cell) => YES.has(cell) || NO.has(cell)))
      return (cell) => saidOf(plain(cell), status);
  }
  const off = normal(column)
    .split("_")
    .map((word) => (CALL_OFF.has(word) ? "cancelled" : knownStatus(word)))
    .find((word) => word !== undefined && OFF.has(word));
  if (off === undefined || !looksLikeDates({ headings: [], rows: sheet.rows }, index))
    return undefined;
  return (cell) => (cell.trim() === "" ? undefined : off);
}

function plain(cell: string): string {
  return cell.trim().toLowerCase();
}

/** What yes, no or nothing means where it is asked whether a contact has a status. */
function saidOf(cell: string, status: string): string | undefined {
  if (YES.has(cell)) return status;
  // Whether what was not held was planned or called off is not said.
  return cell !== "" && status === "held" ? "unknown" : undefined;
}

/** A sheet whose column of statuses has them in the place of yes, no and days. */
export function settleStatuses(sheet: Sheet, headings: readonly string[]): Sheet {
  const index = sheet.fields.indexOf("status");
  const statusOf = index < 0 ? undefined : statusesIn(sheet, index, headings[index] ?? "");
  return statusOf ? withCells(sheet, index, (cell) => statusOf(cell) ?? "") : sheet;
}
