import { type FocusEvent, type KeyboardEvent, useMemo, useState } from "react";
import { optionsAround } from "./options-around";
import type { PictureInput } from "./picture-input";
import { rankedActors, type Stand } from "./walk";

interface WalkListProps {
  readonly id: string;
  readonly name: string;
  /** The id of what says in short what is shown and how to walk through it. */
  readonly describedBy: string;
  readonly input: PictureInput;
  /** Where the keyboard stands. */
  readonly stand: Stand | undefined;
  /** A place in one sentence. */
  readonly describe: (stand: Stand, input: PictureInput) => string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
  readonly onOpen: (id: string) => void;
}

/** At most so many actors are elements, and fewer where each sentence has many links to look through. */
const MOST_OPTIONS = 200;
const FEWEST_OPTIONS = 9;
const MOST_LINKS_READ = 400_000;

/**
 * The actors for those who do not see them, those of most links first, and the link that was walked to after its actor: one
 * tab stop, in which each is an option told in words, as long as it has the focus. A list box speaks at each arrow; an
 * application that has the focus itself is silent in screen readers, and so is the way out of one that a list box lies in.
 */
export function WalkList(props: WalkListProps) {
  const { id, name, describedBy, input, stand, describe } = props;
  const { onKeyDown, onFocus, onBlur, onOpen } = props;
  const { index, frame } = input;
  const [hasFocus, setHasFocus] = useState(false);
  const ranked = useMemo(() => rankedActors(frame), [frame]);
  const place = ranked.findIndex(({ actor }) => actor.id === stand?.actor);
  // To look through its links for a sentence about each takes a while: once.
  const told = useMemo(() => {
    const known = new Map<string, string>();
    return (actor: string) => {
      const text = known.get(actor) ?? describe({ actor }, input);
      known.set(actor, text);
      return text;
    };
  }, [input, describe]);
  const actors = useMemo(() => {
    if (!hasFocus) return [];
    const most = mostOptions(frame.links.length);
    const { start, texts } = optionsAround(ranked.length, place, most, (at) =>
      told(ranked[at]?.actor.id ?? ""),
    );
    return ranked.slice(start, start + texts.length).map(({ actor }, at) => ({
      actor: actor.id,
      id: `${id}-actor-${index.actorIndex.rows.get(actor.id)}`,
      place: start + at + 1,
      text: texts[at],
    }));
  }, [ranked, place, hasFocus, frame, id, index, told]);
  const link = place < 0 || !hasFocus ? undefined : stand?.link;
  const linkId = link === undefined ? undefined : `${id}-link-${index.graph.links.numberOf(link)}`;
  const current = linkId ?? actors.find(({ actor }) => actor === stand?.actor)?.id;
  return (
    <div
      className="picture-walk"
      role="listbox"
      tabIndex={0}
      aria-label={name}
      aria-describedby={describedBy}
      aria-activedescendant={current}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setHasFocus(true);
        onFocus(event);
      }}
      onBlur={() => {
        setHasFocus(false);
        onBlur();
      }}
    >
      {actors.flatMap((option) => {
        const isCurrent = option.actor === stand?.actor;
        const actor = (
          <div
            key={option.id}
            id={option.id}
            role="option"
            aria-selected={isCurrent && link === undefined}
            aria-setsize={ranked.length}
            aria-posinset={option.place}
            onClick={() => onOpen(option.actor)}
          >
            <bdi>{option.text}</bdi>
          </div>
        );
        if (!isCurrent || link === undefined) return [actor];
        return [
          actor,
          <div key={linkId} id={linkId} role="option" aria-selected onClick={() => onOpen(link)}>
            <bdi>{describe(stand, input)}</bdi>
          </div>,
        ];
      })}
    </div>
  );
}

function mostOptions(links: number): number {
  const most = Math.floor(MOST_LINKS_READ / Math.max(1, links));
  return Math.max(FEWEST_OPTIONS, Math.min(MOST_OPTIONS, most));
}
