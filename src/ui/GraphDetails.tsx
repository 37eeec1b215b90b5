import type { Frame } from "../frame/frame";
import type { Graph } from "../graph/types";
import { useTitle } from "../store/hooks";
import { say } from "../words/say";
import { ComparedDetails } from "./ComparedDetails";
import { LinkLine } from "./LinkLine";
import { Occasions } from "./Occasions";

/** What this graph is, how to read it, and its events in time. */
export function GraphDetails({ frame, graph }: { readonly frame: Frame; readonly graph: Graph }) {
  const title = useTitle();
  return (
    <>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      {graph.description && (
        <p>
          <bdi>{graph.description}</bdi>
        </p>
      )}
      {frame.compared && frame.window && (
        <ComparedDetails compared={frame.compared} window={frame.window} />
      )}
      <h3>{say("details.how")}</h3>
      <p>{say("details.how.text")}</p>
      <h3>{say("details.events")}</h3>
      <Occasions links={frame.links}>
        {(link) => <LinkLine key={link.id} link={link} graph={graph} />}
      </Occasions>
    </>
  );
}
