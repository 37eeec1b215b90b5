import { type Alignment, turned } from "../../../edit/compare/align";
import { dismissedIn } from "../../../edit/draft";
import type { Act, Draft } from "../../../edit/types";
import type { Entry } from "../../../edit/history";
import type { FileDocument } from "../../../graph/model/file";
import { plainText } from "../../../graph/model/local-text";
import { useWords } from "../../../store/hooks";
import { FirstOf } from "../../parts/FirstOf";
import { PlainText } from "../../parts/PlainText";
import { AccountsList } from "./AccountsList";
import { Proposal } from "./Proposal";
import { tellLink } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import type { Beside } from "./use-beside";

/** So many are listed at first. */
const MOST = 100;

interface SideListsProps {
  readonly draft: Draft;
  readonly document: FileDocument | undefined;
  readonly beside: Beside;
  readonly enter: (entry: Entry<Act>) => void;
  /** Opens the form of an actor or a link. */
  readonly onSelect: (id: string) => void;
}

/** Below what waits: how two texts compare, what was dismissed and can be had back, and what is written already. */
export function SideLists({ draft, document, beside, enter, onSelect }: SideListsProps) {
  const say = useSay();
  const words = useWords();
  const dismissed = dismissedIn(draft);
  const { nodes, edges } = draft.file;
  return (
    <div className="studio-lists">
      {document && beside.document && beside.alignment && (
        <AccountsList
          draft={draft}
          {...inOrder(draft, document, beside.document, beside.alignment)}
        />
      )}
      {dismissed.length > 0 && (
        <details>
          <summary>{say("proposals.dismissed", { count: dismissed.length })}</summary>
          <ul className="studio-list" aria-label={say("proposals.dismissed.name")}>
            <FirstOf items={dismissed} most={MOST} isList>
              {(link) => (
                <li key={link.id}>
                  <Proposal draft={draft} link={link} />
                  <button type="button" onClick={() => enter({ act: "restore", ids: [link.id] })}>
                    {say("proposals.restore")}
                  </button>
                </li>
              )}
            </FirstOf>
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
                    <PlainText text={source} /> {kind} <PlainText text={target} />
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
                  <PlainText text={plainText(actor.name)} />
                </button>
              </li>
            )}
          </FirstOf>
        </ul>
      </details>
    </div>
  );
}

/** Two texts in the order of the draft, as they stand beside each other. */
function inOrder(
  { file: { documents = [] } }: Draft,
  here: FileDocument,
  there: FileDocument,
  alignment: Alignment,
) {
  if (documents.indexOf(here) < documents.indexOf(there)) return { here, there, alignment };
  return { here: there, there: here, alignment: turned(alignment) };
}
