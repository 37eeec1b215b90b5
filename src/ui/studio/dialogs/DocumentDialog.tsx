import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { isDate } from "../../../edit/sound";
import type { Act, Draft } from "../../../edit/types";
import type { Named } from "../../../edit/write/name-actors";
import { writeDocument } from "../../../edit/write/write-document";
import type { FileDocument } from "../../../graph/model/file";
import { useWords } from "../../../store/hooks";
import { ActorField } from "../forms/ActorField";
import { Field } from "../forms/Field";
import { FormButtons } from "../forms/FormButtons";
import { nameIn } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import "../../parts/dialog.css";
import "./dialogs.css";

interface DocumentDialogProps {
  readonly draft: Draft;
  readonly document: FileDocument;
  readonly isReading: boolean;
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
}

/** Where a text was published, whose own account it is, and whether it may go out in full. */
export function DocumentDialog({
  draft,
  document,
  isReading,
  onAct,
  onClose,
}: DocumentDialogProps) {
  const say = useSay();
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { title, publisher, published, url, language, voice } = document;
  const [fields, setFields] = useState({
    title: title ?? "",
    publisher: publisher ?? "",
    published: published ?? "",
    url: url ?? "",
    language: language ?? "",
    isOpen: draft.open.includes(document.id),
  });
  const [teller, setTeller] = useState<Named>({
    name: voice === undefined ? "" : nameIn(draft, voice),
    kind: "institution",
  });
  useEffect(() => dialog.current?.showModal(), []);
  const set = (change: Partial<typeof fields>) => setFields((former) => ({ ...former, ...change }));
  const isWrongDay = fields.published.trim() !== "" && !isDate(fields.published.trim());
  const isWrongLanguage = !isLanguage(fields.language.trim());
  const quotes = draft.file.edges.flatMap((link) => link.quotes ?? []);
  const count = quotes.filter((quote) => quote.document === document.id).length;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isWrongDay || isWrongLanguage || isReading) return;
    const named = teller.name.trim() === "" ? undefined : teller;
    onAct(writeDocument(draft, document, { ...fields, voice: named }));
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="dialog studio-document" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{say("document.title")}</h2>
      <form className="studio-form" aria-label={say("document.title")} noValidate onSubmit={save}>
        <Field
          label={say("new.field.title")}
          value={fields.title}
          onChange={(next) => set({ title: next })}
        />
        <Field
          label={say("new.field.publisher")}
          value={fields.publisher}
          onChange={(next) => set({ publisher: next })}
        />
        <Field
          label={say("new.field.published")}
          value={fields.published}
          onChange={(next) => set({ published: next })}
          error={isWrongDay ? say("new.needsDay") : undefined}
        />
        <Field
          label={say("new.field.address")}
          value={fields.url}
          onChange={(next) => set({ url: next })}
        />
        <Field
          label={words.say("language.label")}
          value={fields.language}
          onChange={(next) => set({ language: next })}
          error={isWrongLanguage ? say("document.wrongLanguage") : undefined}
          hint={say("document.languageHint")}
        />
        <ActorField
          label={say("document.voice")}
          draft={draft}
          value={teller}
          onChange={setTeller}
          hint={say("document.voiceHint")}
        />
        {document.text !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={fields.isOpen}
              onChange={({ target }) => set({ isOpen: target.checked })}
            />{" "}
            {say("document.open")}
          </label>
        )}
        <FormButtons onCancel={() => dialog.current?.close()}>
          <button
            type="button"
            disabled={isReading}
            onClick={() => {
              onAct({ act: "remove-document", id: document.id });
              dialog.current?.close();
            }}
          >
            {say("document.remove", { count })}
          </button>
        </FormButtons>
      </form>
    </dialog>
  );
}

/** Whether a text is the code of a language, or none is given. */
function isLanguage(code: string): boolean {
  try {
    return code === "" || Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}
