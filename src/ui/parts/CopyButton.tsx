import { useState } from "react";
import { useWords } from "../../store/hooks";
import "./copy-button.css";

interface CopyButtonProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly textOf: () => string;
}

/** Copies a text and says so; where the browser forbids it, shows the text to be copied by hand. */
export function CopyButton({ label, note, textOf }: CopyButtonProps) {
  const words = useWords();
  const [answer, setAnswer] = useState<{ readonly copied: boolean; readonly text: string }>();
  const copy = async () => {
    const text = textOf();
    try {
      await navigator.clipboard.writeText(text);
      setAnswer({ copied: true, text });
    } catch {
      setAnswer({ copied: false, text });
    }
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => void copy()}>
        {label}
      </button>
      <span className="copy-answer" aria-live="polite">
        {answer?.copied && words.say("details.copied")}
        {answer && !answer.copied && (
          <label>
            {words.say("details.copy.failed")}
            <textarea dir="auto" readOnly value={answer.text} />
          </label>
        )}
        {answer && note}
      </span>
    </>
  );
}
