import { useCell, useFrame, useView } from "../store/hooks";
import { nameOfLanguage, say } from "../words/say";

/** How much is shown of how much, and what of the address could not be read. */
export function StatusLine() {
  const frame = useFrame();
  const { by } = useView();
  const ignored = useCell("ignored");
  const missing = useCell("missingLanguage");
  const counts =
    frame &&
    say("shown.counts", {
      actors: frame.actors.length,
      actorTotal: frame.actorTotal,
      links: frame.links.length,
      linkTotal: frame.linkTotal,
    });
  const drawn = frame?.drawn.pairs.length ?? 0;
  const pairs = frame?.drawn.pairTotal ?? 0;
  const part = drawn < pairs && say("shown.drawn", { by, drawn, pairs });
  const list = ignored
    .map(({ name, value }) => `${name}=${value.slice(0, 60)}`)
    .join(say("names.comma"));
  return (
    // What has changed is told by the announcer, when it has come to rest.
    <p className="status-line" role="status" aria-live="off">
      {/* Keys: a browser that translates the page replaces text nodes; React then needs new elements. */}
      {counts && <span key={counts}>{counts}</span>}
      {part && (
        <span key={part}>
          {say("names.comma")}
          {part}
        </span>
      )}
      {missing && (
        <span key={missing}>
          {" · "}
          {say("language.failed", { language: nameOfLanguage(missing) })}
        </span>
      )}
      {list && <span key={list}> · {say("shown.ignored", { list })}</span>}
    </p>
  );
}
