import type { GraphIndex } from "../../../frame/index/graph-index";
import type { Frame } from "../../../frame/query/frame";

/** What a picture is drawn from. */
export interface PictureInput {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly selected?: string | undefined;
  /** The two actors that are shown alone, if any. */
  readonly pair?: readonly [string, string] | undefined;
}
