import type { CompressionCodec, FileMetaData, SchemaElement } from "hyparquet";
import { describe, expect, it } from "vitest";
import { checkPages, MOST_ROWS } from "../../../src/formats/parquet/check-pages";
import { MOST_BYTES } from "../../../src/graph/parse/decode-bytes";

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

type Fields = readonly (readonly [id: number, value: number | boolean | Fields])[];

/** A structure as Thrift writes it in its compact form: fields by their numbers, in order. */
function struct(fields: Fields): number[] {
  let last = 0;
  const bytes = fields.flatMap(([id, value]) => {
    const step = (id - last) * 16;
    last = id;
    if (typeof value === "boolean") return [step + (value ? 1 : 2)];
    return typeof value === "number"
      ? [step + 5, ...varint(2 * value)]
      : [step + 12, ...struct(value)];
  });
  return [...bytes, 0];
}

const PLAIN = 0;
const RLE = 3;
const DELTA_BYTE_ARRAY = 7;
const DICTIONARY = 8;
const SPLIT = 9;

const zeros = (count: number) => Array.from({ length: count }, () => 0);

function page(count: number, encoding: number, body: readonly number[], size = body.length) {
  const own: Fields = [
    [1, count],
    [2, encoding],
    [3, RLE],
    [4, RLE],
  ];
  const header = struct([
    [1, 0],
    [2, size],
    [3, body.length],
    [5, own],
  ]);
  return [...header, ...body];
}

/** A page of the second kind: the levels stand before the values, which alone may be packed. */
function secondPage(
  count: number,
  encoding: number,
  levels: { readonly definition: readonly number[]; readonly repetition?: readonly number[] },
  values: readonly number[],
  isCompressed = true,
) {
  const { definition, repetition = [] } = levels;
  const body = [...repetition, ...definition, ...values];
  const own: Fields = [
    [1, count],
    [2, 0],
    [3, count],
    [4, encoding],
    [5, definition.length],
    [6, repetition.length],
    [7, isCompressed],
  ];
  const header = struct([
    [1, 3],
    [2, body.length],
    [3, body.length],
    [8, own],
  ]);
  return [...header, ...body];
}

function dictionary(count: number, size: number) {
  const own: Fields = [
    [1, count],
    [2, PLAIN],
  ];
  const header = struct([
    [1, 2],
    [2, size],
    [3, 1],
    [7, own],
  ]);
  return [...header, 0];
}

/** A run of one value, told once. */
const run = (count: number, ...value: readonly number[]) => [...varint(2 * count), ...value];
/** Groups of eight values, each of so many bits. */
const packed = (groups: number, width: number) => [
  ...varint(2 * groups + 1),
  ...zeros(groups * width),
];
/** Runs with their length before them. */
const measured = (...runs: readonly number[]) => [runs.length, 0, 0, 0, ...runs];

interface Column {
  readonly rows?: number;
  /** How many rows the file says it has. */
  readonly told?: number;
  readonly repetition?: SchemaElement["repetition_type"];
  readonly typeLength?: number;
  readonly codec?: CompressionCodec;
  /** How many bytes the chunk is said to have, more than it has. */
  readonly more?: number;
  readonly asked?: string;
}

/** Whether a file of one column with some pages is let through. */
function isSound(pages: readonly number[], column: Column = {}): boolean {
  const { rows = 8, told = rows, repetition = "REQUIRED", codec = "UNCOMPRESSED" } = column;
  const bytes = new Uint8Array([...zeros(4), ...pages]);
  const metadata: FileMetaData = {
    version: 2,
    num_rows: BigInt(told),
    metadata_length: 0,
    schema: [
      { name: "root", num_children: 1 },
      {
        name: "source",
        type: "FIXED_LEN_BYTE_ARRAY",
        repetition_type: repetition,
        ...(column.typeLength === undefined ? {} : { type_length: column.typeLength }),
      },
    ],
    row_groups: [
      {
        num_rows: BigInt(rows),
        total_byte_size: 0n,
        columns: [
          {
            file_offset: 0n,
            meta_data: {
              type: "FIXED_LEN_BYTE_ARRAY",
              encodings: [],
              path_in_schema: ["source"],
              codec,
              num_values: BigInt(rows),
              total_uncompressed_size: 0n,
              total_compressed_size: BigInt(pages.length + (column.more ?? 0)),
              data_page_offset: 4n,
            },
          },
        ],
      },
    ],
  };
  try {
    checkPages(bytes, metadata, new Set([column.asked ?? "source"]));
    return true;
  } catch {
    return false;
  }
}

