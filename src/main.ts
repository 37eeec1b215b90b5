// First of all, so that the graph comes while the rest is evaluated.
import { loadFile } from "./first-file";
import { languageOf } from "./frame/view/language";
import { syncAddress } from "./store/address-sync";
import { createReadout } from "./store/create-readout";
import { dataHostsIn } from "./store/open/data-hosts";
import { leftDraft } from "./store/studio/open-draft";
import { drawFirstPicture, sayPageIsMissing } from "./ui/start/first-picture";
import { firstWordsIn } from "./words/languages/first-words";
import { loadCatalogue } from "./words/languages/load-catalogue";

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
    words: firstWordsIn("en"),
    dataHosts: dataHostsIn(document),
    load: (...asked) => loadFile(...asked).finally(fileCame),
  });
  const { cells } = readout;
  const left = leftDraft();
  addEventListener("dragover", refuseFile);
  syncAddress(readout, window);
  const language = languageOf(cells.getState().view, navigator);
  cells.setState({ words: firstWordsIn(language) });
  const stop = drawFirstPicture(root, readout);
  await afterFile;
  // The page asks for the words of its language, too: they come beside its program.
  loadCatalogue(language).catch(() => {});
  const program = await import("./ui/start/start-page").catch(() => undefined);
  await program?.syncWords(readout);
  stop();
  removeEventListener("dragover", refuseFile);
  if (program) program.startPage(root, readout, left);
  else await sayPageIsMissing(root, readout);
}

/** The page takes files that are dropped on it. Until it has come, the browser would leave it for the file: the pointer says no. */
function refuseFile(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
}
