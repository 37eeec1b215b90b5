import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { waitingIn } from "../../../edit/draft";
import type { Draft } from "../../../edit/types";
import type { FileLink } from "../../../graph/model/file";
import { MoreButton } from "../../parts/MoreButton";
import { useSay } from "../parts/use-say";
import { Proposal } from "./Proposal";
import { usePart } from "./use-part";
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
  /** The focus follows to what is at hand next: in the place of what was decided on, or where the list was not drawn. */
  const follows = useRef(false);
  const { start, end, growBefore, growAfter } = usePart(at);
  const itemAt = (number: number) =>
    list.current?.querySelector<HTMLElement>(`:scope > [aria-posinset="${number + 1}"]`);
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
    const item = itemAt(number);
    follows.current = !item;
    acts.onGo(link.id);
    item?.focus();
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
      {start > 0 && (
        <li>
          <MoreButton count={start} onMore={growBefore} />
        </li>
      )}
      {waiting.slice(start, end).map((link, offset) => {
        const number = start + offset;
        return (
          <li
            key={link.id}
            aria-setsize={waiting.length}
            aria-posinset={number + 1}
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
        );
      })}
      {waiting.length > end && (
        <li>
          <MoreButton count={waiting.length - end} onMore={growAfter} />
        </li>
      )}
    </ol>
  );
}
