import { useCombobox } from "downshift";
import { type ChangeEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import type { Hit, HitGroupName } from "../../frame/reading/hit";
import { select } from "../../frame/view/steps";
import { useDispatch, useIndex, useWords } from "../../store/hooks";
import type { Word } from "../../words/words";
import { Icon } from "../../picture/stage/Icon";
import { useShortcut } from "../parts/shortcuts";
import { HitText } from "./HitText";
import { useFound } from "./use-found";
import "./search.css";

const HEADINGS: Readonly<Record<HitGroupName, Word>> = {
  actors: "search.actors",
  links: "table.name",
  quotes: "details.quotes",
};

/** Search over names, aliases, roles, topics and quotes; choosing a hit selects it. */
export function SearchBox() {
  const words = useWords();
  const dispatch = useDispatch();
  const [term, setTerm] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const index = useIndex();
  const id = useId();
  // A window in the background gets words, by a script or a voice, but no focus event.
  const { groups, isComplete } = useFound(index, term, isAsked || term !== "");
  const hits = groups.flatMap((group) => group.hits);
  const box = useCombobox<Hit>({
    items: hits,
    inputValue: term,
    itemToString: () => term,
    onInputValueChange: ({ inputValue }) => setTerm(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) dispatch(select(selectedItem.select, selectedItem.quote));
    },
    selectedItem: null,
  });
  useShortcut("/", () => input.current?.focus());

  const isOpen = box.isOpen && term.trim() !== "";
  return (
    <div className="search">
      <input
        {...box.getInputProps({
          ref: input,
          // Straight from the field: what downshift reports comes late to a quick typist.
          onChange: (event: ChangeEvent<HTMLInputElement>) => setTerm(event.target.value),
          onFocus: () => setIsAsked(true),
          onKeyDown: leaveToInputMethod,
          "aria-label": words.say("search.label"),
          "aria-labelledby": undefined,
        })}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.say("search.placeholder")}
      />
      <Icon path="M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.500 10.500l3.500 3.500" />
      <div
        {...box.getMenuProps({
          "aria-label": words.say("search.label"),
          "aria-labelledby": undefined,
        })}
        className="search-hits"
        hidden={!isOpen}
      >
        {isOpen &&
          index &&
          groups.map((group) => (
            <div key={group.name} role="group" aria-labelledby={`${id}-${group.name}`}>
              <p id={`${id}-${group.name}`} className="search-group">
                {words.say(HEADINGS[group.name])}{" "}
                <span className="filter-count">
                  {group.hits.length < group.count
                    ? words.say("search.part", { shown: group.hits.length, count: group.count })
                    : words.numbers.format(group.count)}
                </span>
              </p>
              <ul role="presentation">
                {group.hits.map((hit) => {
                  const place = hits.indexOf(hit);
                  return (
                    <li
                      key={`${hit.select} ${hit.quote ?? ""}`}
                      {...box.getItemProps({ item: hit, index: place })}
                      data-active={box.highlightedIndex === place}
                    >
                      <HitText graph={index.graph} hit={hit} />
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
      </div>
      {isOpen && isComplete && hits.length === 0 && (
        <p className="search-none">{words.say("search.none")}</p>
      )}
    </div>
  );
}

/** While a word is being put together, its keys choose among what the input method offers, not among the hits. */
function leaveToInputMethod({ nativeEvent }: KeyboardEvent): void {
  const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
  if (isComposing) Object.assign(nativeEvent, { preventDownshiftDefault: true });
}
