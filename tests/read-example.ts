import { readFileSync } from "node:fs";
import { parseGraph } from "../src/graph/parse/parse-graph";
import type { Graph } from "../src/graph/model/types";

/** One of the examples that come with Readout, as a graph. */
export function readExample(name: "draghi-putin" | "obama-putin" | "winter-2022"): Graph {
  const outcome = parseGraph(JSON.parse(readFileSync(`data/${name}.json`, "utf8")));
  if (!outcome.ok) throw new Error(`data/${name}.json is not in order.`);
  return outcome.value;
}
