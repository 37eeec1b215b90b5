import { select } from "../../../frame/view/steps";
import { useDispatch } from "../../../store/hooks";
import { useSay } from "../parts/use-say";
import { ProposalList } from "./ProposalList";
import { SideLists } from "./SideLists";
import { AcceptAll } from "./AcceptAll";
import type { Writing } from "./use-writing";

/** What was found and waits; below it what was dismissed, and what is written already. */
export function Found({ writing }: { readonly writing: Writing }) {
  const say = useSay();
  const dispatch = useDispatch();
  const { draft, enter, waiting, atHand, isReading, decide, go } = writing;
  return (
    <fieldset className="studio-found" disabled={isReading}>
      {waiting.length > 0 ? (
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
      ) : (
        <p className="studio-done">{say("proposals.none")}</p>
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
