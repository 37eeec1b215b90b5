import { loadFile } from "./ahead";
import { syncAddress } from "./store/address-sync";
import { createReadout } from "./store/create-readout";
import { dataHostsIn } from "./store/open/data-hosts";
import { leftDraft } from "./store/studio/open-draft";
import { layOutPage } from "./ui/start/page-rows";
import { showPictureFirst, watchFirst } from "./ui/start/picture-first";
import { firstWordsIn } from "./words/languages/first-words";

const root = document.getElementById("root");
if (root) void start(root);

/** Fetches what the first picture is drawn from, and then the program of the page, which takes its place. */
async function start(root: HTMLElement): Promise<void> {
  const { load, hasCome } = watchFirst(loadFile);
  const words = firstWordsIn("en");
  const readout = createReadout({ words, load, dataHosts: dataHostsIn(document) });
  const left = leftDraft();
  addEventListener("dragover", refuseFile);
  syncAddress(readout, window);
  await showPictureFirst(root, readout, {
    layOut: layOutPage,
    after: hasCome,
    load: () => import("./ui/start/start-page"),
    start: ({ startPage }) => startPage(root, readout, left),
  });
  removeEventListener("dragover", refuseFile);
}

/** The page takes files that are dropped on it. Until it has come, the browser would leave it for the file: the pointer says no. */
function refuseFile(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
}
