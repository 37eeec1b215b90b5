import { FILTERS, type FilterName } from "../view/parameter-names";
import { recordOf } from "../view/record-of";
import { countCodes } from "./count-codes";
import { codeCountOf, countsByValue, FILTER_TABLE, type FilterSource } from "./filters";

/** Every value that each filter can have in a graph, those of most links first, equals by their names, unless they have an order of their own. */
export function valuesOfFilters(source: FilterSource): Record<FilterName, readonly string[]> {
  const { links } = source;
  const rows = new Uint32Array(links.count).map((_, row) => row);
  return recordOf(FILTERS, (name) => {
    const column = FILTER_TABLE[name](source);
    if (column.isFixed) return column.values;
    const counts = new Uint32Array(codeCountOf(column));
    countCodes(counts, links, column, rows);
    return [...countsByValue(column, counts)]
      .filter(([, count]) => count > 0)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([value]) => value);
  });
}
