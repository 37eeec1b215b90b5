// First of all, so that the graph comes while the rest is evaluated.
import { loadFile } from "./first-file";
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
if (root) void start(root);

/** Fetches what the first picture is drawn from, and then the program of the page, which takes its place. */
async function start(root: HTMLElement): Promise<void> {
  let fileCame = () => {};
  const afterFile = new Promise<void>((resolve) => (fileCame = resolve));
  setTimeout(fileCame, LONGEST_WAIT_MILLISECONDS);
  const readout = createReadout({
    dataHosts: dataHostsIn(document),
    load: (...asked) => loadFile(...asked).finally(fileCame),
  });
  const left = leftDraft();
  addEventListener("dragover", refuseFile);
  syncAddress(readout, window);
  const { firstWords } = syncLanguage(readout, navigator, loadCatalogue);
  const page = afterFile.then(() => import("./ui/start/start-page")).catch(() => undefined);
  await firstWords;
  const stop = drawFirstPicture(root, readout);
  const program = await page;
  stop();
  removeEventListener("dragover", refuseFile);
  if (program) program.startPage(root, readout, left);
  else sayPageIsMissing(root, readout);
}

/** The page takes files that are dropped on it. Until it has come, the browser would leave it for the file: the pointer says no. */
function refuseFile(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
}
