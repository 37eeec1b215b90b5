import { useEffect } from "react";
import { useReadout, useTitle, useWords } from "../../store/hooks";
import { recall } from "../../store/studio/open-draft";
import { FileDrop } from "../open/FileDrop";
import { PanelBoundary } from "../parts/PanelBoundary";
import { ShortcutsProvider } from "../parts/shortcuts";
import { App } from "./App";
import { usePage } from "./use-page";

/** The application as a page of its own: it names the document, and takes single keys and files that are dropped anywhere. */
export function Page() {
  const words = useWords();
  const title = useTitle();
  const name = words.say("app.name");
  const readout = useReadout();
  const { isOneFile } = readout;
  useEffect(() => {
    if (recall() === undefined) return;
    void import("../../store/studio/desk").then(({ reopenDraft }) => reopenDraft(readout), ignore);
  }, [readout]);
  usePage(title === undefined ? name : `${title} · ${name}`);
  return (
    <ShortcutsProvider>
      <App />
      {!isOneFile && (
        <PanelBoundary>
          <FileDrop />
        </PanelBoundary>
      )}
    </ShortcutsProvider>
  );
}

/** A part that does not come leaves the page as it is without it. */
function ignore(): void {}
