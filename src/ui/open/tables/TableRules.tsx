import { DATE_ORDERS } from "../../../formats/csv/dates/date-values";
import { TABLE_FIELDS } from "../../../formats/csv/fields";
import type { Mapping } from "../../../formats/csv/mapping";
import { EMPTY, type Rules } from "../../../formats/csv/rules";
import type { TableOutline } from "../../../formats/csv/table-outline";
import type { Problem } from "../../../graph/problem";
import { useWords } from "../../../store/hooks";
import { Select } from "../../choice/Select";

const SPLITS = [
  [";", "import.delimiter.semicolon"],
  [",", "import.delimiter.comma"],
  ["|", "import.delimiter.bar"],
  ["\n", "import.split.line"],
] as const;
const DATE_FIELDS = ["date", "first", "last", "published", "retrieved"];
/** Fields that a link cannot be without. */
const ENDS = ["source", "target"] as const;

interface TableRulesProps {
  readonly table: TableOutline;
  readonly mapping: Mapping;
  readonly rules: Rules;
  /** What is open or wrong with the answers so far. */
  readonly problems: readonly Problem[];
  readonly onChange: (rules: Rules) => void;
}

/** What the cells of a table leave open, each asked once: how dates are written, what an empty cell means. */
export function TableRules({ table, mapping, rules, problems, onChange }: TableRulesProps) {
  const words = useWords();
  const { role, fields } = mapping;
  const own = problems.filter(({ input = table.input }) => input === table.input);
  const hasDates = fields.some(
    (field) => DATE_FIELDS.includes(field) && TABLE_FIELDS[role].includes(field),
  );
  const isAsked = own.some(({ code }) => code === "dates-asked" || code === "date-order");
  const { fillDown = [] } = rules;
  const empty = ENDS.filter(
    (field) =>
      fillDown.includes(field) ||
      own.some(({ code, values }) => code === "missing-cell" && values["field"] === field),
  );
  const isEmptyOut = rules.nothing?.includes(EMPTY) ?? false;
  return (
    <div className="import-form">
      {hasDates && (
        <label data-asked={isAsked || undefined}>
          {words.say("import.dates")}{" "}
          <Select
            value={rules.dates ?? ""}
            onChange={({ target }) => {
              const dates = DATE_ORDERS.find((order) => order === target.value);
              onChange({ ...rules, dates });
            }}
          >
            <option value="">{words.say("import.recognised")}</option>
            {DATE_ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.say(`import.dates.${order}`)}
              </option>
            ))}
          </Select>
        </label>
      )}
      {role === "links" && (
        <label>
          {words.say("import.split")}{" "}
          <Select
            value={rules.split ?? ""}
            onChange={({ target }) => onChange({ ...rules, split: target.value || undefined })}
          >
            <option value="">{words.say("import.split.none")}</option>
            {SPLITS.map(([split, word]) => (
              <option key={split} value={split}>
                {words.say(word)}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label>
        {words.say("import.nothing")}{" "}
        <input
          defaultValue={rules.nothing?.join("; ") ?? ""}
          key={rules.nothing === undefined ? "none" : `some ${isEmptyOut}`}
          onBlur={({ target }) => onChange({ ...rules, nothing: wordsIn(target.value) })}
        />
      </label>
      {role === "links" &&
        empty.map((field) => (
          <label key={field} data-asked={!fillDown.includes(field) || undefined}>
            <input
              type="checkbox"
              checked={fillDown.includes(field)}
              onChange={({ target }) => {
                const others = fillDown.filter((one) => one !== field);
                const next = target.checked ? [...others, field] : others;
                onChange({ ...rules, fillDown: next.length > 0 ? next : undefined });
              }}
            />{" "}
            {words.say("import.fill", { heading: table.headings[fields.indexOf(field)] ?? field })}
          </label>
        ))}
      {role === "links" && (empty.length > 0 || isEmptyOut) && (
        <label data-asked={(empty.length > fillDown.length && !isEmptyOut) || undefined}>
          <input
            type="checkbox"
            checked={isEmptyOut}
            onChange={({ target }) => {
              const others = (rules.nothing ?? []).filter((word) => word !== EMPTY);
              const next = target.checked ? [...others, EMPTY] : others;
              onChange({ ...rules, nothing: next.length > 0 ? next : undefined });
            }}
          />{" "}
          {words.say("import.leave-empty")}
        </label>
      )}
    </div>
  );
}

function wordsIn(text: string): readonly string[] | undefined {
  const given = text
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return given.length > 0 ? given : undefined;
}
