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
import type { Hit, HitGroup, HitGroupName } from "../../frame/reading/hit";
import { windowWith } from "../../frame/query/window";
import { select } from "../../frame/view/steps";
import type { Graph } from "../../graph/model/types";
import { useCell, useDispatch, useIndex, useWords } from "../../store/hooks";
import type { Word, Words } from "../../words/words";
import { HitText } from "./HitText";
import { type EngineFound, useEngineFound } from "./use-engine-found";
import { useFound } from "./use-found";

const HEADINGS: Readonly<Record<HitGroupName, Word>> = {
  actors: "search.actors",
  links: "table.name",
  quotes: "details.quotes",
};

/** What is left out of a search: what an engine does not say, or, without one, links of days that are not at hand. */
function sayOnly(words: Words, index: GraphIndex, engine: EngineFound | undefined) {
  if (engine?.found) return engine.found.isWithoutLabels ? words.say("search.noLabels") : undefined;
  if (isWholeAtHand(index)) return undefined;
  if (engine && !engine.trouble) return words.say("search.allComing");
  if (engine?.trouble === "engine" || engine?.trouble === "busy") return words.say("search.later");
  if (engine?.trouble === "slow") return words.say("search.slow");
  return words.say(hasLinksAtHand(index) ? "search.linksNear" : "search.actorsOnly");
}

/** The hits of what is at hand; of links and quotes those of the engine, once it has answered. */
function withEngine(
  groups: readonly HitGroup[],
  index: GraphIndex | undefined,
  engine: EngineFound | undefined,
): readonly Listed[] {
  const own = groups.map((group) => ({ group, graph: index?.graph }));
  if (!engine || engine.trouble || !index || isWholeAtHand(index)) return own;
  const actors = own.filter(({ group }) => group.name === "actors");
  if (!engine.found) return actors;
  const { graph, links, quotes } = engine.found;
  return [...actors, ...[links, quotes].map((group) => ({ group, graph }))].filter(
    ({ group }) => group.count > 0,
  );
}

/** Some hits, and the graph that says what they are. */
interface Listed {
  readonly group: HitGroup;
  readonly graph: Graph | undefined;
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
  const counted = useCell("counted");
  const { groups: atHand, isComplete: isAllAtHandSearched } = useFound(index, term);
  const engine = useEngineFound(term, words.language);
  const groups = withEngine(atHand, index, engine);
  const isComplete = isAllAtHandSearched && !(engine && !engine.found && !engine.trouble);
  const hits = groups.flatMap(({ group }) => group.hits);
  /** Selects a hit. Where neither the page nor the engine's frame has the link, the window moves to its days. */
  const choose = (hit: Hit) => {
    const link = engine?.found?.graph.links.get(hit.select);
    const isElsewhere = link !== undefined && !counted && !index?.graph.links.get(link.id);
    dispatch((view) => {
      const seen = isElsewhere ? windowWith(index?.extent, link.days)(view) : view;
      return select(hit.select, hit.quote)(seen);
    });
  };
  const box = useCombobox<Hit>({
    items: hits,
    inputValue: term,
    initialIsOpen: term !== "",
    itemToString: () => term,
    onInputValueChange: ({ inputValue }) => onTerm(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) choose(selectedItem);
    },
    selectedItem: null,
  });

  const only = index && sayOnly(words, index, engine);
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
          groups.map(({ group, graph = index.graph }, at) => (
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
                      <HitText graph={graph} hit={hit} />
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
