import { useId } from "react";
import { useWords } from "../../store/hooks";
import { CopyButton } from "../parts/CopyButton";

interface SnippetProps {
  readonly label: string;
  /** What it is for. */
  readonly use: string;
  readonly text: string;
}

/** A text to be copied and pasted elsewhere. */
export function Snippet({ label, use, text }: SnippetProps) {
  const words = useWords();
  const id = useId();
  return (
    <div className="share-snippet">
      <label htmlFor={id}>{label}</label> <small id={`${id}-use`}>{use}</small>
      <textarea
        id={id}
        aria-describedby={`${id}-use`}
        dir="ltr"
        readOnly
        rows={text.includes("\n") ? 4 : 3}
        value={text}
      />
      <CopyButton label={words.say("share.copy", { what: label })} textOf={() => text} />
    </div>
  );
}
