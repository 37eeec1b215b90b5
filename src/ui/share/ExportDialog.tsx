import { useId, useRef, useState } from "react";
import type { CitedView } from "../../formats/cite/citations";
import { makeFile } from "../../reader/make-file";
import { TableTooWide } from "../../formats/csv/write/table-too-wide";
import { fileOfFrame } from "../../frame/reading/file-of-frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { GraphFile } from "../../graph/model/file";
import { addressOfView } from "../../store/address-of-view";
import {
  useCell,
  useDesk,
  useFrame,
  useIndex,
  useReadout,
  useTitle,
  useView,
  useWords,
} from "../../store/hooks";
import type { Studio } from "../../store/session/desk";
import { Select } from "../choice/Select";
import { DialogTitle } from "../dialog/DialogTitle";
import { download, fileNameOf } from "../parts/download";
import { useRaise } from "../parts/panel/use-raise";
import { citedView } from "./cited-view";
import "../parts/dialog.css";
import "./export.css";

/** What can be saved, with the ending of its file and its media type. */
const FORMS = [
  ["readout", "json", "application/json"],
  ["html", "html", "text/html"],
  ["parquet", "parquet", "application/vnd.apache.parquet"],
  ["links", "links.csv", "text/csv"],
  ["actors", "actors.csv", "text/csv"],
  ["quotes", "quotes.csv", "text/csv"],
  ["documents", "documents.csv", "text/csv"],
  ["gexf", "gexf", "application/gexf+xml"],
  ["graphml", "graphml", "application/graphml+xml"],
  ["cyjs", "cyjs", "application/json"],
  ["ftm", "ftm.json", "application/json"],
  ["csl-json", "csl.json", "application/vnd.citationstyles.csl+json"],
  ["bibtex", "bib", "application/x-bibtex"],
] as const;
type Form = (typeof FORMS)[number][0];
/** What a page of one file has not: the empty page that it was made of, and the writer of columns. */
const OF_APPLICATION: ReadonlySet<Form> = new Set(["html", "parquet"]);

interface ExportDialogProps {
  readonly onClose: () => void;
}

/** Saves the graph, or what is shown of it, in a form of the reader's choice. */
export function ExportDialog({ onClose }: ExportDialogProps) {
  const words = useWords();
  const titleId = useId();
  const whatId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const raise = useRaise();
  const index = useIndex();
  const frame = useFrame();
  const readout = useReadout();
  const view = useView();
  const isLocal = useCell("localName") !== undefined;
  const title = useTitle();
  const [form, setForm] = useState<Form>("readout");
  const [isWhole, setIsWhole] = useState(false);
  /** Why nothing was saved. */
  const [refusal, setRefusal] = useState<string>();
  const [scripts, setScripts] = useState(0);
  const { isOneFile } = readout;
  const { studio } = useDesk();
  if (!index || !frame) return null;
  const forms = isOneFile ? FORMS.filter(([name]) => !OF_APPLICATION.has(name)) : FORMS;
  const { graph } = index;
  const save = async () => {
    setRefusal(undefined);
    setScripts(0);
    const whole = await makeFile(graph);
    const chosen = isWhole ? whole : fileOfFrame(whole, frame);
    const published = studio ? await publishedOf(studio, chosen) : chosen;
    const { leaveScriptsOut } = await import("../../graph/model/leave-scripts-out");
    let count = 0;
    const file = form === "readout" ? published : leaveScriptsOut(published, () => count++);
    const address = isLocal ? undefined : addressOfView(readout);
    const cited = citedView(words, index, view, title ?? "", address);
    const content = await contentOf(form, file, index, cited);
    const [, ending = "json", type = ""] = FORMS.find(([name]) => name === form) ?? [];
    if (content === undefined) return setRefusal(words.say("export.nothing"));
    setScripts(count);
    download(new Blob([content], { type }), fileNameOf(title ?? "", ending));
    if (count === 0) dialog.current?.close();
  };
  const fail = (error: unknown) => {
    if (!(error instanceof TableTooWide)) return raise(error);
    const { rows, columns } = error;
    setRefusal(words.say("export.tooWide", { rows, columns }));
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId} dialog={dialog}>
        {words.say("export.title")}
      </DialogTitle>
      <fieldset className="export-choice">
        <legend>{words.say("export.what")}</legend>
        <label>
          <input type="radio" name={whatId} checked={!isWhole} onChange={() => setIsWhole(false)} />{" "}
          {words.say("export.view", { links: frame.counts.links })}
        </label>
        <label>
          <input
            type="radio"
            name={whatId}
            checked={isWhole}
            disabled={index.part !== undefined}
            onChange={() => setIsWhole(true)}
          />{" "}
          {words.say("export.whole", { links: frame.linkTotal })}
        </label>
        {index.part && <p>{words.say("export.parts")}</p>}
        {frame.counted && <p>{words.say("shown.shorter")}</p>}
      </fieldset>
      <label className="export-choice">
        {words.say("export.form")}{" "}
        <Select
          value={form}
          onChange={(event) => {
            const next = FORMS.find(([name]) => name === event.target.value);
            if (next) setForm(next[0]);
          }}
        >
          {forms.map(([name]) => (
            <option key={name} value={name}>
              {words.say(`export.form.${name}`)}
            </option>
          ))}
        </Select>
      </label>
      {refusal && <p role="alert">{refusal}</p>}
      {scripts > 0 && <p role="alert">{words.say("export.scripts", { count: scripts })}</p>}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.say("import.cancel")}
        </button>
        <button
          type="button"
          disabled={frame.counted !== undefined}
          onClick={() => void save().catch(fail)}
        >
          {words.say("export.save")}
        </button>
      </p>
    </dialog>
  );
}

/** What may leave the page of a graph that is being written: its writer says which texts do. */
async function publishedOf({ state }: Studio, file: GraphFile): Promise<GraphFile> {
  const { publishedFile } = await import("../../edit/publish");
  return publishedFile({ file, open: state.getState().history.present.open });
}

/** What is written in the form asked for; undefined where there is nothing to write in it. */
async function contentOf(form: Form, file: GraphFile, index: GraphIndex, view: CitedView) {
  switch (form) {
    case "parquet": {
      const { exportParquet } = await import("../../formats/parquet/write-parquet");
      const { layoutOf } = await import("../../frame/layout/layout");
      return exportParquet(file, layoutOf(index)).slice().buffer;
    }
    case "html":
      return (await import("./one-file-of")).oneFileOf(file);
    case "readout":
      return (await import("../../formats/json/print-graph")).printGraph(file);
    case "links":
    case "actors":
    case "quotes":
    case "documents":
      return (await import("../../formats/csv/write/write")).exportCsv(file)[form];
    default:
      return (await import("../../formats/print-form")).printForm(form, file, view);
  }
}
