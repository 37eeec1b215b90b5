import { type ComponentType, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Icon } from "../../picture/stage/Icon";
import { useWords } from "../../store/hooks";
import { useRaise } from "../parts/PanelBoundary";
import { useShortcut } from "../parts/shortcuts";
import type { SearchFieldProps } from "./SearchField";
import "./search.css";

/** What takes the place of the plain field, once it has come. */
interface Come {
  readonly SearchField: ComponentType<SearchFieldProps>;
  readonly isFocused: boolean;
}

/**
 * Search over names, aliases, roles, topics and quotes. What finds and lists the hits is fetched when a pointer, the focus or
 * a word foretells a search; what was typed until then is kept.
 */
export function SearchBox() {
  const words = useWords();
  const raise = useRaise();
  const [term, setTerm] = useState("");
  const [come, setCome] = useState<Come>();
  const input = useRef<HTMLInputElement>(null);
  const isAsked = useRef(false);
  const isComposing = useRef(false);
  const id = useId();
  useShortcut("/", () => input.current?.focus());

  const load = async () => {
    const { SearchField } = await import("./SearchField");
    // At once: a field that takes the focus before it is replaced would lose it.
    const replace = () =>
      flushSync(() =>
        setCome({ SearchField, isFocused: document.activeElement === input.current }),
      );
    // A word that is being put together would be lost with its field.
    if (!isComposing.current) replace();
    else input.current?.addEventListener("compositionend", replace, { once: true });
  };
  const foretell = () => {
    if (isAsked.current) return;
    isAsked.current = true;
    load().catch(raise);
  };

  return (
    <div className="search" onPointerEnter={foretell}>
      {come ? (
        <come.SearchField input={input} term={term} onTerm={setTerm} isFocused={come.isFocused} />
      ) : (
        <>
          <input
            ref={input}
            role="combobox"
            aria-expanded={term !== ""}
            aria-controls={id}
            aria-autocomplete="list"
            aria-label={words.say("search.label")}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={words.say("search.placeholder")}
            value={term}
            onChange={(event) => {
              foretell();
              setTerm(event.target.value);
            }}
            onFocus={foretell}
            onCompositionStart={() => (isComposing.current = true)}
            onCompositionEnd={() => (isComposing.current = false)}
          />
          <ul
            id={id}
            role="listbox"
            aria-label={words.say("search.label")}
            className="search-hits"
            hidden={term === ""}
          >
            <li role="option" aria-selected={false} aria-disabled>
              {words.say("search.coming")}
            </li>
          </ul>
        </>
      )}
      <Icon path="M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.500 10.500l3.500 3.500" />
    </div>
  );
}
