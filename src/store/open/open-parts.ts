import type { StoreApi } from "zustand/vanilla";
import type { Note } from "../../formats/draft/imported";
import type { TableAnswer } from "../../formats/csv/table-outline";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Ignored } from "../../frame/view/address";
import type { View } from "../../frame/view/view";
import type { Problem } from "../../graph/problem";
import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { InputFile } from "../../reader/files/input-file";
import type { Opened } from "../../reader/files/read";
import type { Cells } from "../session/cells";
import type { CountedView } from "../session/counted-view";
import type { Requests } from "../session/requests";
import type { Session } from "../session/session";

/** Where a graph came from, if it was not an address of a file in the project's own form. */
export interface Origin {
  readonly localName?: string;
  readonly dataHost?: string | undefined;
  readonly isPublic?: boolean;
  readonly notes?: readonly Note[];
  /** Of a graph in tiles: its first view, where an engine has counted it. */
  readonly counted?: CountedView | undefined;
  /** Of a graph in tiles: keeps those at hand that the view asks for. Gives a function that ends it. */
  readonly keep?: (cells: StoreApi<Cells>) => () => void;
}

/** Shows a graph in a view, as far as it can show it. */
export type Show = (
  index: GraphIndex,
  view: View,
  ignored?: readonly Ignored[],
  origin?: Origin,
) => void;

/** The ways to open something. Each resolves when it is shown, has failed (see `trouble`), or is outdated; none rejects. */
export interface Open {
  /** Opens what a view names in `data`, and shows it in that view. What was shown stays until then, and if it fails. */
  readonly openAddress: (view: View, ignored?: readonly Ignored[]) => Promise<void>;
  /**
   * Shows a graph from the bytes of a file that someone else has fetched, in a view.
   * @param host who that was
   */
  readonly openBytes: (
    file: InputFile,
    view: View,
    ignored: readonly Ignored[],
    host: string,
  ) => Promise<void>;
  /** Opens a file of the reader's own, or several tables; asks what the columns of tables mean. */
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  /** Makes a graph of tables by what was said of each; gives what is wrong with them, if anything. */
  readonly openTables: (
    files: readonly InputFile[],
    answers: readonly TableAnswer[],
  ) => Promise<readonly Problem[]>;
  /** Takes a text file as the reader's own copy of the document that is shown, or of another. */
  readonly openText: (file: File, document?: string) => Promise<void>;
}

/** What opening needs of a readout. */
export interface OpenParts {
  readonly cells: StoreApi<Cells>;
  readonly session: Session;
  readonly requests: Requests;
  readonly show: Show;
  /** Makes ready, in tasks of its own, what showing a large graph in a view takes. */
  readonly ready: (opened: Opened, view: View) => Promise<void>;
  readonly load: typeof fetchBytes;
  readonly clock: () => number;
  readonly dataHosts?: readonly string[] | undefined;
}
