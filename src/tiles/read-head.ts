import { readCells } from "../formats/parquet/read-cells";
import type { Whole } from "../frame/index/index-graph";
import { timeColumnsOf } from "../frame/index/time-columns";
import type { GraphHead } from "../frame/layout/prepared";
import { FILTERS } from "../frame/view/parameter-names";
import { recordOf } from "../frame/view/record-of";
import { ABSENT, recodeTexts, textsByRow } from "../graph/columns/coded-texts";
import { packTexts, type Texts } from "../graph/columns/texts";
import { decodeBytes } from "../graph/parse/decode-bytes";
import { parseGraph } from "../graph/parse/parse-graph";
import { parseJson } from "../graph/parse/parse-json";
import type { Outcome, Problem } from "../graph/problem";
import { extentOf } from "./day-tiles";
import type { Manifest } from "./manifest";

/** The parts of a tiled graph that are always at hand. */
export interface HeadParts {
  /** Parquet. */
  readonly actors: Uint8Array;
  readonly totals: Uint8Array;
  /** JSON. */
  readonly documents?: Uint8Array | undefined;
}

/** A tiled graph without its links, as a worker posts it. */
export interface TilesHead {
  readonly head: GraphHead;
  /** The file without its links, as one JSON text. */
  readonly file: Texts;
  /** x and y of each actor, in the order of the file; NaN for an actor that is never drawn. */
  readonly places: Float64Array;
  readonly whole: Whole;
}

const ACTOR_COLUMNS = ["id", "node", "x", "y", "links", "contacts"] as const;
const ACTOR_NUMBERS = ["x", "y", "links", "contacts"] as const;
const TOTAL_COLUMNS = ["date", "kind", "status", "links"] as const;

/** Reads what a manifest and its head parts say of a graph, by the same rules as any graph file. */
export async function readHead(manifest: Manifest, parts: HeadParts): Promise<Outcome<TilesHead>> {
  const actors = await readCells(
    parts.actors,
    ACTOR_COLUMNS,
    ["id", "node", "links", "contacts"],
    ACTOR_NUMBERS,
  );
  if (!actors.ok) return actors;
  const { rows, cells, numbers } = actors.value;
  if (rows !== manifest.actors.count) return otherCount(manifest.actors.count, rows);
  const nodes: unknown[] = [];
  const none = { codes: new Uint32Array(rows).fill(ABSENT), texts: [] };
  for (const node of textsByRow(cells.get("node") ?? none)) {
    const value = parseJson(node ?? "null");
    if (!value.ok) return { ok: false, problems: [cellProblem("node", nodes.length)] };
    nodes.push(value.value);
  }
  const documents = parts.documents ? parseDocuments(parts.documents) : undefined;
  if (documents && !documents.ok) return documents;
  const { title, description, language, license, labels, moments, opening } = manifest;
  const given = { title, description, language, license, labels, moments, opening };
  const file: unknown = {
    format: "readout/1",
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    nodes,
    ...(documents ? { documents: documents.value } : {}),
    edges: [],
  };
  const parsed = parseGraph(file);
  if (!parsed.ok) return parsed;
  const ids = textsByRow(cells.get("id") ?? none);
  const strange = [...parsed.value.actors.keys()].findIndex((id, row) => id !== ids[row]);
  if (strange >= 0) return { ok: false, problems: [cellProblem("id", strange)] };
  const totals = await readCells(parts.totals, TOTAL_COLUMNS, ["date", "kind", "links"], ["links"]);
  if (!totals.ok) return totals;
  const { links: _links, file: _file, actors: byId, documents: texts, ...rest } = parsed.value;
  const places = new Float64Array(2 * rows).fill(Number.NaN);
  const [x, y, links, contacts] = ACTOR_NUMBERS.map((name) => numbers.get(name));
  for (let row = 0; row < rows; row++) {
    places[2 * row] = x?.[row] ?? Number.NaN;
    places[2 * row + 1] = y?.[row] ?? Number.NaN;
  }
  const noTotal = { codes: new Uint32Array(totals.value.rows).fill(ABSENT), texts: [] };
  const total = (name: "date" | "kind" | "status") =>
    recodeTexts(totals.value.cells.get(name) ?? noTotal);
  return {
    ok: true,
    value: {
      head: { ...rest, actors: [...byId.values()], documents: [...texts.values()] },
      file: packTexts([JSON.stringify(file)]),
      places,
      whole: {
        links: manifest.links,
        contacts: manifest.contacts,
        extent: extentOf(manifest),
        values: recordOf(FILTERS, (name) => manifest.values[name].map(({ value }) => value)),
        linksOfActors: new Uint32Array(links ?? []),
        contactsOfActors: new Uint32Array(contacts ?? []),
        tallies: timeColumnsOf({
          date: total("date"),
          kind: total("kind"),
          status: total("status"),
          links: new Uint32Array(totals.value.numbers.get("links") ?? []),
        }),
      },
    },
  };
}

/** A part that has more or fewer rows than the manifest says. */
export function otherCount(said: number, found: number): Outcome<never> {
  return { ok: false, problems: [{ code: "tiles-rows", values: { said, found } }] };
}

function cellProblem(field: string, row: number): Problem {
  return { code: "cell-json", values: { field }, line: row + 1 };
}

function parseDocuments(bytes: Uint8Array): Outcome<unknown> {
  const text = decodeBytes(bytes);
  return text.ok ? parseJson(text.value) : text;
}
