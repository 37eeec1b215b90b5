import { useEffect, useId, useRef } from "react";
import { select } from "../../../frame/view/steps";
import { useDispatch } from "../../../store/hooks";
import { useSay } from "../parts/use-say";
import { ProposalList } from "./ProposalList";
import { SideLists } from "./SideLists";
import { AcceptAll } from "./AcceptAll";
import type { Writing } from "./use-writing";

/** Orca tells that an element has the focus only once it has been in the page for about this long. */
const KNOWN_MILLISECONDS = 200;

/** What was found and waits; below it what was dismissed, and what is written already. */
export function Found({ writing }: { readonly writing: Writing }) {
  const say = useSay();
  const dispatch = useDispatch();
  const { draft, enter, waiting, atHand, isReading, decide, go } = writing;
  const doneId = useId();
  const done = useRef<HTMLDivElement>(null);
  const isDone = waiting.length === 0;
  useEffect(() => {
    if (!isDone) return undefined;
    // What was pressed last is gone: a focus that is nowhere begins at the top of the page, and tells of nothing.
    const soon = setTimeout(() => {
      if (document.activeElement === document.body) done.current?.focus();
    }, KNOWN_MILLISECONDS);
    return () => clearTimeout(soon);
  }, [isDone]);
  return (
    <fieldset className="studio-found" disabled={isReading}>
      {isDone ? (
        // The group has the focus, not its heading: Orca (43) takes a heading in the place of a form for one it has told.
        <div ref={done} className="studio-done" role="group" aria-labelledby={doneId} tabIndex={-1}>
          <h2 id={doneId}>{say("proposals.none")}</h2>
          <p>{say("proposals.mark")}</p>
        </div>
      ) : (
        <>
          <div className="studio-heading">
            <h2>{say("proposals.count", { count: waiting.length })}</h2>
            <AcceptAll
              draft={draft}
              waiting={waiting}
              atHand={atHand}
              onAccept={(ids) => decide("accept", ids)}
            />
          </div>
          <p className="studio-keys">{say("proposals.keys")}</p>
        </>
      )}
      <ProposalList
        draft={draft}
        current={atHand?.id}
        onAccept={(ids) => decide("accept", ids)}
        onChange={(proposal) => {
          go(proposal.id);
          writing.setOpen({ proposal });
        }}
        onDismiss={(ids) => decide("dismiss", ids)}
        onGo={go}
      />
      <SideLists
        draft={draft}
        beside={writing.beside}
        document={writing.document}
        enter={enter}
        onSelect={(id) => dispatch(select(id))}
      />
    </fieldset>
  );
}
