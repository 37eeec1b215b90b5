import { addressedView } from "../frame/opening/opening";
import { type Parameter, printAddress } from "../frame/view/address";
import { PARAMETERS } from "../frame/view/parameter-names";
import { DEFAULT_VIEW, type View } from "../frame/view/view";
import type { Cells } from "./session/cells";

/** What is shown, as far as the address has to say it. */
export interface Shown extends Pick<Cells, "view" | "ignored" | "localName"> {
  /** The view as its address has to say it. */
  readonly addressed: View;
}

/** Without the graph, which would otherwise stay in memory after another has taken its place. */
export function shownIn({ view, ignored, localName, index }: Cells): Shown {
  return { view, ignored, localName, addressed: addressedView(view, index) };
}

/** The view that the address of a page has where a file of the reader's own is shown: it says nothing of the file. */
export function viewBesideLocal({ theme, lang }: View): View {
  return { ...DEFAULT_VIEW, theme, lang };
}

/** The view of a file of the reader's own, as the history keeps it: unlike an address, that reaches no server. */
export interface LocalState {
  readonly readoutFile: string;
  /** The parameters of the view, as an address would have them. */
  readonly query: string;
}

/** An entry of the history: the query of its address, and what it keeps besides. */
export interface Entry {
  readonly parameters: readonly Parameter[];
  readonly state: LocalState | null;
}

/**
 * The entry for what is shown. Of a file of the reader's own the address says only language and theme: its ids would
 * reach the host at the next reload.
 * @param former the parameters of the present address
 */
export function entryOf(
  { addressed, ignored, localName }: Shown,
  former: readonly Parameter[],
): Entry {
  if (localName === undefined) {
    return { parameters: printAddress(addressed, former, ignored), state: null };
  }
  const foreign = former.filter(([name]) => !PARAMETERS.some((own) => own === name));
  return {
    parameters: printAddress(viewBesideLocal(addressed), foreign),
    state: { readoutFile: localName, query: printQuery(printAddress(addressed, [])) },
  };
}

/** What an entry of the history keeps of a file of the reader's own; undefined for all other entries. */
export function localStateOf(state: unknown): LocalState | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  if (!("readoutFile" in state) || !("query" in state)) return undefined;
  const { readoutFile, query } = state;
  return typeof readoutFile === "string" && typeof query === "string"
    ? { readoutFile, query }
    : undefined;
}

export function printQuery(parameters: readonly Parameter[]): string {
  return String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
}
