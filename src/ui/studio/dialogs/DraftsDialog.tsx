import { useEffect, useId, useRef, useState } from "react";
import { publishedFile } from "../../../edit/publish";
import { printGraph } from "../../../formats/json/print-graph";
import { historyOf } from "../../../store/studio/studio";
import type { DraftHead } from "../../../store/studio/drafts";
import {
  listDrafts,
  openDraft,
  type Opening,
  readDraft,
  removeDraft,
} from "../../../store/studio/desk";
import { useDesk, useReadout, useWords } from "../../../store/hooks";
import { sayDay } from "../../../words/dates";
import { DialogTitle } from "../../dialog/DialogTitle";
import { download, fileNameOf } from "../../parts/download";
import { useRaise } from "../../parts/panel/use-raise";
import { useSay } from "../parts/use-say";
import "../../parts/dialog.css";
import { PlainText } from "../../parts/PlainText";
import "./dialogs.css";

/** The drafts that are kept in this browser. */
export function DraftsDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const words = useWords();
  const readout = useReadout();
  const raise = useRaise();
  const id = useId();
  const { studio } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [heads, setHeads] = useState<readonly DraftHead[] | "none">();
  const [refusal, setRefusal] = useState<Opening>();
  useEffect(() => {
    listDrafts().then(setHeads, () => setHeads("none"));
  }, []);
  const open = async (head: DraftHead) => {
    const opening = await openDraft(readout, head.id);
    if (opening === "opened") dialog.current?.close();
    else setRefusal(opening);
  };
  const save = async ({ id: draft, title }: DraftHead) => {
    const kept = await readDraft(draft);
    if (!kept) return setRefusal("gone");
    const { present } = historyOf(kept.base, kept.entries);
    const content = new Blob([printGraph(publishedFile(present))], { type: "application/json" });
    download(content, fileNameOf(title, "json"));
  };
  const remove = async (head: DraftHead) => {
    await removeDraft(head.id);
    setHeads(await listDrafts());
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <DialogTitle id={id} dialog={dialog}>
        {words.say("app.drafts")}
      </DialogTitle>
      {heads === "none" && <p role="alert">{say("drafts.noStorage")}</p>}
      {heads?.length === 0 && <p>{say("drafts.none")}</p>}
      {refusal && <p role="alert">{say(refusal === "gone" ? "drafts.gone" : "drafts.tooNew")}</p>}
      {heads !== "none" && (
        <ul className="drafts">
          {heads?.map((head) => (
            <li key={head.id} aria-current={head.id === studio?.id ? "true" : undefined}>
              <button type="button" className="plain" onClick={() => void open(head).catch(raise)}>
                <PlainText text={head.title || say("new.untitled")} />
              </button>
              <small>
                {sayDay(words, head.day)}
                {words.say("names.comma")}
                {words.say("app.loading.bytes", { kilobytes: Math.ceil(head.size / 1000) })}
              </small>
              <span className="drafts-tools">
                <button type="button" onClick={() => void save(head).catch(raise)}>
                  {say("publish.download")}
                </button>
                <button
                  type="button"
                  disabled={head.id === studio?.id}
                  onClick={() => void remove(head).catch(raise)}
                >
                  {say("drafts.delete")}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.say("app.close")}
        </button>
      </p>
    </dialog>
  );
}
