import {
  type AddressReading,
  type Parameter,
  parseAddress,
  printAddress,
} from "../frame/view/address";
import { DEFAULT_VIEW, type Filters, NO_FILTERS, type View } from "../frame/view/view";

/**
 * A view as a program asks for it: the query of an address (`from=2022-02-01&select=putin`), or those fields of a view
 * that differ from the default.
 */
export type AskedView =
  string | (Partial<Omit<View, "filters">> & { readonly filters?: Partial<Filters> });

/** What an address says of a page, not of a picture: which file, and what stands in the tabs for tables and texts. */
const OF_PAGE: readonly (readonly [name: string, values?: readonly string[]])[] = [
  ["data"],
  ["document"],
  ["tab", ["table", "source"]],
];

/** Reads what was asked for. What is about a page asks for nothing here. */
export function readAskedView(asked: AskedView): AddressReading {
  return parseAddress(parametersOf(asked));
}

/** What was asked for as the query of an address, without a question mark. */
export function queryOf(asked: AskedView): string {
  return String(new URLSearchParams(parametersOf(asked).map(([name, value]) => [name, value])));
}

function parametersOf(asked: AskedView): readonly Parameter[] {
  return allParametersOf(asked).filter(
    ([name, value]) =>
      !OF_PAGE.some(([known, values]) => known === name && (values?.includes(value) ?? true)),
  );
}

function allParametersOf(asked: AskedView): readonly Parameter[] {
  if (typeof asked === "string") return [...new URLSearchParams(asked)];
  const filters = { ...NO_FILTERS, ...asked.filters };
  return printAddress({ ...DEFAULT_VIEW, ...asked, filters }, []);
}
