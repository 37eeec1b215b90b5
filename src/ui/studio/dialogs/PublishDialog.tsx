import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Act, Draft } from "../../../edit/types";
import type { Entry } from "../../../edit/history";
import { mendsOf, subjectOf } from "../../../edit/mend";
import { publishedFile } from "../../../edit/publish";
import { TableTooWide } from "../../../formats/csv/write/table-too-wide";
import type { GraphFile } from "../../../graph/model/file";
import { plainText } from "../../../graph/model/local-text";
import { parseGraph } from "../../../graph/parse/parse-graph";
import type { Problem } from "../../../graph/problem";
import { adviseOn } from "../../../graph/proof/advice";
import { proveQuotes } from "../../../graph/proof/prove";
import { isMissingPart } from "../../../reader/missing-part";
import { today } from "../../../store/studio/today";
import { useIndex, useView, useWords } from "../../../store/hooks";
import { sayAdvised } from "../../../words/languages/advice";
import { sayPlace } from "../../../words/problems";
import { Select } from "../../choice/Select";
import { download, fileNameOf } from "../../parts/download";
import { FirstOf } from "../../parts/FirstOf";
import { useRaise } from "../../parts/panel/use-raise";
import { Field } from "../forms/Field";
import { useSay } from "../parts/use-say";
import { PlainText } from "../../parts/PlainText";
import { DocumentDialog } from "./DocumentDialog";
import "../../parts/dialog.css";
import "./dialogs.css";

/** What a graph leaves the page as. */
const FORMS = ["json", "html", "figure", "links", "actors", "quotes", "documents"] as const;
type Form = (typeof FORMS)[number];

/** So many lines are listed at first. */
const MOST = 20;

interface PublishDialogProps {
  readonly draft: Draft;
  readonly enter: (entry: Entry<Act>) => void;
  readonly isReading: boolean;
  /** Opens the form of what a line is about. */
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** What an editor should look at before a graph is published, line by line with a way to mend it; then its files. */
export function PublishDialog({ draft, enter, isReading, onShow, onClose }: PublishDialogProps) {
  const say = useSay();
  const words = useWords();
  const raise = useRaise();
  const view = useView();
  const index = useIndex();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<Form>("json");
  const { file, open } = draft;
  const [shown, setShown] = useState<string>();
  const document = file.documents?.find((one) => one.id === shown);
  const found = useMemo(() => checkStrictly(file), [file]);
  const title = plainText(file.title ?? "");
  useEffect(() => dialog.current?.showModal(), []);
  /** Why nothing was saved. */
  const [refusal, setRefusal] = useState<string>();
  const save = async () => {
    setRefusal(undefined);
    const published = publishedFile(draft);
    const [content, ending, type] = await contentOf(form, published, async () => {
      const { posterOf } = await import("../../../poster/poster");
      return index ? posterOf(words, index, view, title) : "";
    });
    download(new Blob([content ?? ""], { type }), fileNameOf(title, ending));
  };
  const fail = (error: unknown) => {
    if (isMissingPart(error)) setRefusal(say("offline.file"));
    else if (error instanceof TableTooWide) {
      const { rows, columns } = error;
      setRefusal(words.say("export.tooWide", { rows, columns }));
    } else raise(error);
  };
  const withText = (file.documents ?? []).filter(({ text }) => text !== undefined);
  return (
    <dialog ref={dialog} className="dialog studio-publish" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{say("publish.title")}</h2>
      <Head draft={draft} enter={enter} />
      <section aria-labelledby={`${id}-check`}>
        <h3 id={`${id}-check`}>{say("publish.check")}</h3>
        <p role="status">
          {say("publish.proved", { proved: found.proved, quotes: found.quotes })}{" "}
          {say("publish.problems", { count: found.count })}
        </p>
        <ul className="publish-lines">
          <FirstOf items={found.problems} most={MOST} isList>
            {(problem, at) => (
              <Line
                key={`${problem.pointer} ${problem.code} ${at}`}
                problem={problem}
                file={file}
                enter={enter}
                onShow={(subject) => {
                  const isDocument = file.documents?.some(({ id }) => id === subject) ?? false;
                  if (isDocument) return setShown(subject);
                  dialog.current?.close();
                  onShow(subject);
                }}
              />
            )}
          </FirstOf>
        </ul>
      </section>
      {withText.length > 0 && (
        <fieldset className="publish-texts">
          <legend>{say("publish.texts")}</legend>
          <p>{say("publish.texts.why")}</p>
          {withText.map((document) => (
            <label key={document.id}>
              <input
                type="checkbox"
                checked={open.includes(document.id)}
                onChange={({ target }) =>
                  enter({ act: "set-open", document: document.id, isOpen: target.checked })
                }
              />{" "}
              {say("publish.text", { title: document.title ?? document.id })}
            </label>
          ))}
        </fieldset>
      )}
      <label className="publish-form">
        {words.say("export.form")}{" "}
        <Select
          value={form}
          onChange={({ target }) => setForm(FORMS.find((one) => one === target.value) ?? "json")}
        >
          {FORMS.map((one) => (
            <option key={one} value={one}>
              {one === "html" ? words.say("export.form.html") : say(`publish.form.${one}`)}
            </option>
          ))}
        </Select>
      </label>
      {refusal && <p role="alert">{refusal}</p>}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.say("app.close")}
        </button>
        <button type="button" className="primary" onClick={() => void save().catch(fail)}>
          {say("publish.download")}
        </button>
      </p>
      {document && (
        <DocumentDialog
          draft={draft}
          document={document}
          isReading={isReading}
          onAct={enter}
          onClose={() => setShown(undefined)}
        />
      )}
    </dialog>
  );
}

