import type { ReactNode } from "react";
import { useWords } from "../../../store/hooks";
import { useSay } from "../parts/use-say";

interface FormButtonsProps {
  readonly onCancel?: (() => void) | undefined;
  /** What else can be done with what the form is about. */
  readonly children?: ReactNode;
}

/** At the foot of a form: keeps what was written, or leaves all as it was. */
export function FormButtons({ onCancel, children }: FormButtonsProps) {
  const say = useSay();
  const words = useWords();
  return (
    <p className="studio-form-buttons">
      <button type="submit" className="primary">
        {say("form.save")}
      </button>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words.say("import.cancel")}
        </button>
      )}
      {children}
    </p>
  );
}
