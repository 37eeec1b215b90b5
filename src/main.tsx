import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { syncAddress } from "./store/address-sync";
import { App } from "./ui/App";

const root = document.getElementById("root");
if (root) {
  syncAddress(window);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
