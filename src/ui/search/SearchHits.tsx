import { useCombobox } from "downshift";
import {
  type ChangeEvent,
  type InputHTMLAttributes,
  memo,
  type RefAttributes,
  type RefObject,
  useId,
  useLayoutEffect,
} from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import { hasLinksAtHand, isWholeAtHand } from "../../frame/opening/at-hand";
import type { Hit, HitGroupName } from "../../frame/reading/hit";
import { select } from "../../frame/view/steps";
import { useDispatch, useIndex, useWords } from "../../store/hooks";
import type { Word, Words } from "../../words/words";
import { HitText } from "./HitText";
import { useFound } from "./use-found";

const HEADINGS: Readonly<Record<HitGroupName, Word>> = {
  actors: "search.actors",
  links: "table.name",
  quotes: "details.quotes",
};

/** What is left out of a search: where an engine counts, all links; where there are tiles, those of days that are not at hand. */
function sayOnly(words: Words, index: GraphIndex): string | undefined {
  if (isWholeAtHand(index)) return undefined;
  return words.say(hasLinksAtHand(index) ? "search.linksNear" : "search.actorsOnly");
}

/** What the field needs, to go through the hits by keys. */
export type FieldProps = InputHTMLAttributes<HTMLInputElement> & RefAttributes<HTMLInputElement>;

export interface SearchHitsProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly term: string;
  readonly onTerm: (term: string) => void;
  /** Told what the field needs, each time that it is something else. */
  readonly onField: (props: FieldProps) => void;
}

/** The hits below the field in which one searches; choosing one selects it. It renders on its own: the field follows it. */
export const SearchHits = memo(function SearchHits(props: SearchHitsProps) {
  const { input, term, onTerm, onField } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const index = useIndex();
  const id = useId();
  const { groups, isComplete } = useFound(index, term);
  const hits = groups.flatMap((group) => group.hits);
  const box = useCombobox<Hit>({
    items: hits,
    inputValue: term,
    initialIsOpen: term !== "",
    itemToString: () => term,
    onInputValueChange: ({ inputValue }) => onTerm(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) dispatch(select(selectedItem.select, selectedItem.quote));
    },
    selectedItem: null,
  });

  const only = index && sayOnly(words, index);
  const isOpen = box.isOpen && term.trim() !== "";
  const field = box.getInputProps(
    {
      ref: input,
      // Straight from the field: what downshift reports comes late to a quick typist.
      onChange: (event: ChangeEvent<HTMLInputElement>) => onTerm(event.target.value),
      "aria-labelledby": undefined,
    },
    // The field has it a moment later.
    { suppressRefError: true },
  );
  useLayoutEffect(() => onField(field));
  return (
    <>
      <div
        {...box.getMenuProps({
          "aria-label": words.say("search.label"),
          "aria-labelledby": undefined,
        })}
        className="search-hits"
        // What scrolls gets the focus from Tab by itself: the list would close, and leave the focus nowhere.
        tabIndex={-1}
        hidden={!isOpen}
      >
        {isOpen && !isComplete && hits.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled>
            {words.say("search.coming")}
          </div>
        )}
        {isOpen &&
          index &&
          groups.map((group, at) => (
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
              {only && at === groups.length - 1 && <p className="search-group">{only}</p>}
            </div>
          ))}
      </div>
      {isOpen && isComplete && hits.length === 0 && (
        <p className="search-none">
          {words.say("search.none")}
          {only && ` · ${only}`}
        </p>
      )}
    </>
  );
});
