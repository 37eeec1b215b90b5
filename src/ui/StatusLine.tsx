import { useCell, useFrame } from "../store/hooks";
import { say } from "../words/say";

/** How much is shown of how much, and what of the address could not be read. */
export function StatusLine() {
  const frame = useFrame();
  const ignored = useCell("ignored");
  const counts =
    frame &&
    say("shown.counts", {
      actors: frame.actors.length,
      actorTotal: frame.actorTotal,
      links: frame.links.length,
      linkTotal: frame.linkTotal,
    });
  const list = ignored.map(({ name, value }) => `${name}=${value.slice(0, 60)}`).join(", ");
  return (
    <p className="status-line" role="status">
      {/* Keys: a browser that translates the page replaces text nodes; React then needs new elements. */}
      {counts && <span key={counts}>{counts}</span>}
      {list && <span key={list}> · {say("shown.ignored", { list })}</span>}
    </p>
  );
}
