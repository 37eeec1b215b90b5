import { type ComponentType, useId, useRef, useState } from "react";
import { Icon } from "../../picture/stage/Icon";
import { useWords } from "../../store/hooks";
import { useRaise } from "../parts/panel/use-raise";
import { useShortcut } from "../parts/shortcuts";
import type { FieldProps, SearchHitsProps } from "./SearchHits";
import "./search.css";

/**
 * Search over names, aliases, roles, topics and quotes. What finds and lists the hits is fetched when a pointer, the focus or
 * a word foretells a search. The field stays the same element then: another one would be told again by a screen reader.
 */
export function SearchBox() {
  const words = useWords();
  const raise = useRaise();
  const [term, setTerm] = useState("");
  const [come, setCome] = useState<ComponentType<SearchHitsProps>>();
  const [lent, setLent] = useState<FieldProps>();
  const input = useRef<HTMLInputElement>(null);
  const isAsked = useRef(false);
  const id = useId();
  useShortcut("/", () => input.current?.focus());

  const foretell = () => {
    if (isAsked.current) return;
    isAsked.current = true;
    import("./SearchHits").then(({ SearchHits }) => setCome(() => SearchHits)).catch(raise);
  };

  const Hits = come;
  return (
    <div className="search" onPointerEnter={foretell}>
      <input
        ref={input}
        role="combobox"
        aria-expanded={term !== ""}
        aria-controls={id}
        aria-autocomplete="list"
        onChange={(event) => {
          foretell();
          setTerm(event.target.value);
        }}
        onFocus={foretell}
        {...lent}
        aria-label={words.say("search.label")}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.say("search.placeholder")}
        value={term}
      />
      {Hits ? (
        <Hits input={input} term={term} onTerm={setTerm} onField={setLent} />
      ) : (
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
      )}
      <Icon path="M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.500 10.500l3.500 3.500" />
    </div>
  );
}
