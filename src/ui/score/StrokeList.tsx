import type { KeyboardEvent } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Stroke } from "../../frame/score/strokes";
import { useWords } from "../../store/hooks";
import { optionsAround } from "../../picture/stage/walk/options-around";
import { tellStroke } from "../../words/score";

interface StrokeListProps {
  readonly id: string;
  readonly index: GraphIndex;
  readonly strokes: readonly Stroke[];
  /** The place of the stroke that the keyboard is at; negative for none. */
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onOpen: (stroke: Stroke) => void;
}

/** Of more strokes than these only those around the keyboard's place are elements. */
const MOST_OPTIONS = 400;

/**
 * The strokes for those who do not see them: one tab stop, in which each stroke is an option told in words. A list box speaks
 * at each arrow; an application is silent in screen readers, or the way out of it is.
 */
export function StrokeList(props: StrokeListProps) {
  const { id, index, strokes, current, onKeyDown, onFocus, onOpen } = props;
  const words = useWords();
  const { start, texts } = optionsAround(strokes.length, current, MOST_OPTIONS, (place) => {
    const stroke = strokes[place];
    return stroke ? tellStroke(words, index, stroke) : "";
  });
  const idOf = (place: number) => `${id}-stroke-${place}`;
  return (
    <div className="score-strokes">
      <div
        role="listbox"
        tabIndex={0}
        aria-label={words.say("score.name")}
        aria-activedescendant={current < 0 ? undefined : idOf(current)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {strokes.slice(start, start + texts.length).map((stroke, at) => {
          const place = start + at;
          return (
            <div
              key={place}
              id={idOf(place)}
              role="option"
              aria-selected={place === current}
              aria-setsize={strokes.length}
              aria-posinset={place + 1}
              onClick={() => onOpen(stroke)}
            >
              {texts[at]}
            </div>
          );
        })}
      </div>
    </div>
  );
}
