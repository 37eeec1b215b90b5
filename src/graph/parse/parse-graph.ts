import type { Outcome } from "../problem";
import { startProblems } from "../problem-list";
import { checkParts } from "./check-file";
import { isGraphFile, startParts } from "./parts/graph-parts";
import { listsOf } from "./lists";
import { isPlainActor, isPlainDocument, isPlainLink } from "./plain/plain-entry";
import { validate, validateAll } from "./validate";
import { actorSchema, documentSchema, linkSchema, outlineSchema } from "../model/schema";
import type { Graph } from "../model/types";

/**
 * Parses the value of a `readout/1` file into a graph, or returns the first problems, each with its JSON pointer.
 * Never throws, and never changes the value.
 */
export function parseGraph(value: unknown): Outcome<Graph> {
  const problems = startProblems();
  const outline = validate(outlineSchema, value, [], problems);
  const lists = listsOf(value);
  const { daysOf, actorOf, documentOf, linkOf, graphOf } = startParts();

  const actors = validateAll(lists.nodes, "nodes", actorSchema, isPlainActor, problems, actorOf);
  validateAll(lists.documents, "documents", documentSchema, isPlainDocument, problems, documentOf);
  const links = validateAll(lists.edges, "edges", linkSchema, isPlainLink, problems, linkOf);
  checkParts(value, lists, daysOf, problems);

  const found = problems.all();
  if (!outline || !isGraphFile(value, found)) return { ok: false, problems: found };
  return { ok: true, value: graphOf(outline, actors, links, value) };
}
