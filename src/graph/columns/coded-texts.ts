import { packTexts, type Texts } from "./texts";

/** The code of a missing value. */
export const ABSENT = 0xffff_ffff;

/** A column of texts that repeat: for each link the index of its text, or {@link ABSENT} (Arrow's dictionary encoding). */
export interface CodedColumn {
  readonly codes: Uint32Array;
  readonly texts: Texts;
}

/** Texts by row, as files have them: for each row the index of its text, or {@link ABSENT}. Some may be equal, or of no row. */
export interface CodedTexts {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** A column that is being filled, row by row. */
export function startCoded() {
  const distinct = startDistinct();
  const codes: number[] = [];
  return {
    add(text: string | undefined) {
      codes.push(distinct.codeOf(text));
    },
    finish: (): CodedColumn => ({ codes: new Uint32Array(codes), texts: distinct.texts() }),
  };
}

/** A column of texts; each distinct text is stored once. */
export function codeTexts(texts: Iterable<string | undefined>): CodedColumn {
  const column = startCoded();
  for (const text of texts) column.add(text);
  return column.finish();
}

/**
 * A column of coded texts; each distinct text is stored once, in the order of rows.
 * @param missing what rows without a text have
 */
export function recodeTexts({ codes, texts }: CodedTexts, missing?: string): CodedColumn {
  const distinct = startDistinct();
  const known = new Uint32Array(texts.length).fill(ABSENT);
  const recoded = codes.map((at) => {
    if (at === ABSENT) return distinct.codeOf(missing);
    const code = known[at] ?? ABSENT;
    return code === ABSENT ? (known[at] = distinct.codeOf(texts[at])) : code;
  });
  return { codes: recoded, texts: distinct.texts() };
}

/** The text of each row. */
export function textsByRow({ codes, texts }: CodedTexts): readonly (string | undefined)[] {
  return Array.from(codes, (code) => (code === ABSENT ? undefined : texts[code]));
}

/** Gives each distinct text a code, in the order in which they come. */
function startDistinct() {
  const codes = new Map<string, number>();
  return {
    codeOf(text: string | undefined): number {
      if (text === undefined) return ABSENT;
      const code = codes.get(text) ?? codes.size;
      codes.set(text, code);
      return code;
    },
    texts: (): Texts => packTexts([...codes.keys()]),
  };
}
