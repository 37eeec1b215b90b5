import type { RowPlaces } from "../../formats/json-table/json-rows";
import { encodingOf } from "../../graph/parse/decode-bytes";
import type { TableForm } from "../../formats/csv/table";
import type { Note } from "../../formats/draft/imported";

/** A file: its name and its content. */
export interface InputFile {
  /** Of a sheet of a workbook of several, `FILE: SHEET`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it was made of, where that is a sheet: then nobody need ask how its text is to be read. */
  readonly sheet?: SheetOf | undefined;
}

/** A sheet of a workbook. */
export interface SheetOf {
  readonly name: string;
  /** The name of the workbook's file. */
  readonly workbook: string;
  /** How many cells have a formula that was never reckoned. */
  readonly unreckoned: number;
  /** What else is to be said of the file that it is of. */
  readonly notes?: readonly Note[] | undefined;
  /** Where its rows stand in that file, where it is JSON. */
  readonly places?: RowPlaces | undefined;
  /** Whether it is left out unless somebody asks for it: its headings say nothing, and other sheets say that they are of links. */
  readonly isAside: boolean;
}

/** How a table is to be read: as was answered, but for a sheet, whose text is of our own making. */
export function formOf({ sheet }: InputFile, answer: TableForm = {}): TableForm {
  return sheet ? { ...answer, delimiter: ",", encoding: "utf-8", isOfRows: true } : answer;
}

/** The name of the file on the disk. */
export function fileNameOf({ name, sheet }: InputFile): string {
  return sheet?.workbook ?? name;
}

/** Enough of a file to guess its form; it need not be text. */
export function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 8000));
}

/** Whether an address is likely that of the manifest of a folder of tiles: `prepare` and `serve` call it so. */
export function mayBeTiles(address: string): boolean {
  return /(^|\/)manifest\.json(\?|$)/.test(address);
}

/** Whether a file that begins like this is the manifest of a folder of tiles. */
export function isTiles(beginning: string): boolean {
  return /^\s*\{/.test(beginning) && beginning.includes('"readout-tiles/');
}

/** Whether a file is compressed with gzip (RFC 1952): its real size is then only known once it is unpacked. */
export function isPacked({ bytes }: InputFile): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Whether a file is an archive, as workbooks are. */
export function isArchive({ bytes }: InputFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The title of a graph that has none: the name of its file, without folder and extension. */
export function titleOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/(?<=.)\.[^.]*$/, "") || name;
}
