import type { KeyboardEvent, ReactNode } from "react";
import type { Frame } from "../../frame/query/frame";
import { select, setPair } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { GraphIndex } from "../../frame/index/graph-index";
import { useDispatch, useWords } from "../../store/hooks";
import { ActorDetails } from "./ActorDetails";
import { GraphDetails } from "./GraphDetails";
import { LinkDetails } from "./LinkDetails";
import { PairDetails } from "./PairDetails";
import "./details.css";

interface DetailsProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
  /** What stands above the details where they are a sheet. */
  readonly bar?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What is selected, down to the quotes; with nothing selected, what this graph is. */
export function Details({ frame, index, view, bar, onKeyDown }: DetailsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const { graph } = index;
  const actor = view.select === undefined ? undefined : graph.actors.get(view.select);
  const link = view.select === undefined ? undefined : graph.links.get(view.select);
  const pair = actor || link ? undefined : view.pair;
  return (
    <aside
      className="details"
      aria-label={words.say("details.title")}
      key={view.select ?? pair?.join()}
      onKeyDown={onKeyDown}
    >
      {bar}
      {(actor ?? link ?? pair) && (
        <button
          type="button"
          className="plain back"
          onClick={() => dispatch(actor || link ? select(undefined) : setPair(undefined))}
        >
          ‹ {words.say("details.back")}
        </button>
      )}
      {actor && <ActorDetails actor={actor} frame={frame} index={index} />}
      {link && <LinkDetails link={link} frame={frame} index={index} marked={view.quote} />}
      {pair && <PairDetails pair={pair} frame={frame} index={index} />}
      {!actor && !link && !pair && <GraphDetails frame={frame} index={index} />}
    </aside>
  );
}
