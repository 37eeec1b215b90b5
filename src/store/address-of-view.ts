import { addressedView } from "../frame/opening/opening";
import { type Parameter, printAddress } from "../frame/view/address";
import type { View } from "../frame/view/view";
import type { Readout } from "./create-readout";

/** The address of a readout's view, whether it has been written already or not, or of another view. */
export function addressOfView({ cells }: Readout, location: Location, asked?: View): string {
  const { view, ignored, index } = cells.getState();
  const former: Parameter[] = [...new URLSearchParams(location.search)];
  const parameters = printAddress(addressedView(asked ?? view, index), former, ignored);
  const query = String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
  return location.origin + location.pathname + (query && `?${query}`);
}

/** Loads the page anew in the present view, or in another that was asked for. */
export function reloadPage(readout: Readout, page: Window, asked?: View): void {
  try {
    const address = addressOfView(readout, page.location, asked);
    page.history.replaceState(null, "", address + page.location.hash);
  } catch {
    // Some pages may not write their address: then it is loaded as it is.
  }
  page.location.reload();
}
