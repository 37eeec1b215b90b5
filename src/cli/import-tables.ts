import {
  type Answers,
  areAbout,
  areAboutThis,
  formOf,
  mappingBy,
  missingColumns,
  parseAnswers,
  rulesOf,
} from "../formats/csv/answers";
import type { MappedTable } from "../formats/csv/mapping";
import { type Asked, askMapping } from "../formats/csv/mapping";
import { TABLE_FIELDS } from "../formats/csv/fields";
import { importCsv, problemOfHeadings } from "../formats/csv/rows/read";
import type { Rules } from "../formats/csv/rules";
import type { Table, TableForm } from "../formats/csv/table";
import { readTable } from "../formats/csv/tables";
import type { Imported } from "../formats/draft/imported";
import { decodeBytes } from "../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../graph/problem";
import { formOf as formOfFile, type InputFile } from "../reader/files/input-file";
import { placedIn, placerIn } from "../reader/files/row-places";
import { isLeftOut } from "../reader/is-left-out";
import { ALL_LEFT_OUT, type Chosen, notesOfChosen } from "../reader/rows/left-out";
import { openWorkbooks } from "../reader/rows/workbook";
import { readBytes } from "./files/files";
import { say } from "./say/words";
import { WrongUsage } from "./say/world";

/** What the command line says of tables. */
export interface TableOptions {
  readonly asked: Asked;
  readonly form: TableForm;
  readonly rules: Rules;
  /** The sheets that are read; else those whose headings say anything, where one is of links. */
  readonly sheets?: readonly string[] | undefined;
  /** The path of a file of answers. */
  readonly mapping?: string | undefined;
}

/** Whether anything was said that only tables have. */
export function saysOfTables({ asked, form, rules, sheets, mapping }: TableOptions): boolean {
  const said = [mapping, sheets, ...Object.values(form), ...Object.values(rules)];
  const sizes = [asked.columns.size, asked.actors.size, asked.constants.size];
  return said.some((value) => value !== undefined) || sizes.some((size) => size > 0);
}

/**
 * Reads tables as the options and their answers say; the sheets of a workbook are tables. Flags go before answers of a file.
 * @param contents the bytes of each input, by its path
 */
export async function importTables(
  contents: ReadonlyMap<string, Outcome<Uint8Array>>,
  options: TableOptions,
  title: string,
): Promise<Outcome<Imported>> {
  const { asked, form } = options;
  refuseUnknownFields(asked);
  const answers = await readAnswers(options.mapping);
  if (!answers.ok) return answers;
  const problems: Problem[] = [];
  const tables: MappedTable[] = [];
  const chosen: Chosen[] = [];
  const unmet = new Set([...asked.columns.values(), ...asked.actors.values()]);
  const unused = new Set(answers.value);
  const isAsked = asked.columns.size > 0 || asked.actors.size > 0 || asked.constants.size > 0;
  const unfound = new Map(options.sheets?.map((name) => [plain(name), name]));
  for (const [input, bytes] of contents) {
    const opened = bytes.ok ? await openWorkbooks([{ name: input, bytes: bytes.value }]) : bytes;
    if (!opened.ok) {
      for (const problem of opened.problems) problems.push({ input, ...problem });
      continue;
    }
    for (const file of opened.value) {
      const isOut = isNotAsked(file, options.sheets, answers.value);
      if (file.sheet) unfound.delete(plain(file.sheet.name));
      chosen.push({ file, isOut });
      if (isOut) {
        for (const one of answers.value) if (areAboutThis(one, file.name)) unused.delete(one);
        continue;
      }
      const read = readAnswered(file, answers.value, form);
      if (!read.ok) {
        for (const problem of read.problems) problems.push({ input, ...problem });
        continue;
      }
      const { table, by } = read.value;
      if (by) unused.delete(by);
      for (const heading of table.headings) unmet.delete(heading);
      const rules = by ? over(rulesOf(by), options.rules) : options.rules;
      const mapping = by && !isAsked ? mappingBy(by, table) : askMapping(table, asked);
      if (mapping) tables.push({ table, mapping, rules });
      else {
        for (const problem of table.problems ?? []) problems.push(problem);
        problems.push(problemOfHeadings(table));
      }
    }
  }
  refuseUnknownSheets(unfound, chosen);
  const files = chosen.map(({ file }) => file);
  if (problems.length > 0) return placedIn(files, { ok: false, problems });
  if (tables.length === 0) return { ok: false, problems: [ALL_LEFT_OUT] };
  const lost = [...unmet, ...[...unused].flatMap(({ columns = {} }) => Object.values(columns))];
  if (lost.length > 0) throw new WrongUsage(say("cli.noColumn", { column: lost.join(", ") }));
  const imported = placedIn(files, importCsv(tables, title));
  if (!imported.ok) return imported;
  const notes = [...notesOfChosen(chosen), ...imported.value.notes];
  const placed = placerIn(files);
  const placeOf: Imported["placeOf"] = (pointer) => {
    const place = imported.value.placeOf(pointer);
    return place && placed(place);
  };
  return { ok: true, value: { ...imported.value, notes, placeOf } };
}

