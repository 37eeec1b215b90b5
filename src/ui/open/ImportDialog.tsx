import { useEffect, useId, useRef, useState } from "react";
import type { Mapping } from "../../formats/csv/mapping";
import { guessOf, type TableOutline } from "../../formats/csv/table-outline";
import type { TableForm } from "../../formats/csv/tables";
import type { Outcome, Problem } from "../../graph/problem";
import type { InputFile } from "../../reader/input-file";
import { lookAtFiles } from "../../reader/open-files";
import { askAbout } from "../../store/session/tables";
import { useReadout, useWords } from "../../store/hooks";
import { LoadingBar } from "./LoadingBar";
import { ProblemList } from "../parts/ProblemList";
import { TableMapping } from "./TableMapping";
import { TroubleAlert } from "./TroubleAlert";
import { PlainText } from "../parts/PlainText";
import "../parts/dialog.css";
import "./import.css";

/** Asks what the columns of tables mean; opens the graph that they make, or says what is wrong with it. */
export function ImportDialog({ files }: { readonly files: readonly InputFile[] }) {
  const { cancel, openTables, session } = useReadout();
  const words = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [forms, setForms] = useState<readonly TableForm[]>(() => files.map(() => ({})));
  const [mappings, setMappings] = useState<readonly (Mapping | undefined)[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { outlines, rows } = useOutlines(files, forms);
  const found = forms.map((form) => outlines.get(form));
  useEffect(() => dialog.current?.showModal(), []);

  const setForm = (at: number, form: TableForm) => {
    setForms(forms.with(at, form));
    setMapping(at, undefined);
  };
  const setMapping = (at: number, mapping: Mapping | undefined) => {
    setMappings(files.map((_, index) => (index === at ? mapping : mappings[index])));
    setProblems([]);
  };
  const open = async () => {
    const answers = forms.map((form, at) => ({ form, mapping: mappings[at] }));
    setProblems(await openTables(files, answers));
  };
  return (
    <dialog
      ref={dialog}
      className="dialog import"
      aria-labelledby={titleId}
      onClose={() => {
        cancel();
        askAbout(session.tables, undefined);
      }}
    >
      {/* What stands outside a modal dialog is neither read out nor pressed. */}
      <TroubleAlert />
      <LoadingBar />
      <h2 id={titleId}>{words.say("import.title")}</h2>
      <p>{words.say("import.text")}</p>
      {files.map(({ name }, at) => {
        const outline = found[at];
        return (
          <section key={at} className="import-table">
            <TableFormChoice
              name={name}
              form={forms[at] ?? {}}
              onChange={(form) => setForm(at, form)}
            />
            {!outline && (
              <p>
                {words.say("app.loading", { name })}{" "}
                {rows !== undefined && words.say("app.loading.rows", { rows })}
              </p>
            )}
            {outline?.ok && (
              <TableMapping
                table={outline.value}
                mapping={mappings[at] ?? guessOf(outline.value)}
                onChange={(mapping) => setMapping(at, mapping)}
              />
            )}
            {outline && !outline.ok && (
              <div role="alert" className="import-problems">
                <ProblemList problems={outline.problems} />
              </div>
            )}
          </section>
        );
      })}
      {problems.length > 0 && !found.some((outline) => outline?.ok === false) && (
        <div role="alert" className="import-problems">
          <h3>{words.say("import.problems")}</h3>
          <ProblemList problems={problems} />
        </div>
      )}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.say("import.cancel")}
        </button>
        <button type="button" disabled={found.includes(undefined)} onClick={() => void open()}>
          {words.say("import.open")}
        </button>
      </p>
    </dialog>
  );
}

interface Looked {
  /** What was found, by the form in which a table was read. */
  readonly outlines: ReadonlyMap<TableForm, Outcome<TableOutline>>;
  /** How many rows have been read so far of what is still being read. */
  readonly rows?: number | undefined;
}

/**
 * What is to be seen of tables as they are read in some forms; of large ones it takes a while. A table whose form stays
 * is not read again.
 */
function useOutlines(files: readonly InputFile[], forms: readonly TableForm[]): Looked {
  const [looked, setLooked] = useState<Looked>({ outlines: new Map() });
  const { outlines } = looked;
  useEffect(() => {
    const missing = files.flatMap((file, at) => {
      const form = forms[at];
      return form && !outlines.has(form) ? [{ file, form }] : [];
    });
    if (missing.length === 0) return undefined;
    let isWanted = true;
    const { result, cancel } = lookAtFiles(
      missing.map(({ file }) => file),
      (rows) => isWanted && setLooked({ outlines, rows }),
      missing.map(({ form }) => form),
    );
    result.then(
      (answers) => {
        const entries = missing.flatMap(({ form }, at) => {
          const outline = answers[at];
          return outline ? [[form, outline] as const] : [];
        });
        if (isWanted) setLooked({ outlines: new Map([...outlines, ...entries]) });
      },
      (error: unknown) => {
        // Throw during render, so that the boundary around the dialog shows the error.
        const fail = (): never => {
          throw error;
        };
        if (isWanted) setLooked(fail);
      },
    );
    return () => {
      isWanted = false;
      cancel();
    };
  }, [files, forms, outlines]);
  return looked;
}

const DELIMITERS = [
  [",", "import.delimiter.comma"],
  [";", "import.delimiter.semicolon"],
  ["\t", "import.delimiter.tab"],
  ["|", "import.delimiter.bar"],
] as const;
/** Labels of the WHATWG's Encoding Standard: those that spreadsheets of the languages we meet still write. */
const ENCODINGS = [
  "utf-8",
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "windows-1256",
  "utf-16le",
];

interface TableFormChoiceProps {
  readonly name: string;
  readonly form: TableForm;
  readonly onChange: (form: TableForm) => void;
}

/** How a table is to be read, where what was recognised is wrong. */
function TableFormChoice({ name, form, onChange }: TableFormChoiceProps) {
  const words = useWords();
  return (
    <div className="import-form">
      <strong>
        <PlainText text={name} />
      </strong>
      <label>
        {words.say("import.delimiter")}{" "}
        <select
          value={form.delimiter ?? ""}
          onChange={({ target }) => onChange({ ...form, delimiter: target.value || undefined })}
        >
          <option value="">{words.say("import.recognised")}</option>
          {DELIMITERS.map(([delimiter, word]) => (
            <option key={delimiter} value={delimiter}>
              {words.say(word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.say("import.encoding")}{" "}
        <select
          value={form.encoding ?? ""}
          onChange={({ target }) => onChange({ ...form, encoding: target.value || undefined })}
        >
          <option value="">{words.say("import.recognised")}</option>
          {ENCODINGS.map((encoding) => (
            <option key={encoding}>{encoding}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
