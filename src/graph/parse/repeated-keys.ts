import { pointerOf } from "../problem";
import { endOfString } from "./parse-json";

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
/** The keys of an object with so many or fewer are compared one by one, as those of nearly all objects are. */
const FEW = 16;
/** So many keys are kept at a time: a file with more of them in one object is refused elsewhere. */
const MOST_KEPT = 2_000_000;

/** What is known of a list or an object while it is open. */
interface Level {
  isObject: boolean;
  /** How many members or items were begun before the one at hand. */
  at: number;
  /** Where the first keys begin and end, by turns. */
  readonly few: number[];
  /** All keys, once they are many. */
  many: Set<string> | undefined;
  /** Where the key at hand begins and ends. */
  start: number;
  end: number;
}

/**
 * The keys that stand more than once in an object, the first hundred names of them. Each character is looked at a few times at most.
 * @param text valid JSON, or several values of it one after the other
 */
export function findRepeatedKeys(text: string): readonly RepeatedKey[] {
  const found = new Map<string, { -readonly [K in keyof RepeatedKey]: RepeatedKey[K] }>();
  const levels: Level[] = [];
  let depth = -1;
  let kept = 0;
  let [line, counted] = [1, 0];
  const lineAt = (offset: number) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 0x0a) line++;
    return line;
  };
  const pointer = () =>
    pointerOf(
      levels
        .slice(0, depth + 1)
        .map(({ isObject, at, start, end }) => (isObject ? keyAt(text, start, end) : at)),
    );
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const level = levels[depth];
    if (code === 0x22) {
      const start = offset;
      offset = endOfString(text, start);
      if (!level?.isObject || !isKey(text, offset + 1)) continue;
      level.start = start;
      level.end = offset + 1;
      if (kept >= MOST_KEPT) continue;
      if (isRepeated(text, level)) {
        const key = keyAt(text, start, offset + 1);
        const known = found.get(key);
        if (known) known.count++;
        else if (found.size < MOST_TOLD)
          found.set(key, { key, pointer: pointer(), line: lineAt(start), count: 1 });
      } else kept++;
    } else if (code === 0x2c && level) level.at++;
    else if (code === 0x7b || code === 0x5b) open(levels, ++depth, code === 0x7b);
    else if (code === 0x7d || code === 0x5d) {
      if (level) kept -= level.many?.size ?? level.few.length / 2;
      if (depth >= 0) depth--;
    }
  }
  return [...found.values()];
}

/** Begins a list or an object, in the place of the one before of the same depth: a file has millions. */
function open(levels: Level[], depth: number, isObject: boolean): void {
  const level = levels[depth];
  if (!level) {
    levels.push({ isObject, at: 0, few: [], many: undefined, start: 0, end: 0 });
    return;
  }
  level.isObject = isObject;
  level.at = 0;
  level.few.length = 0;
  level.many = undefined;
}

/** Whether an object has its key at hand already; else it is kept. */
function isRepeated(text: string, level: Level): boolean {
  const { few, start, end } = level;
  if (!level.many && few.length < 2 * FEW && !hasEscape(text, start, end)) {
    for (let at = 0; at < few.length; at += 2)
      if (isSame(text, few[at] ?? 0, (few[at + 1] ?? 0) - (few[at] ?? 0), level)) return true;
    few.push(start, end);
    return false;
  }
  level.many ??= new Set(
    few.flatMap((from, at) => (at % 2 === 0 ? keyAt(text, from, few[at + 1] ?? from) : [])),
  );
  const key = keyAt(text, start, end);
  if (level.many.has(key)) return true;
  level.many.add(key);
  return false;
}

function isSame(text: string, from: number, length: number, { start, end }: Level): boolean {
  if (end - start !== length) return false;
  for (let at = 1; at < length; at++)
    if (text.charCodeAt(from + at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function hasEscape(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x5c) return true;
  return false;
}

/** A key from its first quotation mark to the end of its last. */
function keyAt(text: string, start: number, end: number): string {
  const key: unknown = JSON.parse(text.slice(start, end));
  return String(key);
}

/** Whether a colon follows what stands before an offset. */
function isKey(text: string, offset: number): boolean {
  for (let at = offset; ; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code === 0x3a;
  }
}
