import { expose, transfer } from "comlink";
import type { TableAnswer } from "../formats/csv/table-outline";
import type { TableForm } from "../formats/csv/table";
import type { OnRows } from "../formats/csv/tables";
import { buffersIn, buffersOf } from "../frame/layout/prepare";
import { alignQuotes } from "../frame/sources/source";
import type { Selector } from "../graph/proof/align";
import type { Span } from "../frame/view/span";
import { startWork } from "../graph/proof/work";
import type { Manifest, TilePart } from "../tiles/manifest";
import type { HeadParts } from "../tiles/read-head";
import type { InputFile } from "./files/input-file";
import { lookAtTables, previewTables } from "./look-at-tables";
import { createPortions } from "./portions";
import { packGraph } from "./read-graph";
import { createShelf } from "./tiles/shelf";
import { openPacked } from "./rows/workbook";

const shelf = createShelf();

const portions = createPortions();

/** What the page can ask of the worker. Each method first reports zero rows, so that the page knows that it has started. */
const reader = {
  /** Reads files into a graph; its columns are transferred, not copied, and its actors and documents asked for after it. */
  async read(inputs: readonly InputFile[], onRows: OnRows, answers?: readonly TableAnswer[]) {
    onRows(0);
    const outcome = await packGraph(inputs, onRows, answers);
    if (!outcome.ok) return outcome;
    const { prepared, notes } = outcome.value;
    const value = { prepared: portions.keep(prepared), notes };
    return transfer({ ok: true as const, value }, buffersOf(prepared));
  },
  /** The actors of what was read from one on, as many as are sent at a time. */
  actorsFrom: portions.actorsFrom,
  documentsFrom: portions.documentsFrom,
  /** The outlines of tables. */
  look(inputs: readonly InputFile[], onRows: OnRows, forms: readonly TableForm[]) {
    onRows(0);
    return lookAtTables(inputs, forms, onRows);
  },
  /** The sheets of workbooks, as tables. */
  openSheets(inputs: readonly InputFile[], onRows: OnRows) {
    onRows(0);
    return openPacked(inputs);
  },
  /** What would come of tables. */
  preview(inputs: readonly InputFile[], onRows: OnRows, answers: readonly TableAnswer[]) {
    onRows(0);
    return previewTables(inputs, answers, onRows);
  },
  /** How each quote stands in a text. */
  align(quotes: readonly { readonly quote: Selector }[], text: string) {
    return alignQuotes(quotes, text, startWork());
  },
  /** Tells that the worker has started. */
  isThere: () => true,
  /** The head of a tiled graph; its tiles stay here, and what is joined of them is transferred. */
  openTiles: (manifest: Manifest, parts: HeadParts) => shelf.open(manifest, parts),
  takeTile: (part: TilePart & Partial<Span>, bytes: Uint8Array) => shelf.take(part, bytes),
  dropTiles: (paths: readonly string[]) => shelf.drop(paths),
  joinTiles(paths: readonly string[]) {
    const joined = shelf.join(paths);
    return transfer(joined, buffersIn(joined));
  },
};
export type Reader = typeof reader;

expose(reader);
