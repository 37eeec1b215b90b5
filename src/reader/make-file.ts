import type { GraphFile } from "../graph/model/file";
import type { Graph } from "../graph/model/types";
import { inTasks } from "./next-task";

/** The file of a graph. That of a large one is rebuilt in several tasks, so that the page answers meanwhile. */
export async function makeFile(graph: Graph): Promise<GraphFile> {
  return graph.makeFile ? inTasks(graph.makeFile()) : graph.file;
}
