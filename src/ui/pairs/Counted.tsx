import type { ReactNode } from "react";
import { useCell, useWords } from "../../store/hooks";
import { sayWaiting } from "../../words/tell";

/** Numbers of what is shown: while they are still those of a view before, what is waited for stands in their place. */
export function Counted({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const waiting = useCell("waiting");
  return waiting ? <p className="note">{sayWaiting(words, waiting)}</p> : children;
}

interface LatestProps {
  readonly listed: number;
  readonly links: number;
}

/** Of links that were counted and are not all at hand: how many are listed. */
export function Latest({ listed, links }: LatestProps) {
  const words = useWords();
  return listed > 0 && listed < links ? (
    <p className="note">{words.say("print.part", { listed, links })}</p>
  ) : null;
}
