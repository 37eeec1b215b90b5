import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import type { Frame } from "../../frame/query/frame";
import { select, setPair } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { GraphIndex } from "../../frame/index/graph-index";
import { useDispatch, useWords } from "../../store/hooks";
import { Counted } from "../pairs/Counted";
import { ActorDetails } from "./ActorDetails";
import { GraphDetails } from "./GraphDetails";
import { LinkDetails } from "./LinkDetails";
import { PairDetails } from "./PairDetails";
import { useFollowingFocus } from "./use-following-focus";
import "./details.css";

interface DetailsProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
  /** While one writes: what is selected, as a form. */
  readonly form?: ((id: string) => ReactNode) | undefined;
  /** What stands above the details where they are a sheet. */
  readonly bar?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** The details are going, and the focus with them. */
  readonly onLost?: () => void;
}

/** What is selected, down to the quotes; with nothing selected, what this graph is. */
export function Details({ frame, index, view, form, bar, onKeyDown, onLost }: DetailsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { graph } = index;
  const actor = view.select === undefined ? undefined : graph.actors.get(view.select);
  const link = view.select === undefined ? undefined : graph.links.get(view.select);
  const pair = actor || link ? undefined : view.pair;
  const selected = (actor ?? link)?.id;
  const subject = selected ?? pair?.join();
  const part = useRef<HTMLElement>(null);
  const focus = useFollowingFocus(part, subject);
  useGone(part, (hadFocus) => hadFocus && onLost?.());
  const goBack = () => {
    focus.goBack();
    dispatch(actor || link ? select(undefined) : setPair(undefined));
  };
  return (
    <aside
      ref={part}
      className="details"
      aria-label={words.say("details.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !focus.isOpenedHere()) return onKeyDown?.(event);
        event.stopPropagation();
        goBack();
      }}
    >
      {bar}
      <Content key={subject} onGone={focus.onGone}>
        {subject !== undefined && (
          <button type="button" className="plain back" onClick={goBack}>
            ‹ {words.say("details.back")}
          </button>
        )}
        {selected !== undefined && form?.(selected)}
        {index.part && view.select !== undefined && !actor && !link && (
          <Counted>
            <p>{words.say("details.elsewhere")}</p>
          </Counted>
        )}
        {!form && actor && <ActorDetails actor={actor} frame={frame} index={index} />}
        {index.part && actor && <p>{words.say("details.resident")}</p>}
        {!form && link && (
          <LinkDetails link={link} frame={frame} index={index} marked={view.quote} />
        )}
        {pair && <PairDetails pair={pair} frame={frame} index={index} />}
        {!actor && !link && !pair && <GraphDetails frame={frame} index={index} />}
      </Content>
    </aside>
  );
}

interface ContentProps {
  readonly onGone: (hadFocus: boolean) => void;
  readonly children: ReactNode;
}

function Content({ onGone, children }: ContentProps) {
  const part = useRef<HTMLDivElement>(null);
  useGone(part, onGone);
  return (
    <div ref={part} className="details-content">
      {children}
    </div>
  );
}

/** Tells, as a part is taken out of the page, whether the focus goes with it. */
function useGone(part: RefObject<HTMLElement | null>, onGone: (hadFocus: boolean) => void): void {
  const latest = useRef(onGone);
  useLayoutEffect(() => {
    latest.current = onGone;
  });
  useLayoutEffect(() => {
    const { current: element } = part;
    return () => latest.current(element?.matches(":focus-within") ?? false);
  }, [part]);
}
