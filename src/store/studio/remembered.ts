import { freshId } from "../../edit/ids";
import type { FileActor } from "../../graph/model/file";
import { makeFile } from "../../reader/make-file";
import type { Readout } from "../create-readout";
import { lastFiles } from "./desk";

/** Of graphs with more actors none is remembered: they are events counted by machines, not people that one writes about. */
const MOST_ACTORS = 2000;

/** The actors of the graph that is shown and of earlier drafts, each with an id of its own. None where nothing is kept. */
export async function rememberedActors({ cells }: Readout): Promise<FileActor[]> {
  const graph = cells.getState().index?.graph;
  const shown = graph && graph.actors.size <= MOST_ACTORS ? await makeFile(graph) : undefined;
  const kept = await lastFiles().catch(() => []);
  const remembered = new Map<string, FileActor>();
  const taken = new Set<string>();
  for (const { nodes } of shown ? [shown, ...kept] : kept) {
    if (nodes.length > MOST_ACTORS) continue;
    const ids = new Map<string, string>();
    const others: FileActor[] = [];
    for (const node of nodes) {
      const same = remembered.get(calledOf(node));
      const id = same?.id ?? freshId(node.id, (other) => taken.has(other));
      ids.set(node.id, id);
      taken.add(id);
      if (same) continue;
      others.push({ ...node, id });
      remembered.set(calledOf(node), { ...node, id });
    }
    for (const { speaksFor, ...node } of others) {
      const spoken = speaksFor?.flatMap((id) => ids.get(id) ?? []);
      remembered.set(calledOf(node), { ...node, ...(spoken ? { speaksFor: spoken } : {}) });
    }
  }
  return [...remembered.values()];
}

/** By what two graphs mean one actor: its kind and name. */
function calledOf({ kind, name }: FileActor): string {
  return JSON.stringify([kind, name]);
}
