import "./embed-page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ReadoutProvider } from "../store/context";
import { createReadout } from "../store/create-readout";
import { dataHostsIn } from "../store/open/data-hosts";
import { syncLanguage } from "../store/language-sync";
import { PanelBoundary } from "../ui/parts/panel/PanelBoundary";
import { createWords } from "../words/languages/create-words";
import { loadCatalogue } from "../words/languages/load-catalogue";
import { EmbedPage } from "./EmbedPage";
import { joinHost } from "./host/host";
import { keepReservedHeight } from "./host/reserved-height";

const root = document.getElementById("root");
if (root) {
  const readout = createReadout({ words: createWords("en"), dataHosts: dataHostsIn(document) });
  keepReservedHeight(window);
  const { postPointed } = joinHost(readout, window);
  const { firstWords } = syncLanguage(readout, navigator, loadCatalogue);
  void firstWords.then(() =>
    createRoot(root).render(
      <StrictMode>
        <ReadoutProvider readout={readout}>
          <PanelBoundary>
            <EmbedPage onPoint={postPointed} />
          </PanelBoundary>
        </ReadoutProvider>
      </StrictMode>,
    ),
  );
}
