import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Act, Draft } from "../../edit/types";
import type { Entry } from "../../edit/history";
import { showDocument } from "../../frame/view/steps";
import type { FileDocument } from "../../graph/model/file";
import { useDispatch, useWords } from "../../store/hooks";
import { PanelBoundary } from "../parts/PanelBoundary";
import { useSay } from "./parts/use-say";

const NewDialog = lazy(async () => ({ default: (await import("./dialogs/NewDialog")).NewDialog }));

interface StudioToolsProps {
  readonly draft: Draft;
  readonly document: FileDocument | undefined;
  readonly enter: (entry: Entry<Act>) => void;
  readonly isReading: boolean;
  readonly children?: ReactNode;
}

/** Above the text: which one it is, one more, and what can be done with what is marked in it. */
export function StudioTools({ draft, document, enter, isReading, children }: StudioToolsProps) {
  const say = useSay();
  const words = useWords();
  const dispatch = useDispatch();
  const [isAdding, setIsAdding] = useState(false);
  const documents = draft.file.documents ?? [];
  return (
    <div className="studio-tools">
      {documents.length > 0 && (
        <label>
          {words.say("source.document")}{" "}
          <select
            value={document?.id}
            onChange={(event) => dispatch(showDocument(event.target.value))}
          >
            {documents.map(({ id, title, publisher }) => (
              <option key={id} value={id}>
                {[title ?? id, publisher].filter(Boolean).join(" · ")}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" disabled={isReading} onClick={() => setIsAdding(true)}>
        {say("text.add")}
      </button>
      <span className="studio-marked">{children}</span>
      {isAdding && (
        <PanelBoundary>
          <Suspense fallback={null}>
            <NewDialog
              into={draft}
              onText={(act, id) => {
                enter(act);
                dispatch(showDocument(id));
              }}
              onClose={() => setIsAdding(false)}
            />
          </Suspense>
        </PanelBoundary>
      )}
    </div>
  );
}
