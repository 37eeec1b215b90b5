import { useCombobox } from "downshift";
import { type ChangeEvent, useMemo, useRef, useState } from "react";
import type { Hit } from "../../frame/reading/hit";
import { select } from "../../frame/view/steps";
import type { Graph } from "../../graph/model/types";
import { useReadout, useGraph, useIndex, useWords } from "../../store/hooks";
import { sayDays } from "../../words/dates";
import { nameOfKind } from "../../words/names";
import { Icon } from "../../picture/stage/Icon";
import { useShortcut } from "../parts/shortcuts";
import { PlainText } from "../parts/PlainText";
import { isolate } from "../../words/isolate";
import "./search.css";

/** Search over names, aliases, roles, topics and quotes; choosing a hit selects it. */
export function SearchBox() {
  const words = useWords();
  const { dispatch, searchIn } = useReadout();
  const graph = useGraph();
  const [term, setTerm] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const index = useIndex();
  const hits = useMemo(
    () => (index && term.trim() ? searchIn(index)(term) : []),
    [index, searchIn, term],
  );
  const box = useCombobox<Hit>({
    items: [...hits],
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
          "aria-label": words.say("search.label"),
          "aria-labelledby": undefined,
        })}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.say("search.placeholder")}
      />
      <Icon path="M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.500 10.500l3.500 3.500" />
      <ul
        {...box.getMenuProps({
          "aria-label": words.say("search.label"),
          "aria-labelledby": undefined,
        })}
        className="search-hits"
        hidden={!isOpen}
      >
        {isOpen &&
          graph &&
          hits.map((hit, index) => (
            <li
              key={`${hit.select} ${hit.quote ?? ""}`}
              {...box.getItemProps({ item: hit, index })}
              data-active={box.highlightedIndex === index}
            >
              <HitText graph={graph} hit={hit} />
            </li>
          ))}
      </ul>
      {isOpen && hits.length === 0 && <p className="search-none">{words.say("search.none")}</p>}
    </div>
  );
}

function HitText({ graph, hit }: { readonly graph: Graph; readonly hit: Hit }) {
  const words = useWords();
  const actor = graph.actors.get(hit.select);
  if (actor) {
    return (
      <>
        <PlainText text={actor.name} />{" "}
        <small>
          <PlainText text={actor.role ?? nameOfKind(words, actor.kind, graph)} />
        </small>
      </>
    );
  }
  const link = graph.links.get(hit.select);
  if (!link) return null;
  const quote = hit.quote === undefined ? undefined : link.quotes[hit.quote - 1];
  const ends = [link.source, link.target]
    .map((id) => isolate(graph.actors.get(id)?.name ?? id))
    .join(" – ");
  return (
    <>
      <bdi>{quote ? words.say("quote.marked", { text: quote.exact }) : (link.summary ?? ends)}</bdi>{" "}
      <small>
        <PlainText text={nameOfKind(words, link.kind, graph)} />
        {words.say("names.comma")}
        <bdi>{ends}</bdi>
        {words.say("names.comma")}
        {sayDays(words, link.days)}
      </small>
    </>
  );
}
