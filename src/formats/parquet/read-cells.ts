import { type ColumnData, parquetMetadata, parquetRead, parquetSchema } from "hyparquet";
import { ABSENT, type CodedTexts } from "../../graph/columns/coded-texts";
import { MOST_BYTES } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import { checkPages } from "./check-pages";
import { isFlat, PARSERS, readFlat } from "./read-flat";

/** Columns of a Parquet file as texts. */
export interface Cells<Column extends string> {
  readonly rows: number;
  /** By name of the column; columns that the file has not are missing. */
  readonly cells: ReadonlyMap<Column, CodedTexts>;
  /** Likewise, of columns that were asked for as numbers: NaN for an empty cell. */
  readonly numbers: ReadonlyMap<Column, Float64Array>;
  /** The texts in the file's metadata, by key. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads some columns of an Apache Parquet file as texts, after a check that it has what it says.
 * @param required columns without which it cannot be read
 * @param numeric which of those that are asked for are numbers
 */
export async function readCells<Column extends string>(
  bytes: Uint8Array,
  asked: readonly Column[],
  required: readonly Column[],
  numeric: readonly Column[] = [],
): Promise<Outcome<Cells<Column>>> {
  const found = new Map<Column, CodedTexts>();
  const numbers = new Map<Column, Float64Array>();
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file);
    const rows = Number(metadata.num_rows);
    const present = metadata.schema.map(({ name }) => name);
    const columns = asked.filter((name) => present.includes(name));
    const missing = required.filter((name) => !columns.includes(name));
    if (missing.length > 0) {
      const values = { columns: missing.join(", ") };
      return { ok: false, problems: [{ code: "parquet-columns", values }] };
    }
    checkPages(new Uint8Array(file), metadata, new Set<string>(columns));
    const textOf = startTexts();
    const fillers = new Map<string, Filler>();
    for (const name of columns) {
      if (numeric.includes(name)) {
        const column = new Float64Array(rows).fill(Number.NaN);
        numbers.set(name, column);
        fillers.set(name, { cellOf: numberOf, put: (row, cell) => (column[row] = cell) });
      } else {
        const codes = new Uint32Array(rows).fill(ABSENT);
        const texts: string[] = [];
        found.set(name, { codes, texts });
        const cellOf = (value: unknown) => {
          const text = textOf(value);
          return text === undefined ? ABSENT : texts.push(text) - 1;
        };
        fillers.set(name, { cellOf, put: (row, cell) => (codes[row] = cell) });
      }
    }
    const tree = parquetSchema(metadata);
    const nested = new Set<string>();
    let start = 0;
    for (const group of metadata.row_groups) {
      for (const { meta_data: chunk } of group.columns) {
        const [name = ""] = chunk?.path_in_schema ?? [];
        const filler = fillers.get(name);
        if (!chunk || !filler) continue;
        const { cellOf, put } = filler;
        const from = start;
        if (isFlat(tree, chunk.path_in_schema))
          readFlat(file, chunk, tree, { cellOf, put: (row, cell) => put(from + row, cell) });
        else nested.add(name);
      }
      start += Number(group.num_rows);
    }
    let failure: unknown;
    const onChunk = ({ columnName, columnData, rowStart }: ColumnData) => {
      const filler = fillers.get(columnName);
      if (!filler) return;
      for (let index = 0; index < columnData.length; index++)
        filler.put(rowStart + index, filler.cellOf(columnData[index]));
    };
    // Lists are put together by the library.
    if (nested.size > 0) {
      await parquetRead({
        file,
        metadata,
        columns: [...nested],
        parsers: PARSERS,
        // What is thrown here, nobody hears.
        onChunk(data) {
          try {
            onChunk(data);
          } catch (error) {
            failure ??= error;
          }
        },
      });
    }
    if (failure !== undefined) throw failure;
    const texts = metadata.key_value_metadata ?? [];
    return {
      ok: true,
      value: {
        rows,
        cells: found,
        numbers,
        texts: new Map(
          texts.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])),
        ),
      },
    };
  } catch {
    return { ok: false, problems: [{ code: "parquet", values: {} }] };
  }
}

/** Fills a column: each value is made a number, that of a text among its texts, or the number itself. */
interface Filler {
  readonly cellOf: (value: unknown) => number;
  readonly put: (row: number, cell: number) => void;
}

/** @throws TypeError for what is neither a number nor empty */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (value === undefined || value === null) return Number.NaN;
  throw new TypeError("A cell has no number.");
}

/** Makes cells texts; undefined for an empty cell. A list may stand in a million rows: what they come to is counted. */
function startTexts(): (value: unknown) => string | undefined {
  let left = MOST_BYTES;
  return (value) => {
    if (typeof value === "string") return value === "" ? undefined : value;
    if (value === undefined || value === null) return undefined;
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value !== "object") return String(value);
    if (ArrayBuffer.isView(value)) throw new TypeError("A cell has bytes.");
    const text = JSON.stringify(value);
    left -= text.length;
    if (left < 0) throw new RangeError("The cells are too many.");
    return text;
  };
}
