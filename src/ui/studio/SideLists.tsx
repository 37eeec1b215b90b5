import { dismissedIn } from "../../edit/draft";
import type { Act, Draft } from "../../edit/types";
import type { Entry } from "../../edit/history";
import { plainText } from "../../graph/model/local-text";
import { useWords } from "../../store/hooks";
import { FirstOf } from "../parts/FirstOf";
import { Proposal } from "./ProposalList";
import { tellLink } from "./parts/tell-link";
import { useSay } from "./parts/use-say";

/** So many are listed at first. */
const MOST = 100;

interface SideListsProps {
  readonly draft: Draft;
  readonly enter: (entry: Entry<Act>) => void;
  /** Opens the form of an actor or a link. */
  readonly onSelect: (id: string) => void;
}

/** Below what waits: what was dismissed and can be had back, and what is written already. */
export function SideLists({ draft, enter, onSelect }: SideListsProps) {
  const say = useSay();
  const words = useWords();
  const dismissed = dismissedIn(draft);
  const { nodes, edges } = draft.file;
  return (
    <div className="studio-lists">
      {dismissed.length > 0 && (
        <details>
          <summary>{say("proposals.dismissed", { count: dismissed.length })}</summary>
          <ul className="studio-list" aria-label={say("proposals.dismissed.name")}>
            {dismissed.map((link) => (
              <li key={link.id}>
                <Proposal draft={draft} link={link} />
                <button type="button" onClick={() => enter({ act: "restore", ids: [link.id] })}>
                  {say("proposals.restore")}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{words.say("details.links", { count: edges.length })}</summary>
        <ul className="studio-list">
          <FirstOf items={edges} most={MOST} isList>
            {(link) => {
              const { source, kind, target, date } = tellLink(words, draft, link);
              return (
                <li key={link.id}>
                  <button type="button" className="plain" onClick={() => onSelect(link.id)}>
                    <bdi>{source}</bdi> {kind} <bdi>{target}</bdi>
                  </button>{" "}
                  <small>{date}</small>
                </li>
              );
            }}
          </FirstOf>
        </ul>
      </details>
      <details>
        <summary>{say("actors.count", { count: nodes.length })}</summary>
        <ul className="studio-list">
          <FirstOf items={nodes} most={MOST} isList>
            {(actor) => (
              <li key={actor.id}>
                <button type="button" className="plain" onClick={() => onSelect(actor.id)}>
                  <bdi>{plainText(actor.name)}</bdi>
                </button>
              </li>
            )}
          </FirstOf>
        </ul>
      </details>
    </div>
  );
}
