import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ReadoutProvider } from "../../store/context";
import type { Readout } from "../../store/create-readout";
import { syncLanguage } from "../../store/language-sync";
import type { LeftDraft } from "../../store/studio/open-draft";
import { createWords } from "../../words/languages/create-words";
import { loadCatalogue } from "../../words/languages/load-catalogue";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { Page } from "../shell/Page";

/** Gives the page all its words, of which the first picture has few. Resolves when they are there; English where others fail. */
export async function syncWords(readout: Readout): Promise<void> {
  const { cells } = readout;
  const { words } = cells.getState();
  await syncLanguage(readout, navigator, loadCatalogue).firstWords;
  if (cells.getState().words === words) cells.setState({ words: createWords("en") });
}

/** Draws the page into an element, in place of whatever is in it. */
export function startPage(root: HTMLElement, readout: Readout, left: LeftDraft | undefined): void {
  createRoot(root).render(
    <StrictMode>
      <ReadoutProvider readout={readout}>
        <PanelBoundary>
          <Page left={left} />
        </PanelBoundary>
      </ReadoutProvider>
    </StrictMode>,
  );
}
