import type { GraphFile } from "../graph/model/file";
import { normalized } from "../graph/normalized";

/** An id made of a name, in the letters of addresses, that none of those in use is. */
export function freshId(name: string, isUsed: (id: string) => boolean): string {
  const plain = normalized(name, "NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replaceAll(/^-|-$/g, "");
  const id = plain || "id";
  if (!isUsed(id)) return id;
  for (let suffix = 2; ; suffix++) if (!isUsed(`${id}-${suffix}`)) return `${id}-${suffix}`;
}

/** Whether an id stands for an actor or a link in any of some files: the two share one space of ids. */
export function idsIn(...files: readonly Pick<GraphFile, "nodes" | "edges">[]) {
  const ids = new Set<string>();
  for (const { nodes, edges } of files) {
    for (const { id } of nodes) ids.add(id);
    for (const { id } of edges) ids.add(id);
  }
  return (id: string) => ids.has(id);
}
