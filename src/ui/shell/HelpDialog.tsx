import { version } from "../../../package.json";
import { useId, useRef } from "react";
import type { Word } from "../../words/words";
import { useWords } from "../../store/hooks";
import { DialogTitle } from "../dialog/DialogTitle";
import { useShortcuts } from "../parts/shortcuts";
import "../parts/dialog.css";

const ARROWS = "←\u00A0→\u00A0↑\u00A0↓";

/** The keys: signs that every keyboard has, or what a language calls them; and what they do. */
const KEYS: readonly (readonly [keys: { readonly sign: string } | Word, word: Word])[] = [
  [{ sign: "/" }, "help.key.search"],
  [{ sign: ARROWS }, "help.key.arrows"],
  ["help.name.pages", "help.key.pages"],
  ["help.name.home", "help.key.home"],
  [{ sign: "A\u00A0…\u00A0Z" }, "help.key.letters"],
  [{ sign: "[ ]" }, "help.key.brackets"],
  ["help.name.enter", "help.key.enter"],
  ["help.name.escape", "help.key.escape"],
  [{ sign: "+ − 0" }, "help.key.zoom"],
  ["help.name.pan", "help.key.pan"],
  ["help.name.move", "help.key.move"],
  [{ sign: "?" }, "help.key.help"],
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
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId} dialog={dialog}>
        {words.say("help.title")}
      </DialogTitle>
      <p>{words.say("details.how.text")}</p>
      <p>{words.say("help.wheel")}</p>
      <h3>{words.say("help.keys")}</h3>
      <dl>
        {KEYS.map(([keys, word]) => (
          <div key={word}>
            <dt>
              <kbd>{typeof keys === "string" ? words.say(keys) : keys.sign}</kbd>
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
      <p>{words.say("help.version", { version })}</p>
      <form method="dialog">
        <button type="submit">{words.say("app.close")}</button>
      </form>
    </dialog>
  );
}
