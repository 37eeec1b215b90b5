import type { Outcome } from "../../graph/problem";
import type { Imported } from "../draft/imported";
import { refuseJson } from "./json-problem";
import { objectOf } from "./json-values";
import { importNodeLink } from "./node-link";

/**
 * Imports a map of Kumu, as its own JSON or as a blueprint has it: its elements are nodes and its connections edges, whose
 * ends are labels or ids.
 * @param value the parsed JSON
 */
export function importKumu(value: unknown, title: string): Outcome<Imported> {
  const root = objectOf(value);
  const isMap = Array.isArray(root.get("elements")) && Array.isArray(root.get("connections") ?? []);
  if (!isMap) return refuseJson("node-link-graph");
  return importNodeLink({ connections: [], ...Object.fromEntries(root) }, title);
}
