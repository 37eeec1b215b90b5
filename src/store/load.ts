import { DEFAULT_VIEW, type View } from "../frame/view";
import type { Ignored } from "../frame/address";
import { decodeBytes, MOST_BYTES } from "../graph/decode-bytes";
import { parseGraph } from "../graph/parse-graph";
import { parseJson } from "../graph/parse-json";
import type { Outcome } from "../graph/problem";
import type { Graph } from "../graph/types";
import { cells, show, type Trouble } from "./cells";

/** The examples that come with Readout, by the names that `data` knows them by; the first is shown by default. */
export const EXAMPLES = ["draghi-putin", "winter-2022"] as const;

/** Each request gets a number: an answer that comes after a newer request is dropped. */
let requests = 0;

/** Opens what a view names in `data`, and shows it in that view. What was shown stays until then, and if it fails. */
export async function openAddress(view: View, ignored: readonly Ignored[] = []): Promise<void> {
  const request = ++requests;
  const name = view.data ?? EXAMPLES[0];
  cells.setState({ loading: name });
  const result = await fetchGraph(addressOf(name), name);
  if (request !== requests) return;
  if ("graph" in result) show(result.graph, view, ignored);
  else cells.setState({ trouble: result.trouble, loading: undefined });
}

/** Opens a file of the reader's own. */
export async function openFile(file: File): Promise<void> {
  const request = ++requests;
  cells.setState({ loading: file.name });
  const outcome = await readFile(file);
  if (request !== requests) return;
  const { theme } = cells.getState().view;
  if (outcome.ok) show(outcome.value, { ...DEFAULT_VIEW, theme }, [], file.name);
  else {
    const trouble = { name: file.name, problems: outcome.problems };
    cells.setState({ trouble, loading: undefined });
  }
}

async function readFile(file: File): Promise<Outcome<Graph>> {
  if (file.size > MOST_BYTES) {
    const values = { found: Math.ceil(file.size / 1e6), maximum: MOST_BYTES / 1e6 };
    return { ok: false, problems: [{ code: "too-large", values }] };
  }
  try {
    return graphOfBytes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, problems: [{ code: "unreadable", values: {} }] };
  }
}

function graphOfBytes(bytes: Uint8Array): Outcome<Graph> {
  const text = decodeBytes(bytes);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  return value.ok ? parseGraph(value.value) : value;
}

function addressOf(name: string): string {
  return EXAMPLES.some((example) => example === name) ? `data/${name}.json` : name;
}

async function fetchGraph(
  address: string,
  name: string,
): Promise<{ readonly graph: Graph } | { readonly trouble: Trouble }> {
  try {
    const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!response.ok) {
      return { trouble: { name, problems: [], cause: { code: "http", status: response.status } } };
    }
    const outcome = graphOfBytes(new Uint8Array(await response.arrayBuffer()));
    if (outcome.ok) return { graph: outcome.value };
    return { trouble: { name, problems: outcome.problems } };
  } catch {
    return { trouble: { name, problems: [], cause: { code: "network" } } };
  }
}
