import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { syncAddress } from "../store/address-sync";
import { ReadoutProvider } from "../store/context";
import { createReadout } from "../store/create-readout";
import { addressOf } from "../store/open/examples";
import { syncLanguage } from "../store/language-sync";
import { LANGUAGES } from "../frame/view/language";
import { DEFAULT_VIEW } from "../frame/view/view";
import type { fetchBytes } from "../reader/files/fetch-bytes";
import { PanelBoundary } from "../ui/parts/panel/PanelBoundary";
import { Page } from "../ui/shell/Page";
import { createWords } from "../words/languages/create-words";
import { loadCatalogue } from "../words/languages/load-catalogue";

/** The graph stands in the page itself; it has no other, and asks nobody for one. */
const bytes = new TextEncoder().encode(document.getElementById("readout-graph")?.textContent ?? "");
const load: typeof fetchBytes = (address) =>
  Promise.resolve(
    LANGUAGES.some((language) => address === addressOf(DEFAULT_VIEW, language))
      ? { bytes, address, status: 200, type: "application/json", isPublic: true }
      : { code: "network" },
  );

const root = document.getElementById("root");
if (root) {
  const readout = createReadout({ words: createWords("en"), load, isOneFile: true });
  syncAddress(readout, window);
  const { cells } = readout;
  const { firstWords } = syncLanguage({ cells }, navigator, loadCatalogue);
  void firstWords.then(() =>
    createRoot(root).render(
      <StrictMode>
        <ReadoutProvider readout={readout}>
          <PanelBoundary>
            <Page />
          </PanelBoundary>
        </ReadoutProvider>
      </StrictMode>,
    ),
  );
}
