import { type Mapping } from "../../../formats/csv/mapping";
import { TABLE_FIELDS, TABLE_ROLES } from "../../../formats/csv/fields";
import type { TableOutline } from "../../../formats/csv/table-outline";
import { nameOfField } from "../../../words/names";
import { useWords } from "../../../store/hooks";
import { Select } from "../../choice/Select";
import { PlainText } from "../../parts/PlainText";

/** Fields that a table often lacks because all its rows have the same. */
const CONSTANTS = ["kind", "source.kind", "target.kind"] as const;
/** So many columns are asked about; of more, those that seem to mean a field as well. */
const MOST_COLUMNS = 200;

/** A heading, or a cell, may be as long as a book. */
const LONGEST = 120;

interface TableMappingProps {
  readonly table: TableOutline;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What the rows of one table are, and which field each column becomes. */
export function TableMapping({ table, mapping, onChange }: TableMappingProps) {
  const words = useWords();
  const { role, fields, constants } = mapping;
  const { headings } = table;
  const means = (at: number) => TABLE_FIELDS[role].includes(fields[at] ?? "");
  const shown = [...headings.keys()].filter((at) => at < MOST_COLUMNS || means(at));
  const setField = (at: number, field: string) => {
    // A field has one column: the one that had it before becomes a field of its own.
    const next = fields.map((former, index) =>
      index === at ? field : former === field ? (headings[index] ?? former) : former,
    );
    onChange({ ...mapping, fields: next });
  };
  const setConstant = (field: string, value: string) => {
    const others = [...constants].filter(([name]) => name !== field);
    onChange({ ...mapping, constants: new Map(value ? [...others, [field, value]] : others) });
  };
  return (
    <>
      <label>
        {words.say("import.rows", { count: table.count })}{" "}
        <Select
          value={role}
          onChange={({ target }) => {
            const next = TABLE_ROLES.find((name) => name === target.value);
            if (next) onChange({ role: next, fields: table.fields[next], constants: new Map() });
          }}
        >
          {TABLE_ROLES.map((name) => (
            <option key={name} value={name}>
              {words.say(`import.role.${name}`)}
            </option>
          ))}
        </Select>
      </label>
      <div className="import-columns" tabIndex={0} role="group" aria-label={table.input}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say("import.column")}</th>
              <th scope="col">{words.say("import.first")}</th>
              <th scope="col">{words.say("import.field")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((at) => {
              const heading = headings[at] ?? "";
              return (
                <tr key={heading}>
                  <th scope="row">
                    <PlainText text={heading.slice(0, LONGEST)} />
                  </th>
                  <td>
                    <bdi>{firstCells(table, at)}</bdi>
                  </td>
                  <td>
                    <Select
                      aria-label={words.say("import.field.of", {
                        heading: heading.slice(0, LONGEST),
                      })}
                      value={means(at) ? fields[at] : ""}
                      onChange={({ target }) => setField(at, target.value || heading)}
                    >
                      <option value="">{words.say("import.own")}</option>
                      {TABLE_FIELDS[role].map((field) => (
                        <option key={field} value={field}>
                          {nameOfField(words, field)}
                        </option>
                      ))}
                    </Select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {shown.length < headings.length && (
          <p>{words.say("import.columns.more", { count: headings.length - shown.length })}</p>
        )}
      </div>
      {role === "links" && (
        <fieldset className="import-constants">
          <legend>{words.say("import.constants")}</legend>
          {CONSTANTS.filter((field) => !fields.includes(field)).map((field) => (
            <label key={field}>
              {nameOfField(words, field)}
              <input
                value={constants.get(field) ?? ""}
                onChange={({ target }) => setConstant(field, target.value)}
              />
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function firstCells({ rows }: TableOutline, at: number): string {
  const cells = rows.map((row) => (row.cells[at] ?? "").slice(0, LONGEST));
  return [...new Set(cells)].filter(Boolean).slice(0, 3).join(" · ").slice(0, LONGEST);
}
