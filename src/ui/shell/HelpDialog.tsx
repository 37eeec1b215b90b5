import { useEffect, useId, useRef } from "react";
import type { Word } from "../../words/words";
import { useWords } from "../../store/hooks";
import { useShortcuts } from "../parts/shortcuts";
import "../parts/dialog.css";

const KEYS: readonly (readonly [keys: string, word: Word])[] = [
  ["/", "help.key.search"],
  ["← → ↑ ↓", "help.key.arrows"],
  ["Page Up, Page Down", "help.key.pages"],
  ["Home, End", "help.key.home"],
  ["A … Z", "help.key.letters"],
  ["[ ]", "help.key.brackets"],
  ["Enter", "help.key.enter"],
  ["Escape", "help.key.escape"],
  ["+ − 0", "help.key.zoom"],
  ["Shift + ← → ↑ ↓", "help.key.pan"],
  ["Ctrl + Shift + ← → ↑ ↓", "help.key.move"],
  ["?", "help.key.help"],
];

interface HelpDialogProps {
  readonly onClose: () => void;
}

/** How to use the page, and the switch for single-key shortcuts (WCAG 2.1.4). */
export function HelpDialog({ onClose }: HelpDialogProps) {
  const words = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const shortcuts = useShortcuts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The first thing to press stands at the end of a list longer than a small screen.
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {words.say("help.title")}
      </h2>
      <p>{words.say("details.how.text")}</p>
      <p>{words.say("help.wheel")}</p>
      <h3>{words.say("help.keys")}</h3>
      <dl>
        {KEYS.map(([keys, word]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words.say(word)}</dd>
          </div>
        ))}
      </dl>
      {shortcuts && (
        <label>
          <input
            type="checkbox"
            aria-label={words.say("help.shortcuts")}
            checked={shortcuts.isOn}
            onChange={(event) => shortcuts.setOn(event.target.checked)}
          />{" "}
          <span aria-hidden="true">{words.say("help.shortcuts")}</span>
        </label>
      )}
      <form method="dialog">
        <button type="submit">{words.say("app.close")}</button>
      </form>
    </dialog>
  );
}
