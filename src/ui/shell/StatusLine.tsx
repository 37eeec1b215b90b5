import type { Ignored } from "../../frame/view/address";
import { daysAstray } from "../../frame/query/window";
import { useCell, useFrame, useIndex, useView, useWords } from "../../store/hooks";
import { nameOfLanguage } from "../../words/names";
import { isolate } from "../../words/intl/isolate";
import { sayWaiting } from "../../words/tell";
import "./status-line.css";

/** So many parameters that could not be read are named, each up to so many letters; more would hide what is shown. */
const MOST_IGNORED = 5;
const MOST_LETTERS = 60;

function sayParameter({ name, value }: Ignored): string {
  return isolate(`${name.slice(0, MOST_LETTERS)}=${value.slice(0, MOST_LETTERS)}`);
}

/** How much is shown of how much, and what of the address could not be read, or has no days here. */
export function StatusLine() {
  const words = useWords();
  const frame = useFrame();
  const view = useView();
  const extent = useIndex()?.extent;
  const { by } = view;
  const unread = useCell("ignored");
  const missing = useCell("missingLanguage");
  const waiting = useCell("waiting");
  const counts =
    frame &&
    !waiting &&
    words.say("shown.counts", {
      actors: frame.counts.actors,
      actorTotal: frame.actorTotal,
      links: frame.counts.links,
      linkTotal: frame.linkTotal,
    });
  const drawn = frame?.drawn.pairs.length ?? 0;
  const pairs = frame?.drawn.pairTotal ?? 0;
  const left = frame?.drawn.unlinkedLeft ?? 0;
  const part =
    !waiting &&
    (drawn < pairs
      ? words.say("shown.drawn", { by, drawn, pairs })
      : left > 0 && words.say("shown.unlinkedLeft", { count: left }));
  const ignored = [...unread, ...daysAstray(extent, view)];
  const listed = ignored.slice(0, MOST_IGNORED).map(sayParameter).join(words.say("names.comma"));
  const unlisted = ignored.length - MOST_IGNORED;
  const list = unlisted > 0 ? words.say("names.more", { names: listed, count: unlisted }) : listed;
  return (
    // What has changed is told by the announcer, when it has come to rest.
    <div
      className="status-line"
      role="status"
      aria-live="off"
      aria-busy={waiting?.code === "counting"}
    >
      {/* Read line by line, a screen reader says of a status that it is one; what it says stands in a paragraph. */}
      <p>
        {/* Keys: a browser that translates the page replaces text nodes; React then needs new elements. */}
        {waiting && <span key={waiting.code}>{sayWaiting(words, waiting)}</span>}
        {counts && <span key={counts}>{counts}</span>}
        {part && (
          <span key={part}>
            {words.say("names.comma")}
            {part}
          </span>
        )}
        {missing && (
          <span key={missing}>
            {" · "}
            {words.say("language.failed", { language: nameOfLanguage(missing) })}
          </span>
        )}
        {list && <span key={list}> · {words.say("shown.ignored", { list })}</span>}
      </p>
    </div>
  );
}
