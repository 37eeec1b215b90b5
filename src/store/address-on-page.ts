import { type Ignored, type Parameter, printAddress } from "../frame/view/address";
import type { View } from "../frame/view/view";

/**
 * The address at which a view can be seen; undefined where it has none.
 * @param ignored what of the present address could not be used
 */
export type AddressOf = (view: View, ignored: readonly Ignored[]) => string | undefined;

/** The address of a view on the page that the program is running on. */
export function addressOnPage(view: View, ignored: readonly Ignored[]): string {
  // The origin of a page on a disk is no beginning of its address.
  const { href, search } = window.location;
  const former: Parameter[] = [...new URLSearchParams(search)];
  const parameters = printAddress(view, former, ignored);
  const query = String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
  return href.split(/[?#]/, 1).join("") + (query && `?${query}`);
}
