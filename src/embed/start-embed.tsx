import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ReadoutProvider } from "../store/context";
import type { Readout } from "../store/create-readout";
import { PanelBoundary } from "../ui/parts/panel/PanelBoundary";
import { sayFollowed } from "../words/tell";
import { EmbedPage } from "./EmbedPage";
import type { Host } from "./host/host";
import { stepOfMessage } from "./host/messages";

export { syncWords } from "../ui/start/sync-words";

/** Draws the page in a frame into an element, in place of whatever is in it, and begins to speak with the host. */
export function startEmbed(root: HTMLElement, readout: Readout, host: Host): void {
  const begin = () => host.begin({ stepOfMessage, sayFollowed });
  createRoot(root).render(
    <StrictMode>
      <ReadoutProvider readout={readout}>
        <PanelBoundary>
          <EmbedPage onStand={begin} onPoint={host.postPointed} />
        </PanelBoundary>
      </ReadoutProvider>
    </StrictMode>,
  );
}
