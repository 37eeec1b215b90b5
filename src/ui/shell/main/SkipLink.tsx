import type { RefObject } from "react";
import { useWords } from "../../../store/hooks";

interface SkipLinkProps {
  readonly mainId: string;
  readonly panel: RefObject<HTMLElement | null>;
}

/** Past header and filters, straight to what the tab shows: the first stop of the keyboard. */
export function SkipLink({ mainId, panel }: SkipLinkProps) {
  const words = useWords();
  return (
    <a
      className="skip"
      href={`#${mainId}`}
      onClick={(event) => {
        event.preventDefault();
        const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector);
        // The key of the picture stands before it.
        const first = find("[role=listbox]") ?? find("[tabindex='0'], summary, button, select");
        first?.focus();
      }}
    >
      {words.say("app.skip")}
    </a>
  );
}
