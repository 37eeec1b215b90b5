import {
  type Answers,
  areAbout,
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
import { readTable, type Table, type TableForm } from "../formats/csv/tables";
import type { Imported, Note } from "../formats/draft/imported";
import { decodeBytes } from "../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../graph/problem";
import { formOf as formOfFile, type InputFile } from "../reader/files/input-file";
import { openWorkbooks } from "../reader/workbook";
import { readBytes } from "./files/files";
import { say } from "./say/words";
import { WrongUsage } from "./say/world";

/** What the command line says of tables. */
export interface TableOptions {
  readonly asked: Asked;
  readonly form: TableForm;
  readonly rules: Rules;
  /** The path of a file of answers. */
  readonly mapping?: string | undefined;
}

/** Whether anything was said that only tables have. */
export function saysOfTables({ asked, form, rules, mapping }: TableOptions): boolean {
  const said = [mapping, ...Object.values(form), ...Object.values(rules)];
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
  const notes: Note[] = [];
  const unmet = new Set([...asked.columns.values(), ...asked.actors.values()]);
  const unused = new Set(answers.value);
  const isAsked = asked.columns.size > 0 || asked.actors.size > 0 || asked.constants.size > 0;
  for (const [input, bytes] of contents) {
    const opened = bytes.ok ? await openWorkbooks([{ name: input, bytes: bytes.value }]) : bytes;
    if (!opened.ok) {
      for (const problem of opened.problems) problems.push({ input, ...problem });
      continue;
    }
    for (const note of opened.value.notes) notes.push(note);
    for (const file of opened.value.files) {
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
  if (problems.length > 0) return { ok: false, problems };
  const lost = [...unmet, ...[...unused].flatMap(({ columns = {} }) => Object.values(columns))];
  if (lost.length > 0) throw new WrongUsage(say("cli.noColumn", { column: lost.join(", ") }));
  const imported = importCsv(tables, title);
  if (!imported.ok) return imported;
  return { ok: true, value: { ...imported.value, notes: [...notes, ...imported.value.notes] } };
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

/** Something said, with what else was said over it. */
function over<T extends object>(below: T, above: T): T {
  const said = Object.entries(above).filter(([, value]) => value !== undefined);
  return Object.assign({ ...below }, Object.fromEntries(said));
}
