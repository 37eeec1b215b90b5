import { visit } from "jsonc-parser";
import { pointerOf } from "../problem";

/** A key that an object of a JSON text has more than once. `JSON.parse` keeps what stands there last, without a word. */
export interface RepeatedKey {
  readonly key: string;
  /** Of the first object that has it twice, as a JSON pointer (RFC 6901) to what was read. */
  readonly pointer: string;
  /** Where it first stands again, from 1. */
  readonly line: number;
  /** How often keys of this name stand again. */
  readonly count: number;
}

/** So many names of keys are told. */
const MOST_TOLD = 100;

/**
 * The keys that stand more than once in an object, the first hundred names of them.
 * @param texts valid JSON; or the lines of a text that has a value on each
 */
export function findRepeatedKeys(texts: readonly string[]): readonly RepeatedKey[] {
  const found = new Map<string, RepeatedKey>();
  /** The keys of each object that is open, from the outermost. */
  const open: Set<string>[] = [];
  for (const [before, text] of texts.entries()) {
    visit(text, {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty(key, _offset, _length, line, _column, pathOf) {
        const keys = open.at(-1);
        if (!keys?.has(key)) {
          keys?.add(key);
          return;
        }
        const known = found.get(key);
        if (known) found.set(key, { ...known, count: known.count + 1 });
        else if (found.size < MOST_TOLD) {
          const pointer = pointerOf([...pathOf(), key]);
          found.set(key, { key, pointer, line: before + line + 1, count: 1 });
        }
      },
    });
  }
  return [...found.values()];
}