function checkStrictly(file: GraphFile) {
  const graph = parseGraph(file);
  if (!graph.ok)
    return { problems: graph.problems, count: graph.problems.length, proved: 0, quotes: 0 };
  const proof = proveQuotes(graph.value, () => undefined);
  const problems = [...proof.problems, ...adviseOn(graph.value, proof, today())];
  return {
    problems,
    count: problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0),
    proved: proof.proved,
    quotes: file.edges.reduce((sum, { quotes = [] }) => sum + quotes.length, 0),
  };
}

interface LineProps {
  readonly problem: Problem;
  readonly file: GraphFile;
  readonly enter: (entry: Entry<Act>) => void;
  readonly onShow: (id: string) => void;
}

/** One line of the check, with what mends it, and the way to where it can be mended by hand. */
function Line({ problem, file, enter, onShow }: LineProps) {
  const say = useSay();
  const words = useWords();
  const subject = subjectOf(file, problem);
  return (
    <li>
      <p>
        <code>{sayPlace(words, problem)}</code> <PlainText text={sayAdvised(words, problem)} />
        {problem.more !== undefined && ` ${words.say("trouble.alike", { count: problem.more })}`}
      </p>
      <p className="publish-mends">
        {mendsOf(file, problem).map(({ name, step }) => (
          <button key={name} type="button" onClick={() => enter(step)}>
            {say(`mend.${name}`)}
          </button>
        ))}
        {subject !== undefined && (
          <button type="button" onClick={() => onShow(subject)}>
            {say("mend.show")}
          </button>
        )}
      </p>
    </li>
  );
}

/** The title and licence that the file goes out with; kept when the field is left. */
function Head({ draft: { file }, enter }: Pick<PublishDialogProps, "draft" | "enter">) {
  const say = useSay();
  const [title, setTitle] = useState(plainText(file.title ?? ""));
  const [license, setLicense] = useState(file.license ?? "");
  const keep = () => {
    const isSame = title === plainText(file.title ?? "") && license === (file.license ?? "");
    if (isSame || title.trim() === "") return;
    const fields = { title: title.trim(), license: license.trim() || undefined };
    enter({ act: "put-head", fields });
  };
  return (
    <div className="studio-form" onBlur={keep}>
      <Field label={say("new.field.title")} value={title} onChange={setTitle} />
      <Field
        label={say("publish.license")}
        value={license}
        onChange={setLicense}
        hint={say("publish.licenseHint")}
      />
    </div>
  );
}

/** The content of a file, the ending of its name and its media type. */
async function contentOf(
  form: Form,
  file: GraphFile,
  figure: () => Promise<string>,
): Promise<readonly [content: string | undefined, ending: string, type: string]> {
  if (form === "json") {
    const { printGraph } = await import("../../../formats/json/print-graph");
    return [printGraph(file), "json", "application/json"];
  }
  if (form === "html") {
    const { oneFileOf } = await import("../../share/one-file-of");
    return [await oneFileOf(file), "html", "text/html"];
  }
  if (form === "figure") return [await figure(), "html", "text/html"];
  const { exportCsv } = await import("../../../formats/csv/write/write");
  return [exportCsv(file)[form], `${form}.csv`, "text/csv"];
}