/** Most by which a run may be longer than what is left: programs pad them. */
const PADDING = 512;
const OPTIONAL = { repetition: "OPTIONAL" } as const;
const REPEATED = { repetition: "REPEATED" } as const;

describe("a Parquet file", () => {
  it("has as many rows as its groups, and no more than a page can hold", () => {
    expect(isSound(page(8, PLAIN, zeros(32)))).toBe(true);
    expect(isSound(page(8, PLAIN, zeros(32)), { told: 9 })).toBe(false);
    expect(isSound([], { rows: MOST_ROWS })).toBe(true);
    expect(isSound([], { rows: MOST_ROWS + 1 })).toBe(false);
  });

  it("has its columns and their pages within it", () => {
    const sound = page(8, PLAIN, zeros(32));
    expect(isSound(sound, { more: 1 })).toBe(false);
    expect(isSound(sound.slice(0, -1))).toBe(false);
    expect(isSound([...page(4, PLAIN, zeros(16)), ...page(4, PLAIN, zeros(16)).slice(0, -1)])).toBe(
      false,
    );
  });

  it("is not looked at where a column is not asked for", () => {
    expect(isSound(page(9, PLAIN, []), { asked: "target" })).toBe(true);
  });

  it("has no more values in all pages of a column than rows", () => {
    expect(isSound([...page(4, PLAIN, zeros(16)), ...page(4, PLAIN, zeros(16))])).toBe(true);
    expect(isSound(page(9, PLAIN, zeros(36)))).toBe(false);
    expect(isSound([...page(4, PLAIN, zeros(16)), ...page(5, PLAIN, zeros(20))])).toBe(false);
  });

  it("may have more values than rows in a column of lists, but not any number", () => {
    const levels = measured(...run(100, 0));
    const lists = page(100, PLAIN, [...levels, ...levels, ...zeros(400)]);
    expect(isSound(lists, REPEATED)).toBe(true);
    expect(isSound(page(24_000_001, PLAIN, [...levels, ...levels]), REPEATED)).toBe(false);
  });

  it("has pages that unpack to no more, all together, than a page of the browser can hold", () => {
    expect(isSound(page(8, PLAIN, zeros(32), MOST_BYTES))).toBe(true);
    expect(isSound(page(8, PLAIN, zeros(32), MOST_BYTES + 1))).toBe(false);
    const half = page(4, PLAIN, zeros(16), MOST_BYTES / 2 + 1);
    expect(isSound([...half, ...half])).toBe(false);
  });

  it("has a dictionary of at least a bit for each value", () => {
    const values = page(8, DICTIONARY, [1, ...run(8, 0)]);
    expect(isSound([...dictionary(8, 1), ...values])).toBe(true);
    expect(isSound([...dictionary(9, 1), ...values])).toBe(false);
    expect(isSound([...dictionary(8, 1), ...page(9, DICTIONARY, [1, ...run(9, 0)])])).toBe(false);
  });
});

