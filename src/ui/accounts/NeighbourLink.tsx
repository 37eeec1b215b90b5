import { headOfOccasion } from "../../frame/query/occasion";
import type { GraphIndex } from "../../frame/index/graph-index";
import { openEvent } from "../../frame/view/steps";
import { addressOfView } from "../../store/address-of-view";
import { useReadout, useView, useWords } from "../../store/hooks";
import { sayDays } from "../../words/dates";
import { sayNames } from "../../words/names";
import { PlainText } from "../parts/PlainText";

interface NeighbourLinkProps {
  readonly index: GraphIndex;
  /** The id of the occasion; undefined where there is none. */
  readonly event: string | undefined;
  readonly direction: "previous" | "next";
}

/** The way to the occasion before or after that both ends told of. */
export function NeighbourLink({ index, event, direction }: NeighbourLinkProps) {
  const words = useWords();
  const readout = useReadout();
  const view = useView();
  const occasion = event === undefined ? undefined : headOfOccasion(index, event);
  if (!occasion) return <span />;
  const { source, target, contact } = occasion;
  const step = openEvent(occasion.id);
  return (
    <a
      // Where a view has no address it is a way to go all the same.
      href={addressOfView(readout, step(view)) ?? "#"}
      rel={direction === "next" ? "next" : "prev"}
      onClick={(event) => {
        event.preventDefault();
        readout.dispatch(step);
      }}
    >
      <b>{words.say(direction === "next" ? "accounts.next" : "accounts.previous")}</b>{" "}
      <PlainText
        text={sayNames(
          words,
          [source, target].map(({ shortName, name }) => shortName ?? name),
        )}
      />
      <small>{sayDays(words, contact.days)}</small>
    </a>
  );
}
