import { type ReactNode, useState } from "react";
import { showDocument } from "../../frame/view/steps";
import type { FileDocument } from "../../graph/model/file";
import { useDispatch, useWords } from "../../store/hooks";
import { Options } from "../choice/Options";
import { Select } from "../choice/Select";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { useSay } from "./parts/use-say";
import type { Writing } from "./writing/use-writing";

const NewDialog = partOf(async () => (await import("./dialogs/NewDialog")).NewDialog);
const DocumentDialog = partOf(
  async () => (await import("./dialogs/DocumentDialog")).DocumentDialog,
);

interface StudioToolsProps {
  readonly writing: Writing;
  readonly children?: ReactNode;
}

/** Above the text: which one it is and what is known of it, one more, and what can be done with what is marked in it. */
export function StudioTools({ writing, children }: StudioToolsProps) {
  const say = useSay();
  const words = useWords();
  const dispatch = useDispatch();
  const { draft, document, beside, enter, isReading } = writing;
  const [dialog, setDialog] = useState<"new" | "document">();
  const documents = draft.file.documents ?? [];
  const others = documents.filter(({ id, text }) => id !== document?.id && text !== undefined);
  const close = () => setDialog(undefined);
  return (
    <div className="studio-tools">
      {documents.length > 0 && (
        <label>
          {words.say("source.document")}{" "}
          <Select
            value={document?.id}
            onChange={(event) => dispatch(showDocument(event.target.value))}
          >
            <Documents documents={documents} chosen={document?.id ?? ""} />
          </Select>
        </label>
      )}
      {others.length > 0 && document?.text !== undefined && (
        <label>
          {say("accounts.beside")}{" "}
          <Select
            value={beside.document?.id ?? ""}
            onChange={(event) => beside.choose(event.target.value || undefined)}
          >
            <option value="">{say("accounts.none")}</option>
            <Documents documents={others} chosen={beside.document?.id ?? ""} />
          </Select>
        </label>
      )}
      {document && (
        <button type="button" onClick={() => setDialog("document")}>
          {say("document.edit")}
        </button>
      )}
      <button type="button" disabled={isReading} onClick={() => setDialog("new")}>
        {say("text.add")}
      </button>
      <span className="studio-marked">{children}</span>
      {dialog && (
        <PanelBoundary>
          {dialog === "new" && (
            <NewDialog
              into={draft}
              onText={(act, id) => {
                enter(act);
                dispatch(showDocument(id));
              }}
              onClose={close}
            />
          )}
          {dialog === "document" && document && (
            <DocumentDialog
              draft={draft}
              document={document}
              isReading={isReading}
              onAct={enter}
              onClose={close}
            />
          )}
        </PanelBoundary>
      )}
    </div>
  );
}

interface DocumentsProps {
  readonly documents: readonly FileDocument[];
  readonly chosen: string;
}

function Documents({ documents, chosen }: DocumentsProps) {
  return (
    <Options
      items={documents}
      chosen={chosen}
      valueOf={({ id }) => id}
      nameOf={({ id, title, publisher }) => [title ?? id, publisher].filter(Boolean).join(" · ")}
    />
  );
}
