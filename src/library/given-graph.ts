import type { GraphIndex } from "../frame/index/graph-index";
import { indexGraph } from "../frame/index/index-graph";
import type { Graph } from "../graph/model/types";
import { parseGraph } from "../graph/parse/parse-graph";
import { parseJson } from "../graph/parse/parse-json";
import type { Outcome } from "../graph/problem";

/** A graph as a program has it: parsed, indexed, the value of a graph file, or its text. */
export type GivenGraph = Graph | GraphIndex | object | string;

/**
 * Parses a graph file in the format `readout/1`.
 * @param file its value, as `JSON.parse` gives it, or its text
 * @returns the graph, or every problem with its place in the file; never throws
 */
export function parseGivenGraph(file: unknown): Outcome<Graph> {
  if (typeof file !== "string") return parseGraph(file);
  const value = parseJson(file);
  return value.ok ? parseGraph(value.value) : value;
}

/** The index of a graph, whatever it is given as. */
export function indexGivenGraph(given: GivenGraph): Outcome<GraphIndex> {
  if (typeof given === "object" && isIndex(given)) return { ok: true, value: given };
  const graph: Outcome<Graph> =
    typeof given === "object" && isGraph(given)
      ? { ok: true, value: given }
      : parseGivenGraph(given);
  return graph.ok ? { ok: true, value: indexGraph(graph.value) } : graph;
}

function isIndex(given: object): given is GraphIndex {
  return "actorIndex" in given && "graph" in given;
}

/** Maps come from no file. */
function isGraph(given: object): given is Graph {
  return "actors" in given && given.actors instanceof Map && "links" in given;
}
