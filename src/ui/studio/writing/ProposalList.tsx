import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { waitingIn } from "../../../edit/draft";
import { sameOccasion } from "../../../edit/occasions";
import type { Draft } from "../../../edit/types";
import type { FileLink } from "../../../graph/model/file";
import { useWords } from "../../../store/hooks";
import { PlainText } from "../../parts/PlainText";
import { confidenceOf, reasonsOf } from "../parts/reasons";
import { tellerOf, tellLink } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import "./proposals.css";

export interface ProposalActs {
  readonly onAccept: (ids: readonly string[]) => void;
  readonly onChange: (link: FileLink) => void;
  readonly onDismiss: (ids: readonly string[]) => void;
  /** Shows another one, and its passage. */
  readonly onGo: (id: string) => void;
}

interface ProposalListProps extends ProposalActs {
  readonly draft: Draft;
  /** The one at hand. */
  readonly current: string | undefined;
}

/**
 * What was found and waits, in the order of the text. One of them is at hand: `a` accepts it, `c` changes it, `x` dismisses
 * it, the arrows go on. Each is a stop of its own for the focus, so that it is read out.
 */
export function ProposalList({ draft, current, ...acts }: ProposalListProps) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const waiting = waitingIn(draft);
  const at = Math.max(
    0,
    waiting.findIndex(({ id }) => id === current),
  );
  /** Something was decided on here: the focus follows to what takes its place. */
  const follows = useRef(false);
  const itemAt = (number: number) =>
    list.current?.querySelector<HTMLElement>(`:scope > li:nth-child(${number + 1})`);
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    list.current?.querySelector<HTMLElement>(":scope > [tabindex='0']")?.focus();
  });
  useLayoutEffect(() => {
    // A dialog that began or opened the draft has left the focus nowhere, or on the menu: what was asked for is here.
    if (document.activeElement?.matches("body, [aria-haspopup='menu']"))
      list.current?.querySelector<HTMLElement>(":scope > [tabindex='0']")?.focus();
  }, []);
  const decide = (act: () => void) => {
    follows.current = true;
    act();
  };
  const go = (number: number) => {
    const link = waiting[number];
    if (!link) return;
    acts.onGo(link.id);
    itemAt(number)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const link = waiting[at];
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      a: () => decide(() => acts.onAccept([link.id])),
      c: () => acts.onChange(link),
      x: () => decide(() => acts.onDismiss([link.id])),
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(waiting.length - 1),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <ol
      ref={list}
      className="proposals"
      role="list"
      aria-label={say("proposals.name")}
      tabIndex={-1}
      onKeyDown={press}
      onFocus={({ target, currentTarget }) => {
        if (target === currentTarget) itemAt(at)?.focus();
      }}
    >
      {waiting.map((link, number) => (
        <li
          key={link.id}
          tabIndex={number === at ? 0 : -1}
          aria-current={number === at ? "true" : undefined}
          aria-labelledby={`${id}-${number} ${id}-${number}-sure`}
          onFocus={() => link.id !== current && acts.onGo(link.id)}
          onClick={() => acts.onGo(link.id)}
        >
          <Proposal id={`${id}-${number}`} draft={draft} link={link} />
          <p className="proposal-tools">
            <button
              type="button"
              onClick={() => decide(() => acts.onAccept([link.id]))}
              tabIndex={number === at ? 0 : -1}
            >
              {say("proposals.accept")}
            </button>
            <button
              type="button"
              onClick={() => acts.onChange(link)}
              tabIndex={number === at ? 0 : -1}
            >
              {say("proposals.change")}
            </button>
            <button
              type="button"
              onClick={() => decide(() => acts.onDismiss([link.id]))}
              tabIndex={number === at ? 0 : -1}
            >
              {say("proposals.dismiss")}
            </button>
          </p>
        </li>
      ))}
    </ol>
  );
}

interface ProposalProps {
  readonly draft: Draft;
  readonly link: FileLink;
  /** Of what is read out when its entry gets the focus, and with `-sure` behind it, of how sure it is: else its passage is not. */
  readonly id?: string;
}

/** Who, how, whom, when, with what status, by whose account, from which passage, and why. */
export function Proposal({ draft, link, id }: ProposalProps) {
  const say = useSay();
  const words = useWords();
  const told = tellLink(words, draft, link);
  const confidence = confidenceOf(link);
  const reasons = reasonsOf(say, link);
  const accounts = told.accounts.join(words.say("names.comma"));
  const others = new Set(
    sameOccasion(draft.file, link).flatMap(({ quotes = [] }) =>
      quotes.map((quote) => quote.document),
    ),
  );
  const tellers = (draft.file.documents ?? []).filter(({ id }) => others.has(id));
  return (
    <>
      <div id={id}>
        <p className="proposal-who">
          <PlainText text={told.source} /> <span className="proposal-kind">{told.kind}</span>{" "}
          <PlainText text={told.target} />
        </p>
        <p className="proposal-facts">
          <bdi>{told.date}</bdi>
          {words.say("names.comma")}
          <span data-status={link.status}>{told.status}</span>
          {words.say("names.comma")}
          {accounts === ""
            ? say("proposals.noAccount")
            : words.say("details.according", { name: accounts })}
        </p>
        {tellers.length > 0 && (
          <p className="proposal-facts">
            {say("accounts.also", {
              names: tellers
                .map((document) => tellerOf(draft, document))
                .join(words.say("names.comma")),
            })}
          </p>
        )}
        {(link.quotes ?? []).map(({ exact }, at) => (
          <blockquote key={at} lang={draft.file.language}>
            <PlainText text={exact} />
          </blockquote>
        ))}
      </div>
      {reasons.length > 0 && (
        <details className="proposal-why">
          <summary id={id && `${id}-sure`} tabIndex={-1}>
            {confidence === undefined
              ? say("proposals.why")
              : say("proposals.sure", { percent: Math.round(100 * confidence) })}
          </summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
