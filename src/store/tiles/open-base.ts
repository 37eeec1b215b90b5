import type { fetchBytes } from "../../reader/files/fetch-bytes";
import type { OpenShelf } from "../../reader/open-shelf";
import type { Manifest } from "../../tiles/manifest";
import { openHead, type TilesBase } from "../../tiles/open-part";
import type { Failure } from "../session/requests";
import { fetchPart } from "./fetch-part";

export interface BaseParts {
  readonly manifest: Manifest;
  /** The address of the manifest: paths of parts are relative to it. */
  readonly address: string;
  readonly shelf: Promise<OpenShelf>;
  readonly load: typeof fetchBytes;
  /** Gives it up. */
  readonly signal: AbortSignal;
}

/** Fetches and reads what is always at hand of a tiled graph. All of it is on its way before the first of it is read. */
export async function openBase(asked: BaseParts): Promise<TilesBase | Failure> {
  const { manifest, address, load, signal } = asked;
  const { actors, totals, documents } = manifest;
  const parts = await Promise.all(
    [actors.path, totals.path, documents?.path].map((path) =>
      path === undefined ? undefined : fetchPart(load, address, path, signal),
    ),
  );
  const [ofActors, ofTotals, ofDocuments] = parts;
  for (const part of parts) {
    if (part && !(part instanceof Uint8Array)) return part;
  }
  if (!(ofActors instanceof Uint8Array) || !(ofTotals instanceof Uint8Array))
    throw new Error("A part of the head is missing.");
  const { shelf } = await asked.shelf;
  const head = await shelf.open(manifest, {
    actors: ofActors,
    totals: ofTotals,
    documents: ofDocuments instanceof Uint8Array ? ofDocuments : undefined,
  });
  return head.ok ? openHead(head.value) : { problems: head.problems, name: actors.path };
}