describe("the runs of a Parquet file's page", () => {
  it("are as long as what is left of it, but for their padding", () => {
    const coded = (...runs: readonly number[]) => page(16, DICTIONARY, [...runs]);
    const sound = (...runs: readonly number[]) => isSound(coded(...runs), { rows: 16 });
    expect(sound(1, ...run(16 + PADDING, 0))).toBe(true);
    expect(sound(1, ...run(17 + PADDING, 0))).toBe(false);
    expect(sound(1, ...run(2 ** 40, 0))).toBe(false);
    expect(sound(3, ...packed(1, 3), ...run(8 + PADDING, 0))).toBe(true);
    expect(sound(3, ...packed(1, 3), ...run(9 + PADDING, 0))).toBe(false);
    expect(sound(9, ...run(8, 0, 0), ...run(8 + PADDING, 0, 0))).toBe(true);
    expect(sound(9, ...run(8, 0, 0), ...run(9 + PADDING, 0, 0))).toBe(false);
    expect(sound(1, ...packed(2 + PADDING / 8, 1))).toBe(true);
    expect(sound(1, ...packed(3 + PADDING / 8, 1))).toBe(false);
    // What stands behind the last value is of no run, and values without bits have none.
    expect(sound(1, ...run(16, 0), ...run(9999, 0))).toBe(true);
    expect(sound(0, ...run(9999, 0))).toBe(true);
  });

  it("are those of yes and no, too", () => {
    expect(isSound(page(8, RLE, measured(...run(8 + PADDING, 0))))).toBe(true);
    expect(isSound(page(8, RLE, measured(...run(9 + PADDING, 0))))).toBe(false);
  });

  it("are those of what is empty, before the values", () => {
    const values = (count: number) => [1, ...run(count, 0)];
    const first = (levels: number, count: number) =>
      isSound(page(8, DICTIONARY, [...measured(...run(levels, 1)), ...values(count)]), OPTIONAL);
    expect([first(8, 8 + PADDING), first(8, 9 + PADDING), first(9 + PADDING, 8)]).toEqual([
      true,
      false,
      false,
    ]);
    const second = (levels: number, count: number) =>
      isSound(
        secondPage(8, DICTIONARY, { definition: run(levels, 1) }, values(count), false),
        OPTIONAL,
      );
    expect([second(8, 8 + PADDING), second(8, 9 + PADDING), second(9 + PADDING, 8)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("are those of lists, before those of what is empty", () => {
    const sound = (repetition: number, definition: number, count = 8) =>
      isSound(
        secondPage(
          8,
          DICTIONARY,
          { repetition: run(repetition, 0), definition: run(definition, 1) },
          [1, ...run(count, 0)],
        ),
        REPEATED,
      );
    expect(sound(8, 8)).toBe(true);
    expect([sound(9 + PADDING, 8), sound(8, 9 + PADDING), sound(8, 8, 9 + PADDING)]).toEqual([
      false,
      false,
      false,
    ]);
    const first = (repetition: number, definition: number) => {
      const levels = [...measured(...run(repetition, 0)), ...measured(...run(definition, 1))];
      return isSound(page(8, DICTIONARY, [...levels, 1, ...run(8, 0)]), REPEATED);
    };
    expect([first(8, 8), first(9 + PADDING, 8), first(8, 9 + PADDING)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("are looked at unpacked", () => {
    /** Bytes as Snappy packs them where nothing repeats itself. */
    const snappy = (bytes: readonly number[]) => [bytes.length, (bytes.length - 1) * 4, ...bytes];
    const codec = { codec: "SNAPPY" } as const;
    const coded = (count: number) => [1, ...run(count, 0)];
    const first = (count: number) =>
      isSound(page(8, DICTIONARY, snappy(coded(count)), coded(count).length), codec);
    expect([first(8 + PADDING), first(9 + PADDING)]).toEqual([true, false]);
    const second = (count: number) =>
      isSound(secondPage(8, DICTIONARY, { definition: [] }, coded(count), false), codec);
    expect([second(8 + PADDING), second(9 + PADDING)]).toEqual([true, false]);
  });
});

describe("the values of a Parquet file's page", () => {
  it("are all there where their bytes stand apart", () => {
    expect([isSound(page(8, SPLIT, zeros(32))), isSound(page(8, SPLIT, zeros(31)))]).toEqual([
      true,
      false,
    ]);
    const long = { typeLength: 8 };
    expect([
      isSound(page(8, SPLIT, zeros(64)), long),
      isSound(page(8, SPLIT, zeros(63)), long),
    ]).toEqual([true, false]);
  });

  it("are no longer in all than a page can hold where each may repeat the one before it", () => {
    /** Eight lengths that are all the same, as differences. */
    const lengths = (length: number) => [
      ...varint(128),
      4,
      8,
      ...varint(2 * length),
      0,
      ...zeros(4),
    ];
    const sound = (prefix: number, suffix: number) =>
      isSound(page(8, DELTA_BYTE_ARRAY, [...lengths(prefix), ...lengths(suffix)]));
    const most = MOST_BYTES / 8;
    expect([sound(10, 10), sound(most, 1), sound(1, most)]).toEqual([true, false, false]);
    expect([sound(most - 10, 1), sound(1, most - 10)]).toEqual([true, true]);
  });
});
