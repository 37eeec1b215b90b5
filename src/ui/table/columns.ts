import type { BitByBit } from "../../graph/bit-by-bit";
import { at, flagAt } from "../../frame/index/column";
import type { GraphIndex } from "../../frame/index/graph-index";
import { TOLD_SETS } from "../../frame/index/told";
import { rankTexts } from "../../frame/reading/sort-rows";
import { ABSENT } from "../../graph/columns/coded-texts";
import { sayStatus } from "../../words/facts";
import { nameOfKind } from "../../words/names";
import type { Words } from "../../words/words";

/** The columns of the table, in their order. */
export const COLUMNS = [
  "date",
  "from",
  "kind",
  "to",
  "status",
  "accounts",
  "told",
  "quotes",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Of so many rows it is said in one bit what their status is. */
const ROWS_AT_ONCE = 5000;

/**
 * What a column sorts the links by, for each row of the index: the place of what its cell says. An empty cell has none
 * ({@link ABSENT}).
 */
export function* keysOf(column: Column, words: Words, index: GraphIndex): BitByBit<Uint32Array> {
  const { links } = index;
  switch (column) {
    case "date":
      // The rows are in order of time.
      return links.number.map((_, row) => (row < links.dated ? row : ABSENT));
    case "from":
      return yield* keysOfActors(words, index, links.source);
    case "to":
      return yield* keysOfActors(words, index, links.target);
    case "kind":
      return yield* keysOfCodes(
        links.kind,
        links.kinds.map((kind) => nameOfKind(words, kind, index.graph)),
        words,
      );
    case "status":
      return yield* keysOfStatus(words, index);
    case "accounts":
      return yield* keysOfCodes(
        links.accounts,
        links.accountSets.sets.map((set) =>
          set.map((value) => nameOfAccount(index, links.accountSets.values[value])).join(),
        ),
        words,
      );
    case "told":
      return keysOfTold(index);
    case "quotes":
      return links.quotes.map((count) => count || ABSENT);
  }
}

function keysOfActors(
  words: Words,
  { actorIndex }: GraphIndex,
  ends: Uint32Array,
): BitByBit<Uint32Array> {
  return keysOfCodes(
    ends,
    actorIndex.list.map(({ name }) => name),
    words,
  );
}

/** For each row the place of the text that its code stands for. */
function* keysOfCodes(
  codes: Uint32Array,
  texts: readonly string[],
  words: Words,
): BitByBit<Uint32Array> {
  const { compare } = new Intl.Collator(words.language, { numeric: true });
  const ranks = yield* rankTexts(texts, compare);
  return codes.map((code) => at(ranks, code));
}

/** What a cell says of the status depends on the kind as well: each of the two together is said once. */
function* keysOfStatus(words: Words, index: GraphIndex): BitByBit<Uint32Array> {
  const { links, graph } = index;
  const places = new Map<number, number>();
  const texts: string[] = [];
  const codes = new Uint32Array(links.count);
  for (let row = 0; row < links.count; row++) {
    if (row > 0 && row % ROWS_AT_ONCE === 0) yield;
    const code = at(links.status, row) * links.kinds.length + at(links.kind, row);
    const known = places.get(code);
    const place = known ?? places.size;
    codes[row] = place;
    if (known !== undefined) continue;
    places.set(code, place);
    const link = graph.links.at(at(links.number, row));
    texts.push((link && sayStatus(words, index, link)) ?? "");
  }
  return yield* keysOfCodes(codes, texts, words);
}

/** Both before one before neither, and of each what is disputed first. */
function keysOfTold({ links, graph }: GraphIndex): Uint32Array {
  const isQuoted = new Uint8Array(links.eventCount);
  const hasQuotes = (row: number) => graph.links.isQuoted(at(links.number, row));
  links.event.forEach((event, row) => {
    if (event !== ABSENT && hasQuotes(row)) isQuoted[event] = 1;
  });
  return links.toldBy.map((code, row) => {
    const event = at(links.event, row);
    const isTold = event === ABSENT ? hasQuotes(row) : flagAt(isQuoted, event) === 1;
    const [by = 0, isDisputed] = TOLD_SETS[code] ?? [];
    return isTold ? 2 * by + (isDisputed === undefined ? 1 : 0) : ABSENT;
  });
}

function nameOfAccount({ graph }: GraphIndex, id = ""): string {
  return graph.actors.get(id)?.name ?? id;
}
