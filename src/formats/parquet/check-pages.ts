import { type FileMetaData, parquetSchema, type SchemaTree, snappyUncompress } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { MOST_BYTES } from "../../graph/parse/decode-bytes";

/** As many links as a page can hold. */
export const MOST_ROWS = 2_000_000;
/** The cells of all columns together: those of lists may be more than there are rows. */
const MOST_VALUES = 24_000_000;
/** A run is padded to whole groups of eight, by some programs to more. */
const PADDING = 512;

interface Allowance {
  values: number;
  bytes: number;
}

/**
 * Checks that a file has what it says, before the library allocates what it says: rows, cells, sizes of pages, and the runs
 * within them. A few bytes may claim billions of any.
 * @throws Error if it has not
 */
export function checkPages(
  bytes: Uint8Array<ArrayBuffer>,
  metadata: FileMetaData,
  columns: ReadonlySet<string>,
): void {
  const tree = parquetSchema(metadata);
  const rows = metadata.row_groups.reduce((sum, group) => sum + amount(group.num_rows), 0);
  expect(rows === amount(metadata.num_rows) && rows <= MOST_ROWS);
  const left: Allowance = { values: MOST_VALUES, bytes: MOST_BYTES };
  for (const group of metadata.row_groups) {
    for (const { meta_data: chunk } of group.columns) {
      const [name = ""] = chunk?.path_in_schema ?? [];
      if (!chunk || !columns.has(name)) continue;
      const start = amount(chunk.dictionary_page_offset || chunk.data_page_offset);
      const end = start + amount(chunk.total_compressed_size);
      expect(end <= bytes.length);
      const levels = levelsOf(tree, chunk.path_in_schema);
      const rowsLeft = levels.repetition > 0 ? MOST_VALUES : amount(group.num_rows);
      const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
      checkChunk(view, chunk.codec, { ...levels, values: rowsLeft }, left);
    }
  }
}

interface Levels {
  readonly definition: number;
  readonly repetition: number;
  readonly typeLength: number;
}

function checkChunk(
  view: DataView<ArrayBuffer>,
  codec: string,
  column: Levels & { readonly values: number },
  left: Allowance,
): void {
  const reader = { view, offset: 0 };
  let values = column.values;
  while (reader.offset < view.byteLength - 1 && values > 0) {
    const header = parquetHeader(reader);
    const size = amount(header.uncompressed_page_size);
    const packed = amount(header.compressed_page_size);
    expect(reader.offset + packed <= view.byteLength);
    const body = new Uint8Array(view.buffer, view.byteOffset + reader.offset, packed);
    reader.offset += packed;
    left.bytes -= size;
    expect(left.bytes >= 0);
    const { dictionary_page_header: dictionary, data_page_header: v1 } = header;
    const v2 = header.data_page_header_v2;
    if (dictionary) {
      // Each value takes a bit at least.
      expect(amount(dictionary.num_values) <= 8 * size);
      continue;
    }
    const page = v1 ?? v2;
    if (!page) continue;
    const count = amount(page.num_values);
    values -= count;
    left.values -= count;
    expect(values >= 0 && left.values >= 0);
    if (v1) {
      const content = unpacked(body, size, codec);
      let offset = 0;
      for (const level of [column.repetition, column.definition]) {
        if (level > 0) offset = checkRuns(content, offset, count, widthOf(level));
      }
      checkValues(content, offset, count, v1.encoding, column.typeLength, left);
    } else if (v2) {
      const repetitions = amount(v2.repetition_levels_byte_length);
      const levels = repetitions + amount(v2.definition_levels_byte_length);
      if (column.repetition > 0) checkRuns(body, 0, count, widthOf(column.repetition), repetitions);
      if (column.definition > 0)
        checkRuns(body, repetitions, count, widthOf(column.definition), levels - repetitions);
      const rest = body.subarray(levels);
      const content = v2.is_compressed === false ? rest : unpacked(rest, size - levels, codec);
      checkValues(content, 0, count, v2.encoding, column.typeLength, left);
    }
  }
}

function checkValues(
  content: Uint8Array<ArrayBuffer>,
  offset: number,
  count: number,
  encoding: string,
  typeLength: number,
  left: Allowance,
): void {
  if (encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY") {
    const width = content[offset] ?? 0;
    if (width > 0) checkRuns(content, offset + 1, count, width, content.length - offset - 1);
  } else if (encoding === "RLE") checkRuns(content, offset, count, 1);
  else if (encoding === "BYTE_STREAM_SPLIT") expect(count * typeLength <= content.length);
  else if (encoding === "DELTA_BYTE_ARRAY") {
    // Each text may repeat the one before it.
    const reader = { view: viewOf(content), offset };
    for (let part = 0; part < 2; part++) {
      const lengths = new Int32Array(count);
      deltaBinaryUnpack(reader, count, lengths);
      for (const length of lengths) left.bytes -= amount(length);
    }
    expect(left.bytes >= 0);
  }
}

/**
 * Checks that the runs of a hybrid of run lengths and packed bits hold as many values as they should.
 * @param given the length of the runs; if absent, it stands before them
 * @returns the offset behind them
 */
function checkRuns(
  content: Uint8Array<ArrayBuffer>,
  start: number,
  count: number,
  width: number,
  given?: number,
): number {
  const view = viewOf(content);
  let offset = start;
  if (given === undefined) offset += 4;
  const length = given ?? view.getUint32(start, true);
  const end = Math.min(offset + length, content.length);
  for (let seen = 0; seen < count && offset < end;) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(offset++);
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const isPacked = header % 2 === 1;
    const run = Math.floor(header / 2) * (isPacked ? 8 : 1);
    expect(run <= count - seen + PADDING);
    seen += run;
    offset += isPacked ? (run / 8) * width : Math.ceil(width / 8);
  }
  return start + (given === undefined ? 4 : 0) + length;
}

function unpacked(
  body: Uint8Array<ArrayBuffer>,
  size: number,
  codec: string,
): Uint8Array<ArrayBuffer> {
  if (codec !== "SNAPPY") return body;
  const content = new Uint8Array(amount(size));
  snappyUncompress(body, content);
  return content;
}

/** How many levels of lists and of optional fields a column lies in. */
function levelsOf(tree: SchemaTree, path: readonly string[]): Levels {
  let [definition, repetition, node] = [0, 0, tree];
  for (const name of path) {
    const child = node.children.find(({ element }) => element.name === name);
    if (!child) throw new Error(`There is no column ${name}.`);
    const { repetition_type: type } = child.element;
    if (type !== "REQUIRED") definition++;
    if (type === "REPEATED") repetition++;
    node = child;
  }
  return { definition, repetition, typeLength: amount(node.element.type_length ?? 4) };
}

function widthOf(level: number): number {
  return 32 - Math.clz32(level);
}

function viewOf(content: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(content.buffer, content.byteOffset, content.byteLength);
}

/** A count or a size, as a number. */
function amount(value: number | bigint): number {
  const found = Number(value);
  expect(Number.isSafeInteger(found) && found >= 0);
  return found;
}

function expect(isTrue: boolean): void {
  if (!isTrue) throw new Error("The file has not what it says.");
}
