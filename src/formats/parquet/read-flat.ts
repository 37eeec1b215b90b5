import type { ColumnMetaData, SchemaTree } from "hyparquet";
import { parquetHeader, readPage } from "hyparquet/src/column.js";
import { convert, convertWithDictionary, DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { decompressPage, readDataPage, readDataPageV2 } from "hyparquet/src/datapage.js";
import { getTreePath, isFlatColumn } from "hyparquet/src/schema.js";
import { textOfBytes } from "./text-of-bytes";

type Decoder = Parameters<typeof readPage>[2];
type Header = ReturnType<typeof parquetHeader>;

export const PARSERS = { ...DEFAULT_PARSERS, stringFromBytes: textOfBytes };

/** Whether a column has one value a row, or none. */
export function isFlat(tree: SchemaTree, path: string[]): boolean {
  return isFlatColumn(getTreePath(tree, path));
}

/**
 * Reads the part of a column that a group of rows has. The library puts values together one by one, as lists need it; here each
 * value of a dictionary is made a cell once, however many rows have it.
 * @param bytes the whole file, checked to have what it says
 * @param cellOf makes a cell of a value
 * @param put is given the cell of each row of the group that has a value
 */
export function readFlat<Cell>(
  bytes: ArrayBuffer,
  chunk: ColumnMetaData,
  tree: SchemaTree,
  { cellOf, put }: { cellOf(value: unknown): Cell; put(row: number, cell: Cell): void },
): void {
  const decoder = decoderOf(chunk, tree);
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const view = new DataView(bytes, start, Number(chunk.total_compressed_size));
  const reader = { view, offset: 0 };
  let dictionary: readonly Cell[] | undefined;
  let row = 0;
  while (row < Number(chunk.num_values) && reader.offset < view.byteLength - 1) {
    const header = parquetHeader(reader);
    if (header.type === "DICTIONARY_PAGE") {
      const { data } = readPage(reader, header, decoder, undefined, undefined, 0);
      dictionary = data && Array.from(convert(data, decoder), cellOf);
      continue;
    }
    const body = new Uint8Array(
      view.buffer,
      view.byteOffset + reader.offset,
      header.compressed_page_size,
    );
    reader.offset += header.compressed_page_size;
    const { data_page_header: v1, data_page_header_v2: v2 } = header;
    const { num_values: count, encoding } = v1 ?? v2 ?? {};
    if (count === undefined || encoding === undefined) continue;
    const { definitionLevels, dataPage } = pageOf(body, header, decoder);
    const isCoded = dictionary !== undefined && encoding.endsWith("_DICTIONARY");
    const values = isCoded
      ? dataPage
      : convertWithDictionary(dataPage, undefined, encoding, decoder);
    const hasLevels = (definitionLevels?.length ?? 0) > 0;
    let next = 0;
    for (let index = 0; index < count; index++) {
      if (hasLevels && definitionLevels?.[index] === 0) continue;
      const value: unknown = values[next++];
      const cell = isCoded ? dictionary?.[Number(value)] : cellOf(value);
      if (cell !== undefined) put(row + index, cell);
    }
    row += count;
  }
}

function pageOf(body: Uint8Array, header: Header, decoder: Decoder) {
  const { data_page_header: v1, uncompressed_page_size: size } = header;
  if (!v1) return readDataPageV2(body, header, decoder);
  const page = decompressPage(body, Number(size), decoder.codec, decoder.compressors);
  return readDataPage(page, v1, decoder);
}

function decoderOf(chunk: ColumnMetaData, tree: SchemaTree): Decoder {
  const schemaPath = getTreePath(tree, chunk.path_in_schema);
  const element = schemaPath.at(-1)?.element;
  if (!element) throw new Error("A column has no place in the schema.");
  const { type, codec, path_in_schema: pathInSchema } = chunk;
  return { pathInSchema, type, element, schemaPath, codec, parsers: PARSERS };
}
