import type { Note } from "../../formats/draft/imported";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { GraphHead } from "../../frame/layout/prepared";
import type { LinkColumns } from "../../graph/columns/link-columns";
import type { GraphFile } from "../../graph/model/file";
import type { Graph, Point } from "../../graph/model/types";

/** A graph that is ready for queries, and what an import from another form changed. */
export interface Opened {
  readonly index: GraphIndex;
  readonly notes: readonly Note[];
  /** Whether it was too large to be read in the page: then it is shown in several tasks. */
  readonly isLarge?: boolean;
}

/** What was read: a graph as objects, or one whose links are in columns. */
export type Read =
  | { readonly graph: Graph; readonly notes: readonly Note[] }
  | {
      readonly head: GraphHead;
      readonly file: GraphFile;
      readonly columns: LinkColumns;
      readonly places: readonly (Point | undefined)[];
      readonly notes: readonly Note[];
    };
