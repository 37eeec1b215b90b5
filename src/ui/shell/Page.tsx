import { useReadout, useTitle, useWords } from "../../store/hooks";
import { FileDrop } from "../open/FileDrop";
import { PanelBoundary } from "../parts/PanelBoundary";
import { ShortcutsProvider } from "../parts/shortcuts";
import { App } from "./App";
import { usePage } from "./use-page";

/** The application as a page of its own: it names the document, and takes single keys and files that are dropped anywhere. */
export function Page() {
  const words = useWords();
  const { isOneFile } = useReadout();
  const title = useTitle();
  const name = words.say("app.name");
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
