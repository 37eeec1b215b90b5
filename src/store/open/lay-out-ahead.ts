import type { GraphIndex } from "../../frame/index/graph-index";
import { tabOf } from "../../frame/opening/opening";
import type { View } from "../../frame/view/view";
import { inTasks } from "../../reader/next-task";

/** So many actors are laid out at once, when the picture asks for their places. */
const AT_ONCE = 80;

/**
 * Finds the places of a graph's actors before its picture asks for them, in several tasks. Where another tab is opened
 * first, that does not wait for them.
 */
export async function layOutAhead(index: GraphIndex, view: View): Promise<void> {
  if (index.actors.length <= AT_ONCE) return;
  const work = findPlaces(index);
  if (tabOf(view, index) === "graph") await work;
  // The picture finds the places itself, then.
  else work.catch(() => undefined);
}

async function findPlaces(index: GraphIndex): Promise<void> {
  const { layOutAhead: layOut } = await import("../../frame/layout/layout");
  await inTasks(layOut(index));
}
