import { parseAddress } from "../frame/view/address";
import { languageOf } from "../frame/view/language";
import { fetchAhead } from "../reader/files/fetch-ahead";
import { fetchBytes } from "../reader/files/fetch-bytes";
import { dataHostsIn, mayComeFrom } from "./open/data-hosts";
import { addressOf } from "./open/examples";
import { localStateOf } from "./history-entry";

/**
 * Begins to fetch the graph that a page's address names, before anything else of the program is ready.
 * @returns what fetches files, as `fetchBytes` does
 */
export function loadAhead({ location, history, navigator, document }: Window): typeof fetchBytes {
  // A page that showed a file of the reader's own has its view elsewhere than in the address.
  if (localStateOf(history.state)) return fetchBytes;
  const { view } = parseAddress([...new URLSearchParams(location.search)]);
  const address = addressOf(view, languageOf(view, navigator));
  if (!URL.canParse(address, location.href)) return fetchBytes;
  const { host } = new URL(address, location.href);
  return mayComeFrom(host, location.host, dataHostsIn(document)) ? fetchAhead(address) : fetchBytes;
}
