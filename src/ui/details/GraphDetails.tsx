import type { Frame } from "../../frame/query/frame";
import { summaryOf } from "../../frame/reading/summary";
import type { GraphIndex } from "../../frame/index/graph-index";
import { useWords } from "../../store/hooks";
import { saySummary } from "../../words/tell";
import { ComparedDetails } from "./ComparedDetails";
import { Counted, Latest } from "../pairs/Counted";
import { FileText } from "../parts/FileText";
import { LinkLine } from "./LinkLine";
import { Occasions } from "./Occasions";

interface GraphDetailsProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
}

/** What this graph is, how to read it, and its events in time. */
export function GraphDetails({ frame, index }: GraphDetailsProps) {
  const { graph } = index;
  const words = useWords();
  return (
    <>
      {/* The title of the graph is the heading of the page. */}
      <h2 tabIndex={-1}>{words.say("details.about")}</h2>
      {graph.description && (
        <p>
          <FileText
            graph={graph}
            text={graph.description}
            translations={graph.translations?.description}
          />
        </p>
      )}
      {frame.compared && frame.window && (
        <ComparedDetails compared={frame.compared} window={frame.window} />
      )}
      <h3>{words.say("summary.title")}</h3>
      <Counted>
        <p>
          <bdi>{saySummary(words, summaryOf(frame)).join(" ")}</bdi>
        </p>
      </Counted>
      <h3>{words.say("details.how")}</h3>
      <p>{words.say("details.how.text")}</p>
      {frame.links.length > 0 && (
        <>
          <h3>{words.say("details.events")}</h3>
          <Latest listed={frame.links.length} links={frame.counts.links} />
          <Occasions links={frame.links} newestFirst={frame.counted !== undefined}>
            {(link) => <LinkLine key={link.id} link={link} index={index} />}
          </Occasions>
        </>
      )}
    </>
  );
}
