import { ABSENT } from "../../graph/columns/coded-texts";
import { FILTERS, type FilterName } from "../view/parameter-names";
import { lazyRecordOf, recordOf } from "../view/record-of";
import { at } from "./column";
import { countCodes } from "./count-codes";
import type { FilterValues } from "./graph-index";
import { codeCountOf, countsOfValues, FILTER_TABLE, type FilterSource } from "./filters";

/** By filter, the numbers that values have in its column. */
export type ValueNumbers = Readonly<Record<FilterName, Uint32Array>>;

/** Every value that each filter can have in a graph, those of most links first, equals by their names, unless they have an order of their own. */
export function numbersInOrder(source: FilterSource): ValueNumbers {
  const { links } = source;
  const rows = new Uint32Array(links.count).map((_, row) => row);
  return recordOf(FILTERS, (name) => {
    const column = FILTER_TABLE[name](source);
    const { values } = column;
    const numbers = Uint32Array.from(values, (_, number) => number);
    if (column.isFixed) return numbers;
    const codes = new Uint32Array(codeCountOf(column));
    countCodes(codes, links, column, rows);
    const counts = countsOfValues(column, codes);
    const textOf = (number: number) => values[number] ?? "";
    return numbers
      .filter((number) => at(counts, number) > 0)
      .sort(
        (one, other) =>
          at(counts, other) - at(counts, one) || (textOf(one) < textOf(other) ? -1 : 1),
      );
  });
}

/** The values that have some numbers. */
export function valuesOfNumbers(source: FilterSource, numbers: ValueNumbers): FilterValues {
  return lazyRecordOf(FILTERS, (name) => {
    const { values } = FILTER_TABLE[name](source);
    return Array.from(numbers[name], (number) => values[number] ?? "");
  });
}

/** The numbers of values that are known from elsewhere; `ABSENT` of one that nothing at hand has. */
export function numbersOfValues(source: FilterSource, values: FilterValues): ValueNumbers {
  return lazyRecordOf(FILTERS, (name) => {
    const column = FILTER_TABLE[name](source);
    const numbers = new Map(column.values.map((value, number) => [value, number]));
    return Uint32Array.from(values[name], (value) => numbers.get(value) ?? ABSENT);
  });
}
