import { fetchBytes } from "./reader/files/fetch-bytes";
import { syncAddress } from "./store/address-sync";
import { createReadout } from "./store/create-readout";
import { dataHostsIn } from "./store/data-hosts";
import { syncLanguage } from "./store/language-sync";
import { leftDraft } from "./store/studio/open-draft";
import { drawFirstPicture, sayPageIsMissing } from "./ui/start/first-picture";
import { loadCatalogue } from "./words/load-catalogue";

/** A graph that is long in coming is not waited for: the page says how much of it has come. */
const LONGEST_WAIT_MILLISECONDS = 500;

const root = document.getElementById("root");
if (root) {
  let fileCame = () => {};
  const afterFile = new Promise<void>((resolve) => (fileCame = resolve));
  setTimeout(fileCame, LONGEST_WAIT_MILLISECONDS);
  const readout = createReadout({
    dataHosts: dataHostsIn(document),
    load: (...asked) => fetchBytes(...asked).finally(fileCame),
  });
  const left = leftDraft();
  syncAddress(readout, window);
  const { firstWords } = syncLanguage(readout, navigator, loadCatalogue);
  // The line is for what the first picture is drawn from; the program of the page comes after that.
  const page = afterFile.then(() => import("./ui/start/start-page"));
  void firstWords.then(async () => {
    const stop = drawFirstPicture(root, readout);
    try {
      const { startPage } = await page;
      startPage(root, readout, left);
    } catch {
      sayPageIsMissing(root, readout);
    } finally {
      stop();
    }
  });
}
