import { useEffect, useRef, useState } from "react";
import {
  fieldsOf,
  guessMapping,
  type Mapping,
  TABLE_FIELDS,
  TABLE_ROLES,
  type TableRole,
} from "../formats/csv-mapping";
import type { MappedTable } from "../formats/import-csv";
import type { Table } from "../formats/tables";
import type { Problem } from "../graph/problem";
import { cells } from "../store/cells";
import { openTables } from "../store/load";
import { sayPlace, sayProblem } from "../words/problems";
import { nameOfField, say } from "../words/say";

const MOST_SHOWN = 10;
/** Fields that a table often lacks because all its rows have the same. */
const CONSTANTS = ["kind", "source.kind", "target.kind"] as const;

/** Asks what the columns of tables mean; opens the graph that they make, or says what is wrong with it. */
export function ImportDialog({ tables }: { readonly tables: readonly Table[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [mapped, setMapped] = useState<readonly MappedTable[]>(() => tables.map(startMapping));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    setMapped(tables.map(startMapping));
    setProblems([]);
  }, [tables]);
  const change = (at: number, mapping: Mapping) =>
    setMapped(mapped.map((item, index) => (index === at ? { ...item, mapping } : item)));
  const more = problems.length - MOST_SHOWN;
  return (
    <dialog
      ref={dialog}
      className="dialog import"
      aria-labelledby="import-title"
      onClose={() => cells.setState({ tables: undefined })}
    >
      <h2 id="import-title">{say("import.title")}</h2>
      <p>{say("import.text")}</p>
      {mapped.map(({ table, mapping }, at) => (
        <TableMapping
          key={table.input}
          table={table}
          mapping={mapping}
          onChange={(next) => change(at, next)}
        />
      ))}
      {problems.length > 0 && (
        <div role="alert" className="import-problems">
          <h3>{say("import.problems")}</h3>
          <ul>
            {problems.slice(0, MOST_SHOWN).map((problem, at) => (
              <li key={at}>
                <code>{sayPlace(problem)}</code> <bdi>{sayProblem(problem)}</bdi>
              </li>
            ))}
          </ul>
          {more > 0 && <p>{say("trouble.more", { count: more })}</p>}
        </div>
      )}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say("import.cancel")}
        </button>
        <button type="button" onClick={() => void openTables(mapped).then(setProblems)}>
          {say("import.open")}
        </button>
      </p>
    </dialog>
  );
}

function startMapping(table: Table): MappedTable {
  const mapping = guessMapping(table) ?? mappingAs(table, "links");
  return { table, mapping };
}

function mappingAs(table: Table, role: TableRole): Mapping {
  return { role, fields: fieldsOf(table, role), constants: new Map() };
}

interface TableMappingProps {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

function TableMapping({ table, mapping, onChange }: TableMappingProps) {
  const { role, fields, constants } = mapping;
  const setField = (at: number, field: string) => {
    // A field has one column: the one that had it before becomes a field of its own.
    const next = fields.map((former, index) =>
      index === at ? field : former === field ? (table.headings[index] ?? former) : former,
    );
    onChange({ ...mapping, fields: next });
  };
  const setConstant = (field: string, value: string) => {
    const others = [...constants].filter(([name]) => name !== field);
    onChange({ ...mapping, constants: new Map(value ? [...others, [field, value]] : others) });
  };
  return (
    <section className="import-table">
      <label>
        <bdi>{say("import.rows", { name: table.input, count: table.rows.length })}</bdi>{" "}
        <select
          value={role}
          onChange={(event) => {
            const next = TABLE_ROLES.find((name) => name === event.target.value);
            if (next) onChange(mappingAs(table, next));
          }}
        >
          {TABLE_ROLES.map((name) => (
            <option key={name} value={name}>
              {say(`import.role.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="import-columns">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("import.column")}</th>
              <th scope="col">{say("import.first")}</th>
              <th scope="col">{say("import.field")}</th>
            </tr>
          </thead>
          <tbody>
            {table.headings.map((heading, at) => (
              <tr key={heading}>
                <th scope="row">
                  <bdi>{heading}</bdi>
                </th>
                <td>
                  <bdi>{firstCells(table, at)}</bdi>
                </td>
                <td>
                  <select
                    aria-label={say("import.field.of", { heading })}
                    value={TABLE_FIELDS[role].includes(fields[at] ?? "") ? fields[at] : ""}
                    onChange={(event) => setField(at, event.target.value || heading)}
                  >
                    <option value="">{say("import.own")}</option>
                    {TABLE_FIELDS[role].map((field) => (
                      <option key={field} value={field}>
                        {nameOfField(field)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {role === "links" && (
        <fieldset className="import-constants">
          <legend>{say("import.constants")}</legend>
          {CONSTANTS.filter((field) => !fields.includes(field)).map((field) => (
            <label key={field}>
              {nameOfField(field)}
              <input
                value={constants.get(field) ?? ""}
                onChange={(event) => setConstant(field, event.target.value)}
              />
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

function firstCells({ rows }: Table, at: number): string {
  const cells = rows.slice(0, 20).map((row) => row.cells[at] ?? "");
  return [...new Set(cells)].filter(Boolean).slice(0, 3).join(" · ").slice(0, 120);
}
