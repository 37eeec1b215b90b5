import { plainText } from "../../../graph/model/local-text";
import { ACTOR_KINDS } from "../../../graph/model/kinds";
import type { Draft } from "../../../edit/types";
import { findActor, type Named } from "../../../edit/write/name-actors";
import { useWords } from "../../../store/hooks";
import { kindIn } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import { Field, Kinds } from "./Field";

interface ActorFieldProps {
  readonly label: string;
  readonly draft: Draft;
  readonly value: Named;
  readonly onChange: (value: Named) => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  readonly hasFocus?: boolean;
}

/** An actor by name; for one that is new, what it is. */
export function ActorField({ label, draft, value, onChange, ...field }: ActorFieldProps) {
  const say = useSay();
  const words = useWords();
  const { name, kind } = value;
  const isNew = name.trim() !== "" && !findActor(draft, name);
  return (
    <Field
      {...field}
      label={label}
      value={name}
      options={namesIn(draft)}
      onChange={(next) => onChange({ ...value, name: next })}
    >
      {isNew && (
        <Kinds
          label={say("link.newActor", { name })}
          value={kind}
          options={ACTOR_KINDS.map((one) => [one, kindIn(words, draft, one)])}
          onChange={(next) => onChange({ ...value, kind: next })}
        />
      )}
    </Field>
  );
}

/** The names of all actors of a draft, those that are only proposed last. */
export function namesIn({ file, proposals }: Draft): readonly string[] {
  return [...new Set([...file.nodes, ...proposals.nodes].map(({ name }) => plainText(name)))];
}
