import { checkedBy } from "../../src/formats/doubts/check-imported";
import { importText } from "../../src/formats/forms";
import { importCsv, mapTables } from "../../src/formats/csv/rows/read";
import { parseTable } from "../../src/formats/csv/tables";
import type { Rules } from "../../src/formats/csv/rules";
import type { Imported, Place } from "../../src/formats/draft/imported";
import type { TextForm } from "../../src/formats/guess-form";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import type { Outcome } from "../../src/graph/problem";

/** Fields as `name=value`, without those that stand elsewhere in the line; texts without their quotation marks. */
function fields(of: object, ...told: readonly string[]): readonly string[] {
  return Object.entries(of).flatMap(([name, value]) =>
    told.includes(name) || value === undefined
      ? []
      : [`${name}=${typeof value === "string" ? value : JSON.stringify(value)}`],
  );
}

interface Said extends Place {
  readonly code: string;
  readonly values: object;
}

/** What was said, and where: `line 3, remark-row: value=Source`. */
function said(told: Said): string {
  const { code, values, line, pointer, input, ...more } = told;
  const place = [input, line === undefined ? undefined : `line ${line}`, pointer].filter(Boolean);
  const details = [...fields(values), ...fields(more)].join("; ");
  return [[...place, code].join(", "), details].filter(Boolean).join(": ");
}

const NOT_OF_HEAD = ["format", "nodes", "edges", "documents"];

/**
 * All that comes of an import, a line for each: the graph's own fields, if any, actors, links, documents, then notes; or problems alone. An actor's id is told
 * where it is not its name.
 */
export function tell(outcome: Outcome<Imported>): readonly string[] {
  const checked = checkedBy((file) => {
    const graph = parseGraph(file);
    return graph.ok ? { ok: true, value: file } : graph;
  }, outcome);
  if (!checked.ok) return checked.problems.map((problem) => said(problem));
  const { value: file, notes } = checked.value;
  const { title, ...head } = file;
  return [
    ...[[...(title === "t" ? [] : [title]), ...fields(head, ...NOT_OF_HEAD)].join("; ")].filter(
      Boolean,
    ),
    ...file.nodes.map((actor) => {
      const own = typeof actor.name === "string" ? actor.name : JSON.stringify(actor.name);
      const name = actor.id === own ? actor.id : `${actor.id}: ${own}`;
      return [name, ...fields(actor, "id", "name")].join("; ");
    }),
    ...file.edges.map((link) =>
      [`${link.source} → ${link.target}`, ...fields(link, "source", "target")].join("; "),
    ),
    ...(file.documents ?? []).map((document) => fields(document).join("; ")),
    ...notes.map((note) => said(note)),
  ];
}

/** All that comes of tables, their lines given, named `t.csv` or in order `1.csv`, `2.csv`. */
export function tellTables(
  tables: readonly (readonly string[])[],
  rules?: Rules,
): readonly string[] {
  const parsed = tables.map((lines, at) =>
    parseTable(tables.length === 1 ? "t.csv" : `${at + 1}.csv`, lines.join("\n"), {}),
  );
  const problems = parsed.flatMap((table) => (table.ok ? [] : table.problems));
  if (problems.length > 0) return problems.map((problem) => said(problem));
  const values = parsed.flatMap((table) => (table.ok ? [table.value] : []));
  const mapped = mapTables(
    values,
    values.map(() => rules && { rules }),
  );
  return tell(mapped.ok ? importCsv(mapped.value, "t") : mapped);
}

export function tellTable(...lines: readonly string[]): readonly string[] {
  return tellTables([lines]);
}

export function tellText(form: TextForm, ...lines: readonly string[]): readonly string[] {
  return tell(importText(form, lines.join("\n"), "t"));
}
