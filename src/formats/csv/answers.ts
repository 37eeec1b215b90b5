import * as z from "zod/mini";
import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome } from "../../graph/problem";
import { mappingProblem, sayIssues, unknownKeyIn } from "../draft/mapping-problem";
import { DATE_ORDERS } from "./dates/date-values";
import { fieldsOf, guessMapping, isWhole, type Mapping } from "./mapping";
import { TABLE_FIELDS, TABLE_ROLES } from "./fields";
import type { Rules } from "./rules";
import type { TableAnswer } from "./table-outline";
import type { Table, TableForm } from "./table";

/** What was answered about one table, as it is kept in a mapping file (section 6 of the contract). */
const answersSchema = z.object({
  file: z.optional(z.string()),
  leaveOut: z.optional(z.boolean()),
  table: z.optional(z.enum(TABLE_ROLES)),
  columns: z.optional(z.record(z.string(), z.string())),
  constants: z.optional(z.record(z.string(), z.string())),
  dates: z.optional(z.enum(DATE_ORDERS)),
  headingRow: z.optional(z.int().check(z.nonnegative())),
  split: z.optional(z.string().check(z.minLength(1))),
  fillDown: z.optional(z.array(z.string())),
  nothing: z.optional(z.array(z.string())),
  delimiter: z.optional(z.string().check(z.minLength(1))),
  encoding: z.optional(z.string()),
});
export type Answers = z.infer<typeof answersSchema>;

/** No workbook has so many sheets. */
const MOST_TABLES = 1_000;

/** The answers in a mapping file: of one table, or a list of several. One that says anything else is not understood. */
export function parseAnswers(text: string): Outcome<readonly Answers[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const all: unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  if (all.length > MOST_TABLES) return mappingProblem(`${all.length} > ${MOST_TABLES}`);
  const unknown = all
    .map((one) => unknownKeyIn(one, answersSchema.shape))
    .find((key) => key !== undefined);
  if (unknown !== undefined) return mappingProblem(unknown);
  const parsed = z.array(answersSchema).safeParse(all);
  if (!parsed.success) return mappingProblem(sayIssues(parsed.error));
  const field = unknownField(parsed.data);
  return field === undefined ? { ok: true, value: parsed.data } : mappingProblem(field);
}

/** `account` is what the contract calls the field of a link's quote. */
const OTHER_FIELDS: ReadonlyMap<string, string> = new Map([["account", "attributed_to"]]);
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(TABLE_FIELDS).flat(),
  ...OTHER_FIELDS.keys(),
  "label",
]);

function unknownField(answers: readonly Answers[]): string | undefined {
  const named = answers.flatMap(({ columns, constants }) => [
    ...Object.keys(columns ?? {}),
    ...Object.keys(constants ?? {}),
  ]);
  return named.find((field) => !KNOWN.has(field));
}

/** A mapping file of the answers about some tables. */
export function printAnswers(
  answers: readonly (TableAnswer & {
    readonly file: string;
    readonly headings: readonly string[];
  })[],
): string {
  const printed = answers.map(({ file, headings, form, mapping, rules, leaveOut }): Answers => {
    if (leaveOut) return { file, leaveOut };
    const known = new Set(mapping ? TABLE_FIELDS[mapping.role] : []);
    const columns = (mapping?.fields ?? []).flatMap((field, at): [string, string][] =>
      known.has(field) ? [[field, headings[at] ?? field]] : [],
    );
    const constants = [...(mapping?.constants ?? [])];
    return {
      ...(answers.length > 1 ? { file } : {}),
      ...(mapping ? { table: mapping.role, columns: Object.fromEntries(columns) } : {}),
      ...(constants.length > 0 ? { constants: Object.fromEntries(constants) } : {}),
      ...Object.fromEntries(
        Object.entries({ ...rules, ...form }).filter(([, value]) => value !== undefined),
      ),
    };
  });
  return `${JSON.stringify(printed.length === 1 ? printed[0] : printed, null, 2)}\n`;
}

/** How a table of these answers is to be read. */
export function formOf({ delimiter, encoding, headingRow }: Answers): TableForm {
  return { delimiter, encoding, headingRow };
}

export function rulesOf({ dates, split, fillDown, nothing }: Answers): Rules {
  return { dates, split, fillDown, nothing };
}

/** Whether answers are about a table of this name: that of its file, or of its sheet of a workbook. */
export function areAbout({ file }: Answers, input: string): boolean {
  return file === undefined || baseOf(input) === file || baseOf(input).startsWith(`${file}: `);
}

/** Whether answers are about a table of this name, and no other. */
export function areAboutThis({ file }: Answers, input: string): boolean {
  return file === baseOf(input);
}

function baseOf(path: string): string {
  return path.replace(/^.*[/\\]/, "");
}

/** The columns that answers name, and a table does not have. */
export function missingColumns(
  { columns = {} }: Answers,
  { headings }: Pick<Table, "headings">,
): readonly string[] {
  return Object.values(columns).filter((column) => !headings.includes(column));
}

/**
 * The meaning of a table by answers. Where they name columns, no other column means a field; else the headings tell.
 * Undefined if the result lacks a column that its role needs.
 */
export function mappingBy(answers: Answers, table: Table): Mapping | undefined {
  const { columns, constants = {} } = answers;
  const named = new Map(
    Object.entries(columns ?? {}).map(([field, column]) => [
      column,
      OTHER_FIELDS.get(field) ?? field,
    ]),
  );
  const isOfLinks = [...named.values()].some((field) => field === "source" || field === "target");
  const role = answers.table ?? (isOfLinks ? "links" : (guessMapping(table)?.role ?? "links"));
  const known = new Set(TABLE_FIELDS[role]);
  const fields =
    columns === undefined
      ? fieldsOf(table, role)
      : table.headings.map(
          (heading) =>
            named.get(heading) ?? (known.has(heading) ? `${heading} (as given)` : heading),
        );
  const mapping = { role, fields, constants: new Map(Object.entries(constants)) };
  return isWhole(mapping) ? mapping : undefined;
}
