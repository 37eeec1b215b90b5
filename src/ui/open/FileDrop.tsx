import { useEffect, useState } from "react";
import { cells } from "../../store/cells";
import { openFiles, openText } from "../../store/load";
import { useWords } from "../../store/hooks";

/** Files dropped anywhere on the page are opened, a text in the source tab as its text; a hint is shown while one hovers. */
export function FileDrop() {
  const words = useWords();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
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
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver ? <p className="file-drop">{words.say("app.drop")}</p> : null;
}

/** What becomes of a file is to be seen: only what is asked of tables stays, since answers would be lost. */
function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]:not(.import)")) {
    dialog.close();
  }
}