/** Whether a table is left out: a sheet that is not named where some are, else as the answers about it say. */
function isNotAsked(
  file: InputFile,
  sheets: TableOptions["sheets"],
  answers: readonly Answers[],
): boolean {
  if (sheets && file.sheet) return !sheets.map(plain).includes(plain(file.sheet.name));
  const about = answers.filter((one) => areAbout(one, file.name));
  return isLeftOut(file, about.find((one) => areAboutThis(one, file.name)) ?? about[0]);
}

/** A table, read by the first answers that are about it and whose columns it has. */
function readAnswered(
  file: InputFile,
  answers: readonly Answers[],
  form: TableForm,
): Outcome<{ readonly table: Table; readonly by?: Answers }> {
  for (const by of answers.filter((one) => areAbout(one, file.name))) {
    const table = readTable(file.name, file.bytes, formOfFile(file, over(formOf(by), form)));
    if (!table.ok) return table;
    if (missingColumns(by, table.value).length === 0)
      return { ok: true, value: { table: table.value, by } };
  }
  const table = readTable(file.name, file.bytes, formOfFile(file, form));
  return table.ok ? { ok: true, value: { table: table.value } } : table;
}

async function readAnswers(path: string | undefined): Promise<Outcome<readonly Answers[]>> {
  if (path === undefined) return { ok: true, value: [] };
  const bytes = await readBytes(path);
  const text = bytes.ok ? decodeBytes(bytes.value) : bytes;
  const answers = text.ok ? parseAnswers(text.value) : text;
  if (answers.ok) return answers;
  return { ok: false, problems: answers.problems.map((problem) => ({ ...problem, input: path })) };
}

function refuseUnknownFields({ columns, actors, constants }: Asked): void {
  const known = new Set(Object.values(TABLE_FIELDS).flat());
  const unknown = [...columns.keys(), ...actors.keys(), ...constants.keys()].filter(
    (field) => !known.has(field),
  );
  if (unknown.length === 0) return;
  const fields = [...known].join(", ");
  throw new WrongUsage(say("cli.noField", { field: unknown.join(", "), fields }));
}

/** The name of a sheet as it is compared: to a workbook, names that differ only in capitals are the same. */
function plain(name: string): string {
  return name.trim().toLowerCase();
}

function refuseUnknownSheets(
  unfound: ReadonlyMap<string, string>,
  chosen: readonly Chosen[],
): void {
  if (unfound.size === 0) return;
  const there = chosen.flatMap(({ file }) => (file.sheet ? [file.sheet.name] : []));
  const values = { name: [...unfound.values()].join(", "), sheets: there.join(", ") };
  throw new WrongUsage(say(there.length > 0 ? "cli.noSheet" : "cli.noSheets", values));
}

/** Something said, with what else was said over it. */
function over<T extends object>(below: T, above: T): T {
  const said = Object.entries(above).filter(([, value]) => value !== undefined);
  return Object.assign({ ...below }, Object.fromEntries(said));
}
