import { printDay } from "../../graph/dates";
import type { Head } from "../source/source";
import type { Manifest, TilePart } from "../../tiles/manifest";
import { TILES_FORMAT } from "../../tiles/manifest";
import type { Sums, Values } from "./facts";
import type { Part, Parts } from "./parts";

/** The names of the files of a table beside its links. */
export const DOCUMENTS_NAME = "documents.json";

/**
 * The manifest of a table's parts, which stand in a folder named by the version.
 * @param bytesOf how large a part is; 0 where it is made when it is asked for
 */
export function manifestOf(
  head: Head,
  version: string,
  { parts, sums, values }: { readonly parts: Parts; readonly sums: Sums; readonly values: Values },
  bytesOf: (part: Part) => number,
  frames?: string,
): Manifest {
  const pathOf = (name: string) => `${version}/${name}`;
  const describe = (part: Part): TilePart => ({
    path: pathOf(part.name),
    links: part.links,
    bytes: bytesOf(part),
  });
  const { title, description, language, license, labels, moments, opening, documents = [] } = head;
  const extent =
    sums.first === undefined || sums.last === undefined
      ? {}
      : { first: printDay(sums.first), last: printDay(sums.last) };
  return {
    format: TILES_FORMAT,
    version,
    title,
    description,
    language,
    license,
    labels,
    moments: moments && [...moments],
    opening,
    links: sums.links,
    undated: sums.undated,
    ...extent,
    contacts: sums.contacts,
    actors: { path: pathOf(parts.actors.name), count: sums.actors },
    tiles: parts.tiles.map((tile) => ({
      first: printDay(tile.first),
      last: printDay(tile.last),
      ...describe(tile),
    })),
    long: parts.long && describe(parts.long),
    undatedTile: parts.undated && describe(parts.undated),
    totals: { path: pathOf(parts.totals.name) },
    documents: documents.length > 0 ? { path: pathOf(DOCUMENTS_NAME) } : undefined,
    values: { ...values },
    frames,
  };
}
