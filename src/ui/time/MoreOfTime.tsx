import { type ReactNode, useRef } from "react";
import { useWords } from "../../store/hooks";
import { useDisclosure } from "./use-disclosure";
import "./more.css";

interface MoreOfTimeProps {
  /** What stands in the row where there is room for it. */
  readonly inRow: ReactNode;
  /** What is needed seldom: made only when it is asked for. */
  readonly children: () => ReactNode;
}

/** The rest of what can be done with time, behind one button; on a narrow page also what else stands in the row. */
export function MoreOfTime({ inRow, children }: MoreOfTimeProps) {
  const words = useWords();
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, toggle, onKeyDown } = useDisclosure(around, button);
  return (
    <div ref={around} className="more" data-open={isOpen} onKeyDown={onKeyDown}>
      <div className="more-panel">
        <div className="more-in-row">{inRow}</div>
        {isOpen && <div className="more-rest">{children()}</div>}
      </div>
      <button
        ref={button}
        type="button"
        className="more-button"
        aria-label={words.say("time.more")}
        title={words.say("time.more")}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        ⋯
      </button>
    </div>
  );
}
