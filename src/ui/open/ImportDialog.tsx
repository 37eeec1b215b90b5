import { useId, useRef, useState } from "react";
import {
  type Answers,
  areAbout,
  areAboutThis,
  formOf,
  mappingBy,
  missingColumns,
  printAnswers,
  rulesOf,
} from "../../formats/csv/answers";
import type { Mapping } from "../../formats/csv/mapping";
import type { Rules } from "../../formats/csv/rules";
import { guessOf, type TableAnswer, type TableOutline } from "../../formats/csv/table-outline";
import type { TableForm } from "../../formats/csv/table";
import type { Problem } from "../../graph/problem";
import type { InputFile } from "../../reader/files/input-file";
import { isLeftOut } from "../../reader/is-left-out";
import { askAbout } from "../../store/session/tables";
import { useReadout, useWords } from "../../store/hooks";
import { DialogTitle } from "../dialog/DialogTitle";
import { download } from "../parts/download";
import { ProblemList } from "../parts/ProblemList";
import { AnswersFile } from "./tables/AnswersFile";
import { LoadingBar } from "./LoadingBar";
import { TableFormChoice } from "./tables/TableFormChoice";
import { TableMapping } from "./tables/TableMapping";
import { TablePreview } from "./tables/TablePreview";
import { TableRules } from "./tables/TableRules";
import { TroubleAlert } from "./TroubleAlert";
import { useOutlines } from "./tables/use-outlines";
import { usePreview } from "./tables/use-preview";
import "../parts/dialog.css";
import "./import.css";

/** What was said of one table so far; a mapping only where it differs from what the table itself shows. */
interface Said {
  readonly form: TableForm;
  readonly rules: Rules;
  readonly mapping?: Mapping | undefined;
  /** Answers from a file, for as long as nobody maps a column otherwise. */
  readonly by?: Answers | undefined;
  readonly leaveOut: boolean;
}

/** Asks what tables leave open, and shows what comes of them; opens the graph that they make, or says what is wrong with it. */
export function ImportDialog({ files }: { readonly files: readonly InputFile[] }) {
  const { cancel, openTables, session } = useReadout();
  const words = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState<readonly Said[]>(() =>
    files.map((file) => ({ form: {}, rules: {}, leaveOut: isLeftOut(file, undefined) })),
  );
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { outlines, rows } = useOutlines(files, said);
  const found = said.map(({ form }) => outlines.get(form));
  const kept = found.filter((_, at) => !said[at]?.leaveOut);
  const isReadable = kept.every((outline) => outline?.ok);
  const answers = said.map(({ form, rules, mapping, by, leaveOut }, at): TableAnswer => {
    const outline = found[at];
    const known = mapping ?? (outline?.ok ? mappingOf(outline.value, by) : undefined);
    return { form, rules, mapping: known, leaveOut };
  });
  const preview = usePreview(files, isReadable ? answers : undefined);

  const say = (at: number, change: Partial<Said>) => {
    setSaid(said.map((one, index) => (index === at ? { ...one, ...change } : one)));
    setProblems([]);
  };
  const load = (loaded: readonly Answers[]) => {
    setSaid(
      files.map((file) => {
        const at = files.filter(({ sheet }) => !sheet?.isAside).indexOf(file);
        const by =
          loaded.find((one) => areAboutThis(one, file.name)) ??
          loaded.find((one) => one.file !== undefined && areAbout(one, file.name)) ??
          loaded.filter((one) => one.file === undefined)[loaded.length === 1 ? 0 : at];
        const leaveOut = isLeftOut(file, by);
        return by
          ? { form: formOf(by), rules: rulesOf(by), by, leaveOut }
          : { form: {}, rules: {}, leaveOut };
      }),
    );
    setProblems([]);
  };
  const save = () => {
    const given = answers.map((answer, at) => {
      const outline = found[at];
      const table = outline?.ok ? outline.value : undefined;
      return {
        ...answer,
        mapping: answer.mapping ?? (table && guessOf(table)),
        file: files[at]?.name ?? "",
        headings: table?.headings ?? [],
      };
    });
    const content = new Blob([printAnswers(given)], { type: "application/json" });
    download(content, "mapping.json");
  };
  const open = async () => setProblems(await openTables(files, answers));
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
      <DialogTitle id={titleId} dialog={dialog}>
        {words.say("import.title")}
      </DialogTitle>
      <p>{words.say("import.text")}</p>
      {files.map(({ name, sheet }, at) => {
        const { form, rules = {}, mapping, leaveOut = false } = answers[at] ?? { form: {} };
        const outline = leaveOut ? undefined : found[at];
        return (
          <section key={at} className="import-table">
            {!leaveOut && (
              <TableFormChoice
                name={name}
                isSheet={sheet !== undefined}
                form={form}
                onChange={(next) => say(at, { form: next, mapping: undefined })}
              />
            )}
            {files.length > 1 && (
              <label>
                <input
                  type="checkbox"
                  checked={leaveOut}
                  onChange={({ target }) => say(at, { leaveOut: target.checked })}
                />{" "}
                {words.say("import.leave-out", { name })}
              </label>
            )}
            {!leaveOut && !outline && (
              <p>
                {words.say("app.loading", { name })}{" "}
                {rows !== undefined && words.say("app.loading.rows", { rows })}
              </p>
            )}
            {outline?.ok && (
              <>
                <TableRules
                  table={outline.value}
                  mapping={mapping ?? guessOf(outline.value)}
                  rules={rules}
                  problems={preview?.problems ?? []}
                  onChange={(next) => say(at, { rules: next })}
                />
                <TableMapping
                  table={outline.value}
                  mapping={mapping ?? guessOf(outline.value)}
                  onChange={(next) => say(at, { mapping: next, by: undefined })}
                />
              </>
            )}
            {outline && !outline.ok && (
              <div role="alert" className="import-problems">
                <ProblemList problems={outline.problems} />
              </div>
            )}
          </section>
        );
      })}
      {problems.length > 0 && isReadable && (
        <div role="alert" className="import-problems">
          <h3>{words.say("import.problems")}</h3>
          <ProblemList problems={problems} />
        </div>
      )}
      {isReadable && preview && problems.length === 0 && <TablePreview preview={preview} />}
      <p className="dialog-buttons">
        <AnswersFile onAnswers={load} />
        <button type="button" disabled={!isReadable} onClick={save}>
          {words.say("import.answers.save")}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.say("import.cancel")}
        </button>
        <button type="button" disabled={kept.includes(undefined)} onClick={() => void open()}>
          {words.say("import.open")}
        </button>
      </p>
    </dialog>
  );
}

/** The mapping that answers of a file give a table, where it has their columns. */
function mappingOf(table: TableOutline, by: Answers | undefined): Mapping | undefined {
  return by && missingColumns(by, table).length === 0 ? mappingBy(by, table) : undefined;
}
