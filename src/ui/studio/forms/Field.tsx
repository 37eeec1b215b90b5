import { type ReactNode, useId, useState } from "react";
import { MOST_CHARACTERS } from "../../../words/names";
import { clip } from "../../../picture/scene/naming/names";
import { Options } from "../../choice/Options";
import { Select } from "../../choice/Select";
import { PlainText } from "../../parts/PlainText";
import { useSay } from "../parts/use-say";
import "./forms.css";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered while one writes; anything else may be written. */
  readonly options?: readonly string[];
  /** What is wrong with it. */
  readonly error?: string | undefined;
  /** How it was understood. */
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  readonly hasFocus?: boolean;
  readonly children?: ReactNode;
}

/** So many are offered at once: a form of a large graph would else hold all its actors. */
const MOST_OFFERED = 100;

/** Of many options, some of those that have in them what is written. */
function offeredOf(options: readonly string[], written: string): readonly string[] {
  if (options.length <= MOST_OFFERED) return options;
  const part = written.trim().toLowerCase();
  return options.filter((option) => option.toLowerCase().includes(part)).slice(0, MOST_OFFERED);
}

/** One line to write in, with its label, and what is wrong with what is written. What no line could hold is only shown. */
export function Field(props: FieldProps) {
  const { label, value } = props;
  const [isTooLong] = useState(value.length > MOST_CHARACTERS);
  return isTooLong ? <TooLong label={label} value={value} /> : <Line {...props} />;
}

/** So much tells which one it is. */
const MOST_SHOWN = 200;

function TooLong({ label, value }: Pick<FieldProps, "label" | "value">) {
  const say = useSay();
  return (
    <div className="field">
      <span className="field-name">{label}</span>
      <p className="field-long">
        <PlainText text={clip(value, MOST_SHOWN)} />
      </p>
      <small className="field-note">{say("form.tooLong")}</small>
    </div>
  );
}

function Line(props: FieldProps) {
  const { label, value, onChange, options, error, hint, isRequired, hasFocus, children } = props;
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        autoComplete="off"
        autoFocus={hasFocus}
        value={value}
        list={options && `${id}-options`}
        aria-required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      {options && (
        <datalist id={`${id}-options`}>
          {offeredOf(options, value).map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {note !== undefined && (
        <small id={`${id}-note`} className="field-note" data-wrong={error !== undefined}>
          <bdi>{note}</bdi>
        </small>
      )}
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Values and their names. */
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** One of a few. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <Options
          items={options}
          chosen={value}
          valueOf={([option]) => option}
          nameOf={([, name]) => name}
        />
      </Select>
    </div>
  );
}

/** One of a few, all in sight. */
export function Kinds({ label, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset className="field-kinds">
      <legend>{label}</legend>
      {options.map(([option, name]) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            checked={option === value}
            onChange={() => onChange(option)}
          />{" "}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
