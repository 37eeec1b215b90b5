import { addressedView } from "../frame/opening/opening";
import type { View } from "../frame/view/view";
import { addressOnPage } from "./address-on-page";
import { viewBesideLocal } from "./history-entry";
import type { Readout } from "./create-readout";

/**
 * The address of a readout's view, whether it has been written already or not, or of another view; undefined where
 * it has none.
 */
export function addressOfView({ cells, addressOf }: Readout, asked?: View): string | undefined {
  const { view, ignored, index, localName } = cells.getState();
  if (localName !== undefined && !asked) return addressOf(viewBesideLocal(view), []);
  return addressOf(addressedView(asked ?? view, index), ignored);
}

/** The part of a window that is loaded anew. */
export interface LoadedPage {
  readonly history: Pick<History, "replaceState">;
  readonly location: Pick<Location, "hash" | "reload">;
}

/** Loads the page anew: one of our own in the present view, or in another that was asked for. */
export function reloadPage(readout: Readout, page: LoadedPage, asked?: View): void {
  if (readout.addressOf === addressOnPage) {
    try {
      const address = addressOfView(readout, asked) ?? "";
      page.history.replaceState(null, "", address + page.location.hash);
    } catch {
      // Some pages may not write their address: then it is loaded as it is.
    }
  }
  page.location.reload();
}
