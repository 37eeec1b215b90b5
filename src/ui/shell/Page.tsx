import { useEffect } from "react";
import { useReadout, useTitle, useWords } from "../../store/hooks";
import type { LeftDraft } from "../../store/studio/open-draft";
import { reopenDraft } from "../../store/studio/reopen-draft";
import { FileDrop } from "../open/FileDrop";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { ShortcutsProvider } from "../parts/shortcuts";
import { App } from "./App";
import { usePage } from "./use-page";

/** The application as a page of its own: it names the document, and takes single keys and files that are dropped anywhere. */
export function Page({ left }: { readonly left?: LeftDraft | undefined }) {
  const words = useWords();
  const title = useTitle();
  const name = words.say("app.name");
  const readout = useReadout();
  const { isOneFile } = readout;
  useEffect(() => {
    if (left) void reopenDraft(readout, left);
  }, [readout, left]);
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
