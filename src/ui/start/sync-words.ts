import type { Readout } from "../../store/create-readout";
import { syncLanguage } from "../../store/language-sync";
import { createWords } from "../../words/languages/create-words";
import { loadCatalogue } from "../../words/languages/load-catalogue";

/** Gives a page all its words, of which the first picture has few. Resolves when they are there; English where others fail. */
export async function syncWords(readout: Readout): Promise<void> {
  const { cells } = readout;
  const { words } = cells.getState();
  await syncLanguage(readout, navigator, loadCatalogue).firstWords;
  if (cells.getState().words === words) cells.setState({ words: createWords("en") });
}
