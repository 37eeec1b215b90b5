import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { syncAddress } from "./store/address-sync";
import { syncLanguage } from "./store/language";
import { App } from "./ui/shell/App";
import { PanelBoundary } from "./ui/parts/PanelBoundary";
import { loadCatalogue } from "./words/load-catalogue";

const root = document.getElementById("root");
if (root) {
  syncAddress(window);
  const { firstWords } = syncLanguage(window, loadCatalogue);
  void firstWords.then(() =>
    createRoot(root).render(
      <StrictMode>
        <PanelBoundary>
          <App />
        </PanelBoundary>
      </StrictMode>,
    ),
  );
}
