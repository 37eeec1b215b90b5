import { useEffect, useState } from "react";
import { select } from "../../frame/view/steps";
import type { Studio } from "../../store/session/desk";
import { useDispatch } from "../../store/hooks";
import { fetchStudio } from "./fetch-studio";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { useDraft } from "./parts/use-draft";
import { useSay } from "./parts/use-say";
import "./studio-bar.css";

const PublishDialog = partOf(async () => (await import("./dialogs/PublishDialog")).PublishDialog);

/** How it stands while nothing is wrong. */
const KEPT: readonly string[] = ["nothing", "saving", "saved"];

interface StudioBarProps {
  readonly studio: Studio;
  /** What is selected is opened, to be changed. */
  readonly onShow: () => void;
}

/** At the lower edge while one writes: back and forth, whether all is kept, and the way out. */
export function StudioBar({ studio, onShow }: StudioBarProps) {
  const say = useSay();
  const dispatch = useDispatch();
  const { draft, history, saving, isReading, enter } = useDraft(studio);
  const [isPublishing, setIsPublishing] = useState(false);
  useEffect(() => void fetchStudio(), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isField =
        event.target instanceof Element &&
        event.target.closest("input, textarea:not([readonly])") !== null;
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || isField) return;
      event.preventDefault();
      enter({ act: event.shiftKey ? "redo" : "undo" });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enter]);
  return (
    <section className="studio-bar" aria-label={say("bar.name")}>
      <button
        type="button"
        disabled={history.past.length === 0 || isReading}
        onClick={() => enter({ act: "undo" })}
      >
        {say("bar.undo")}
      </button>
      <button
        type="button"
        disabled={history.future.length === 0 || isReading}
        onClick={() => enter({ act: "redo" })}
      >
        {say("bar.redo")}
      </button>
      {/* That all is kept can be looked up, and is not told after each step; that it is not, is told. */}
      <p
        role="status"
        aria-live={isReading || !KEPT.includes(saving) ? "polite" : "off"}
        data-saving={saving}
      >
        {say(isReading ? "saving.reading" : `saving.${saving}`)}
      </p>
      <button type="button" className="primary" onClick={() => setIsPublishing(true)}>
        {say("bar.publish")}
      </button>
      {isPublishing && (
        <PanelBoundary>
          <PublishDialog
            draft={draft}
            enter={enter}
            isReading={isReading}
            onShow={(id) => {
              dispatch(select(id));
              onShow();
            }}
            onClose={() => setIsPublishing(false)}
          />
        </PanelBoundary>
      )}
    </section>
  );
}
