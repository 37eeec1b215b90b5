import { useEffect, useState } from "react";
import { guessForm } from "../../formats/guess-form";
import { graphInPage } from "../../formats/json/graph-in-page";
import { isProse, isTable } from "../../formats/prose/prose";
import { useReadout, useWords } from "../../store/hooks";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import "./file-drop.css";

const WrittenDialog = partOf(
  async () => (await import("../studio/dialogs/WrittenDialog")).WrittenDialog,
);

/**
 * Files dropped anywhere on the page are opened, a text in the source tab as its text; an article begins a graph, or goes
 * into the one that is being written. A hint is shown while one hovers.
 */
export function FileDrop() {
  const words = useWords();
  const { cells, session, openFiles, openText } = useReadout();
  const [isOver, setIsOver] = useState(false);
  const [prose, setProse] = useState<readonly File[]>();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      closeDialogs();
      const files = [...(event.dataTransfer?.files ?? [])];
      const [first] = files;
      if (!first) return;
      const isText = /\.(txt|md)$/i.test(first.name);
      const isReading = !session.desk.getState().isEditing;
      if (isText && isReading && cells.getState().view.tab === "source") void openText(first);
      else void take(first, files);
    };
    const take = async (first: File, files: readonly File[]) => {
      if (await isArticle(first)) setProse([first]);
      else void openFiles(files);
    };
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => listening.abort();
  }, [cells, session, openFiles, openText]);
  return (
    <>
      {isOver && <p className="file-drop">{words.say("app.drop")}</p>}
      {prose && (
        <PanelBoundary>
          <WrittenDialog files={prose} onClose={() => setProse(undefined)} />
        </PanelBoundary>
      )}
    </>
  );
}

/** So much of a file shows what it is. */
const BEGINNING = 4000;

/** Whether a file is an article and no graph: a text of another kind may be a table, or a graph in some form. */
async function isArticle(file: File): Promise<boolean> {
  if (!isProse(file.name)) return false;
  if (/\.html?$/i.test(file.name)) return !(await isPageOfGraph(file));
  if (!/\.(txt|md)$/i.test(file.name)) return true;
  // What cannot be read is told by whoever opens it.
  const text = await file
    .slice(0, BEGINNING)
    .text()
    .catch(() => "");
  const form = guessForm(file.name, text);
  return form === "csv" ? !isTable(text) : form === "json" && !/^\s*[[{]/.test(text);
}

/** Whether a page holds a graph, as one that was published does: it is no article. */
async function isPageOfGraph(file: File): Promise<boolean> {
  return graphInPage(await file.text().catch(() => "")) !== undefined;
}

/** What becomes of a file must be seen: only the questions about tables stay open, since the answers would be lost. */
function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]:not(.import)")) {
    dialog.close();
  }
}
