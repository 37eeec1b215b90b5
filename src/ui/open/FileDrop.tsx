import { useEffect, useState } from "react";
import { useReadout, useWords } from "../../store/hooks";
import "./file-drop.css";

/** Files dropped anywhere on the page are opened, a text in the source tab as its text; a hint is shown while one hovers. */
export function FileDrop() {
  const words = useWords();
  const { cells, openFiles, openText } = useReadout();
  const [isOver, setIsOver] = useState(false);
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
      const isText = first !== undefined && /\.(txt|md)$/i.test(first.name);
      if (isText && cells.getState().view.tab === "source") void openText(first);
      else void openFiles(files);
    };
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => listening.abort();
  }, [cells, openFiles, openText]);
  return isOver ? <p className="file-drop">{words.say("app.drop")}</p> : null;
}

/** What becomes of a file must be seen: only the questions about tables stay open, since the answers would be lost. */
function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]:not(.import)")) {
    dialog.close();
  }
}
