import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { View } from "../../frame/view/view";
import { ActorTree } from "./ActorTree";
import { LinkTable } from "./LinkTable";
import "./table.css";

interface TablePanelProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** The twins of the picture: each actor with its links as a tree, all links as a table. */
export function TablePanel({ frame, index, view }: TablePanelProps) {
  return (
    <div className="table-panel">
      <ActorTree frame={frame} index={index} selected={view.select} />
      <LinkTable frame={frame} index={index} />
    </div>
  );
}
