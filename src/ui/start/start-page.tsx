import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ReadoutProvider } from "../../store/context";
import type { Readout } from "../../store/create-readout";
import type { LeftDraft } from "../../store/studio/open-draft";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { Page } from "../shell/Page";

export { syncWords } from "./sync-words";

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
