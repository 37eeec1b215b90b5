import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { View } from "../../frame/view/view";
import { useCell } from "../../store/hooks";
import { ActorTree } from "./ActorTree";
import { CountedTable } from "./CountedTable";
import { LinkTable } from "./LinkTable";
import "./table.css";

interface TablePanelProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** The twins of the picture: each actor with its links as a tree, all links as a table. */
export function TablePanel({ frame, index, view }: TablePanelProps) {
  const counted = useCell("counted");
  return (
    <div className="table-panel">
      <ActorTree frame={frame} index={index} selected={view.select} />
      {frame.counted && counted ? (
        <CountedTable frame={frame} counted={counted} />
      ) : (
        <LinkTable frame={frame} index={index} />
      )}
    </div>
  );
}
