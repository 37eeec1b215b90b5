import type { TableForm } from "../../../formats/csv/table";
import { useWords } from "../../../store/hooks";
import { Select } from "../../choice/Select";
import { PlainText } from "../../parts/PlainText";

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

/** Nobody has a heading further down. */
const MOST_ROWS = 1000;

interface TableFormChoiceProps {
  readonly name: string;
  /** Whether it is of a workbook, which says itself how it is to be read. */
  readonly isSheet: boolean;
  readonly form: TableForm;
  readonly onChange: (form: TableForm) => void;
}

/** How a table is to be read, where what was recognised is wrong. */
export function TableFormChoice({ name, isSheet, form, onChange }: TableFormChoiceProps) {
  const words = useWords();
  return (
    <div className="import-form">
      <strong>
        <PlainText text={name} />
      </strong>
      {!isSheet && (
        <>
          <label>
            {words.say("import.delimiter")}{" "}
            <Select
              value={form.delimiter ?? ""}
              onChange={({ target }) => onChange({ ...form, delimiter: target.value || undefined })}
            >
              <option value="">{words.say("import.recognised")}</option>
              {DELIMITERS.map(([delimiter, word]) => (
                <option key={delimiter} value={delimiter}>
                  {words.say(word)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {words.say("import.encoding")}{" "}
            <Select
              value={form.encoding ?? ""}
              onChange={({ target }) => onChange({ ...form, encoding: target.value || undefined })}
            >
              <option value="">{words.say("import.recognised")}</option>
              {ENCODINGS.map((encoding) => (
                <option key={encoding}>{encoding}</option>
              ))}
            </Select>
          </label>
        </>
      )}
      <label>
        {words.say("import.heading-row")}{" "}
        <input
          type="number"
          min={0}
          max={MOST_ROWS}
          value={form.headingRow ?? ""}
          placeholder={words.say("import.recognised")}
          onChange={({ target }) => {
            const row = Number.parseInt(target.value, 10);
            onChange({ ...form, headingRow: row >= 0 && row <= MOST_ROWS ? row : undefined });
          }}
        />
      </label>
    </div>
  );
}
