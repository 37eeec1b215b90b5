import { useEffect, useState } from "react";
import { changeOf } from "../../frame/query/change";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import type { Cells } from "../../store/session/cells";
import type { Readout } from "../../store/create-readout";
import { useReadout } from "../../store/hooks";
import type { Words } from "../../words/words";
import { sayChange, sayComparison, sayWaiting } from "../../words/tell";

/** A step that others follow is not announced; in a long row of steps, as in playback, one is every so often. */
const REST_MILLISECONDS = 700;
const LONGEST_SILENCE_MILLISECONDS = 5000;
/** How many announcements stay in the page: a screen reader that is still speaking comes to them later. */
const MOST_KEPT = 6;

interface Announcement {
  readonly id: number;
  readonly text: string;
}

/**
 * Tells those who hear the page what has changed: each announcement is an element of its own, so that none replaces another.
 * The list has no name: Orca says it before each of them in Firefox.
 * In a frame, what the page around it changes would break into their reading, there or here: it is not told.
 */
export function Announcer() {
  const readout = useReadout();
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  useEffect(() => {
    let id = 0;
    return watchCells(readout, (text) => {
      if (isLedFromOutside() || readout.session.led.has(readout.cells.getState().view)) return;
      const announcement = { id: id++, text };
      setAnnouncements((kept) => [...kept, announcement].slice(-MOST_KEPT));
    });
  }, [readout]);
  return (
    <div className="unseen" role="log">
      {announcements.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}

/** Whether somebody else's page has the focus, and shows this one in a frame: it follows the article there. */
function isLedFromOutside(): boolean {
  return window.parent !== window && !document.hasFocus();
}

/** Announces selections at once, and what is shown when it has come to rest. */
function watchCells(
  { cells, clock, frameOf, indexOf, session, titleOf }: Readout,
  announce: (text: string) => void,
): () => void {
  let told:
    { readonly graph: unknown; readonly studio: unknown; readonly frame: Frame } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  const rest = () => {
    waitingSince = undefined;
    const state = cells.getState();
    const { words, waiting } = state;
    // What did not arrive is told by an alert.
    if (waiting && waiting.code !== "absent") announce(sayWaiting(words, waiting));
    if (waiting && told) return;
    const frame = frameOf(state);
    // Of a graph in tiles, another part may be at hand: its actors are the same.
    const graph = state.index?.graph.actors;
    if (!frame || !graph) return;
    const { studio } = session.desk.getState();
    // A graph that is being written is another at each step, which its studio tells.
    const isWritten = studio !== undefined && told?.studio === studio;
    if (told?.graph === graph) {
      const change = changeOf(told.frame, frame);
      if (change) announce(sayChange(words, change, frame));
      if (!isSameComparison(told.frame, frame)) announce(sayComparison(words, frame));
    } else if (told && !isWritten)
      announce(words.say("announce.opened", { name: titleOf(state) ?? "" }));
    told = { graph, studio, frame };
  };
  const onChange = (state: Cells, former: Cells) => {
    if (
      state.index?.graph.actors === former.index?.graph.actors &&
      state.view.select !== former.view.select
    )
      announce(saySelection(state.words, state.view.select, indexOf(state)));
    // What comes first is no change: the page says it by itself.
    if (!told) rest();
    if (frameOf(state) === told?.frame && state.waiting === former.waiting) return;
    clearTimeout(timer);
    const now = clock();
    waitingSince ??= now;
    const most = waitingSince + LONGEST_SILENCE_MILLISECONDS - now;
    timer = setTimeout(rest, Math.min(REST_MILLISECONDS, most));
  };
  rest();
  const unsubscribe = cells.subscribe(onChange);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

function isSameComparison({ compared: before }: Frame, { compared: now }: Frame): boolean {
  return before?.window.first === now?.window.first && before?.window.last === now?.window.last;
}

function saySelection(
  words: Words,
  select: string | undefined,
  index: GraphIndex | undefined,
): string {
  if (!index || select === undefined) return words.say("announce.cleared");
  const nameOf = (id: string) => index.graph.actors.get(id)?.name ?? id;
  const link = index.graph.links.get(select);
  const name = link ? `${nameOf(link.source)} – ${nameOf(link.target)}` : nameOf(select);
  return words.say("announce.selected", { name });
}
