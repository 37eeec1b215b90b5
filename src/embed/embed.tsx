import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { EmbedApp } from "./EmbedApp";
import { joinHost } from "./host";

const root = document.getElementById("root");
if (root) {
  joinHost(window);
  createRoot(root).render(
    <StrictMode>
      <EmbedApp />
    </StrictMode>,
  );
}
