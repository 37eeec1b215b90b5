import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { syncAddress } from "./store/address-sync";
import { ReadoutProvider } from "./store/context";
import { createReadout } from "./store/create-readout";
import { dataHostsIn } from "./store/data-hosts";
import { leftDraft } from "./store/studio/open-draft";
import { syncLanguage } from "./store/language-sync";
import { PanelBoundary } from "./ui/parts/PanelBoundary";
import { Page } from "./ui/shell/Page";
import { loadCatalogue } from "./words/load-catalogue";

const root = document.getElementById("root");
if (root) {
  const readout = createReadout({ dataHosts: dataHostsIn(document) });
  const left = leftDraft();
  syncAddress(readout, window);
  const { firstWords } = syncLanguage(readout, navigator, loadCatalogue);
  void firstWords.then(() =>
    createRoot(root).render(
      <StrictMode>
        <ReadoutProvider readout={readout}>
          <PanelBoundary>
            <Page left={left} />
          </PanelBoundary>
        </ReadoutProvider>
      </StrictMode>,
    ),
  );
}
