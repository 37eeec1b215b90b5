import { useEffect, useMemo, useRef, useState } from "react";
import { fieldsOf, guessMapping, type Mapping } from "../formats/csv-mapping";
import type { MappedTable } from "../formats/csv-entries";
import { readTable, type Table, type TableForm } from "../formats/tables";
import type { Problem } from "../graph/problem";
import type { InputFile } from "../reader/input-file";
import { cells } from "../store/cells";
import { openTables } from "../store/load";
import { say } from "../words/say";
import { ProblemList } from "./ProblemList";
import { TableMapping } from "./TableMapping";
import { PlainText } from "./PlainText";

/** What the reader says of one file: how it is to be read, and what its columns mean, where that differs from the guess. */
interface Answer {
  readonly form: TableForm;
  readonly mapping?: Mapping | undefined;
}

/** Asks what the columns of tables mean; opens the graph that they make, or says what is wrong with it. */
export function ImportDialog({ files }: { readonly files: readonly InputFile[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [answers, setAnswers] = useState<readonly Answer[]>(() => files.map(() => ({ form: {} })));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => dialog.current?.showModal(), []);

  const answer = (at: number, next: Answer) => {
    setAnswers(answers.map((former, index) => (index === at ? next : former)));
    setProblems([]);
  };
  const read = useMemo(
    () => files.map(({ name, bytes }, at) => readTable(name, bytes, answers[at]?.form ?? {})),
    [files, answers],
  );
  const open = async () => {
    const unread = read.flatMap((table) => (table.ok ? [] : table.problems));
    const mapped = read.flatMap((table, at): MappedTable[] =>
      table.ok ? [{ table: table.value, mapping: mappingOf(table.value, answers[at]) }] : [],
    );
    setProblems(unread.length > 0 ? unread : await openTables(mapped));
  };
  return (
    <dialog
      ref={dialog}
      className="dialog import"
      aria-labelledby="import-title"
      onClose={() => cells.setState({ tables: undefined })}
    >
      <h2 id="import-title">{say("import.title")}</h2>
      <p>{say("import.text")}</p>
      {read.map((table, at) => (
        <section key={files[at]?.name} className="import-table">
          <TableFormChoice
            name={files[at]?.name ?? ""}
            form={answers[at]?.form ?? {}}
            onChange={(form) => answer(at, { form })}
          />
          {table.ok ? (
            <TableMapping
              table={table.value}
              mapping={mappingOf(table.value, answers[at])}
              onChange={(mapping) => answer(at, { form: answers[at]?.form ?? {}, mapping })}
            />
          ) : (
            <ProblemList problems={table.problems} />
          )}
        </section>
      ))}
      {problems.length > 0 && (
        <div role="alert" className="import-problems">
          <h3>{say("import.problems")}</h3>
          <ProblemList problems={problems} />
        </div>
      )}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say("import.cancel")}
        </button>
        <button type="button" onClick={() => void open()}>
          {say("import.open")}
        </button>
      </p>
    </dialog>
  );
}

function mappingOf(table: Table, answer: Answer | undefined): Mapping {
  const guess = answer?.mapping ?? guessMapping(table);
  return guess ?? { role: "links", fields: fieldsOf(table, "links"), constants: new Map() };
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
  return (
    <div className="import-form">
      <strong>
        <PlainText text={name} />
      </strong>
      <label>
        {say("import.delimiter")}{" "}
        <select
          value={form.delimiter ?? ""}
          onChange={({ target }) => onChange({ ...form, delimiter: target.value || undefined })}
        >
          <option value="">{say("import.recognised")}</option>
          {DELIMITERS.map(([delimiter, word]) => (
            <option key={delimiter} value={delimiter}>
              {say(word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("import.encoding")}{" "}
        <select
          value={form.encoding ?? ""}
          onChange={({ target }) => onChange({ ...form, encoding: target.value || undefined })}
        >
          <option value="">{say("import.recognised")}</option>
          {ENCODINGS.map((encoding) => (
            <option key={encoding}>{encoding}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
