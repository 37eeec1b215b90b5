import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { syncLanguage } from "../store/language";
import { loadCatalogue } from "../words/load-catalogue";
import { EmbedApp } from "./EmbedApp";
import { joinHost } from "./host";
import { loadByScript } from "./load-by-script";
import { PanelBoundary } from "../ui/parts/PanelBoundary";

const root = document.getElementById("root");
if (root) {
  joinHost(window);
  // In development the page is no classic script, and loads parts as the application does.
  const { firstWords } = syncLanguage(window, import.meta.env.DEV ? loadCatalogue : loadByScript);
  void firstWords.then(() =>
    createRoot(root).render(
      <StrictMode>
        <PanelBoundary>
          <EmbedApp />
        </PanelBoundary>
      </StrictMode>,
    ),
  );
}
