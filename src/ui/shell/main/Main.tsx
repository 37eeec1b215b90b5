import { type RefObject, useRef } from "react";
import type { GraphIndex } from "../../../frame/index/graph-index";
import type { Frame } from "../../../frame/query/frame";
import type { Tab, View } from "../../../frame/view/view";
import type { Cells } from "../../../store/session/cells";
import type { Studio } from "../../../store/session/desk";
import { PanelBoundary } from "../../parts/panel/PanelBoundary";
import { partOf } from "../../parts/panel/part-of";
import { type KeptPicture, PicturePanel } from "../../picture/PicturePanel";
import { ScorePanel } from "../../score/ScorePanel";

// What the first view does not show comes when it is asked for.
const SourcePanel = partOf(async () => (await import("../../source/SourcePanel")).SourcePanel);
const StudioPanel = partOf(async () => (await import("../../studio/StudioPanel")).StudioPanel);
const TablePanel = partOf(async () => (await import("../../table/TablePanel")).TablePanel);

interface MainProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
  readonly tab: Tab;
  /** The draft that is being written, if one is. */
  readonly writing: Studio | undefined;
  /** What the picture waits for, if it is an older one. */
  readonly waiting: Cells["waiting"];
  readonly id: string;
  readonly panelId: string;
  /** The id of the tab that is chosen. */
  readonly tabId: string;
  readonly panel: RefObject<HTMLDivElement | null>;
  /** Told that something in the picture was chosen. */
  readonly onChoose: () => void;
}

/** The panel of the tab that is chosen. */
export function Main({ frame, index, view, tab, writing, waiting, onChoose, ...rest }: MainProps) {
  const { id, panelId, tabId, panel } = rest;
  const kept = useRef<KeptPicture>(undefined);
  return (
    <main
      className="app-main"
      id={id}
      aria-busy={waiting?.code === "counting"}
      data-stale={waiting !== undefined}
    >
      <div ref={panel} className="app-panel" id={panelId} role="tabpanel" aria-labelledby={tabId}>
        <PanelBoundary key={tab}>
          {tab === "graph" && <PicturePanel frame={frame} kept={kept} onChoose={onChoose} />}
          {tab === "score" && <ScorePanel />}
          {tab === "table" && <TablePanel frame={frame} index={index} view={view} />}
          {tab === "source" && writing && (
            <StudioPanel studio={writing} frame={frame} index={index} view={view} />
          )}
          {tab === "source" && !writing && (
            <SourcePanel frame={frame} graph={index.graph} view={view} />
          )}
        </PanelBoundary>
      </div>
    </main>
  );
}
