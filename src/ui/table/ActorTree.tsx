import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { linksOfActor } from "../../frame/query/details";
import { fold } from "../../frame/reading/fold";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { placeOfSide } from "../../frame/query/occasion";
import { othersOf } from "../../frame/reading/summary";
import { select } from "../../frame/view/steps";
import type { Actor, Link } from "../../graph/model/types";
import { ActorMark, LinkMark } from "../../picture/draw/Mark";
import { rankedActors } from "../../picture/stage/walk/walk";
import { sayDaysInLittle } from "../../words/dates";
import { sayFacts } from "../../words/facts";
import { nameOfKind } from "../../words/names";
import { useDispatch, useWords } from "../../store/hooks";
import { isMirrored } from "../parts/mirrored";
import { PlainText } from "../parts/PlainText";
import "./actor-tree.css";

/** Of more actors, or links of one, the first are listed: the table has them all. */
const MOST_ACTORS = 200;
const MOST_LINKS = 100;

interface ActorTreeProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly selected: string | undefined;
}

/** One line of the tree that is in sight: what the keys walk over. */
interface Row {
  /** What stands in it: unique in the tree, where a link stands with both of its actors. */
  readonly key: string;
  readonly select: string;
  readonly name: string;
  /** The actor that a link stands under. */
  readonly under?: string | undefined;
}

/**
 * The picture as a tree (the pattern "tree view" of the ARIA Authoring Practices): the actors, those of most links first, and
 * under each its links in time. It tells the structure and nothing of where anything lies.
 */
export function ActorTree({ frame, index, selected }: ActorTreeProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<string>();
  const tree = useRef<HTMLUListElement>(null);
  const ranked = rankedActors(frame);
  const shown = ranked.slice(0, MOST_ACTORS);
  const more = frame.counts.actors - shown.length;
  const branches = shown.map(({ actor, links: count }) => {
    // Where an engine counted, the details have the newest: but a few are at hand.
    const isOpen = opened.has(actor.id) && !frame.counted;
    return {
      actor,
      row: rowOfActor(actor),
      links: isOpen ? linksOfActor(index, frame.links, actor.id).slice(0, MOST_LINKS) : [],
      count,
      isOpen,
      canOpen: !frame.counted,
    };
  });
  const rows = branches.flatMap(({ actor, row, links }) => [
    row,
    ...links.map((link) => rowOfLink(link, actor, index)),
  ]);
  const current = rows.find(({ key }) => key === asked) ?? rows[0];

  const open = (actor: string, isOpen: boolean) =>
    setOpened(
      (before) => new Set([...before].filter((id) => id !== actor).concat(isOpen ? actor : [])),
    );
  const goTo = (row: Row | undefined) => {
    if (!row) return;
    setAsked(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`)?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(current);
    const isActor = current.under === undefined;
    const isOpen = isActor && opened.has(current.select);
    const [inwards, outwards] = isMirrored(event.currentTarget)
      ? ["ArrowLeft", "ArrowRight"]
      : ["ArrowRight", "ArrowLeft"];
    const actions = new Map<string | undefined, () => void>([
      ["ArrowDown", () => goTo(rows[at + 1])],
      ["ArrowUp", () => goTo(rows[at - 1])],
      ["Home", () => goTo(rows[0])],
      ["End", () => goTo(rows.at(-1))],
      [inwards, () => isActor && (isOpen ? goTo(rows[at + 1]) : open(current.select, true))],
      [
        outwards,
        () =>
          isOpen
            ? open(current.select, false)
            : goTo(rows.find(({ key }) => key === keyOfActor(current.under ?? ""))),
      ],
      ["Enter", () => dispatch(select(current.select))],
      [" ", () => dispatch(select(current.select))],
    ]);
    const act =
      actions.get(event.key) ??
      (isLetter(event.key) ? () => goTo(nextNamed(rows, at, event.key)) : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const propsOf = (row: Row) => ({
    role: "treeitem",
    "data-row": row.key,
    tabIndex: row.key === current?.key ? 0 : -1,
    "aria-selected": row.select === selected,
    onFocus: () => setAsked(row.key),
  });
  return (
    <details className="actor-tree">
      <summary>{words.say("tree.name")}</summary>
      <ul ref={tree} role="tree" aria-label={words.say("tree.name")} onKeyDown={walk}>
        {branches.map(({ actor, row, links, count, isOpen, canOpen }, place) => (
          <Fragment key={row.key}>
            <li
              {...propsOf(row)}
              aria-level={1}
              aria-setsize={branches.length}
              aria-posinset={place + 1}
              aria-expanded={canOpen && count > 0 ? isOpen : undefined}
            >
              <Line
                sentence={words.say("tree.actor", {
                  name: actor.name,
                  kind: nameOfKind(words, actor.kind, index.graph),
                  links: count,
                  others: othersOf(frame.drawn, actor.id).size,
                })}
                onOpen={() => dispatch(select(actor.id))}
                onTwist={canOpen && count > 0 ? () => open(actor.id, !isOpen) : undefined}
                isOpen={isOpen}
              >
                <ActorMark kind={actor.kind} side={placeOfSide(index, actor)} />{" "}
                <PlainText text={actor.name} />{" "}
                <span className="filter-count">{words.numbers.format(count)}</span>
              </Line>
            </li>
            {links.map((link, at) => {
              const linkRow = rowOfLink(link, actor, index);
              return (
                <li
                  key={linkRow.key}
                  {...propsOf(linkRow)}
                  aria-level={2}
                  aria-setsize={links.length}
                  aria-posinset={at + 1}
                >
                  <Line
                    sentence={words.say("tree.link", {
                      kind: nameOfKind(words, link.kind, index.graph),
                      name: linkRow.name,
                      facts: sayFacts(words, index, link),
                    })}
                    onOpen={() => dispatch(select(link.id))}
                  >
                    <LinkMark kind={link.kind} /> <PlainText text={linkRow.name} />{" "}
                    <small>{sayDaysInLittle(words, link.days)}</small>
                  </Line>
                </li>
              );
            })}
          </Fragment>
        ))}
      </ul>
      {more > 0 && <p className="actor-tree-more">{words.say("tree.more", { count: more })}</p>}
    </details>
  );
}

interface LineProps {
  /** What the row says to those who hear it. */
  readonly sentence: string;
  readonly onOpen: () => void;
  readonly onTwist?: (() => void) | undefined;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What the pointer finds in a row: a triangle that unfolds, and the rest that opens. The keys are the tree's own. */
function Line({ sentence, onOpen, onTwist, isOpen = false, children }: LineProps) {
  return (
    <>
      <span className="unseen">{sentence}</span>
      <div className="actor-tree-line" aria-hidden="true">
        <span className="actor-tree-twist" data-open={isOpen} onClick={onTwist}>
          {onTwist && "▸"}
        </span>
        <span className="actor-tree-name" onClick={onOpen}>
          {children}
        </span>
      </div>
    </>
  );
}

function keyOfActor(id: string): string {
  return `actor ${id}`;
}

function rowOfActor({ id, name }: Actor): Row {
  return { key: keyOfActor(id), select: id, name };
}

function rowOfLink({ id, source, target }: Link, under: Actor, { graph }: GraphIndex): Row {
  const other = source === under.id ? target : source;
  const name = graph.actors.get(other)?.name ?? other;
  return { key: `link ${id} under ${under.id}`, select: id, name, under: under.id };
}

function isLetter(key: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key);
}

function nextNamed(rows: readonly Row[], at: number, key: string): Row | undefined {
  const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return after.find(({ name }) => fold(name).startsWith(fold(key)));
}
