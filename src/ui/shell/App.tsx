import "./tokens.css";
import "./base.css";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { type RefObject, Suspense, useEffect, useId, useRef, useState } from "react";
import { directionOf } from "../../frame/view/language";
import { isAsOpened, tabOf, usualTab } from "../../frame/opening/opening";
import type { Tab } from "../../frame/view/view";
import { mayBeTiles } from "../../reader/files/input-file";
import {
  useCell,
  useDesk,
  useFrame,
  useIndex,
  useTables,
  useTitle,
  useView,
  useWords,
} from "../../store/hooks";
import { Announcer } from "./Announcer";
import { FiltersInForce } from "../filters/FiltersInForce";
import { Details } from "../details/Details";
import { Head } from "./Head";
import { Header } from "./Header";
import { OpenState } from "../open/OpenState";
import { type KeptPicture, loadPicture, PicturePanel } from "../picture/PicturePanel";
import { PrintPart } from "../print/PrintPart";
import { AtRest, useIsMoving } from "../parts/AtRest";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { leaveToInputMethod } from "../search/input-method";
import { ScorePanel } from "../score/ScorePanel";
import { Story } from "../story/Story";
import { useDetailsSheet } from "../sheet/SheetBar";
import { Tabs } from "./Tabs";
import { Timeline } from "../time/Timeline";
import { useSheet } from "../sheet/use-sheet";
import "./app.css";

// What the first view does not show comes when it is asked for.
const ImportDialog = partOf(async () => (await import("../open/ImportDialog")).ImportDialog);
const SourcePanel = partOf(async () => (await import("../source/SourcePanel")).SourcePanel);
const TablePanel = partOf(async () => (await import("../table/TablePanel")).TablePanel);

const Filters = partOf(async () => (await import("../filters/Filters")).Filters);
const AccountsPage = partOf(async () => (await import("../accounts/AccountsPage")).AccountsPage);

// What it takes to write comes to those who do.
const StudioPanel = partOf(async () => (await import("../studio/StudioPanel")).StudioPanel);
const EditedDetails = partOf(async () => (await import("../studio/EditedDetails")).EditedDetails);
const StudioBar = partOf(async () => (await import("../studio/StudioBar")).StudioBar);

/**
 * The whole application: title and tabs above, the picture, time below it; filters and details lie over the picture once they
 * are asked for. It leaves the document around it alone: two of them can stand on one page.
 */
export function App() {
  const words = useWords();
  const frame = useFrame();
  const index = useIndex();
  const view = useView();
  const isMoving = useIsMoving(view);
  const title = useTitle();
  const tab = index ? tabOf(view, index) : "graph";
  const isPicture = tab === "graph" || tab === "score";
  const tables = useTables();
  const desk = useDesk();
  const waiting = useCell("waiting");
  const writing = desk.isEditing ? desk.studio : undefined;
  const [stop, setStop] = useSheet(view.select ?? view.pair?.join() ?? (view.with && "with"));
  const [isFiltering, setFiltering] = useState(false);
  const id = useId();
  const [mainId, panelId] = [`${id}-main`, `${id}-panel`];
  const tabIdOf = (tab: Tab) => `${id}-tab-${tab}`;
  const panel = useRef<HTMLDivElement>(null);
  const kept = useRef<KeptPicture>(undefined);
  const filtersButton = useRef<HTMLButtonElement>(null);
  const detailsButton = useRef<HTMLButtonElement>(null);

  // With the score first, few readers open the graph: then it comes when they do. Of tiles, nearly all show the graph first.
  const mayBeGraph = index
    ? tab === "graph"
    : view.tab === "graph" || view.data === undefined || mayBeTiles(view.data);
  useEffect(() => {
    if (mayBeGraph) void loadPicture().catch(() => undefined);
  }, [mayBeGraph]);
  const detailsSheet = useDetailsSheet(stop, setStop, detailsButton);

  const direction = directionOf(words.language);
  const closeFilters = () => {
    setFiltering(false);
    filtersButton.current?.focus();
  };
  return (
    <DirectionProvider direction={direction}>
      <div
        className="app"
        lang={words.language}
        dir={direction}
        data-tab={tab}
        data-sheet={stop}
        onKeyDownCapture={leaveToInputMethod}
        onClick={({ target, currentTarget }) => {
          // The shade beside the drawer is the application's own.
          if (isFiltering && target === currentTarget) closeFilters();
        }}
      >
        <SkipLink mainId={mainId} panel={panel} />
        <AtRest isMoving={isMoving}>
          <PanelBoundary>
            <Header>
              {index && (
                <Tabs panelId={panelId} tab={tab} usual={usualTab(index)} tabIdOf={tabIdOf} />
              )}
            </Header>
          </PanelBoundary>
        </AtRest>
        <AtRest isMoving={isMoving}>
          <OpenState />
        </AtRest>
        {tables.files && (
          <PanelBoundary key={tables.times}>
            <Suspense fallback={null}>
              <ImportDialog files={tables.files} />
            </Suspense>
          </PanelBoundary>
        )}
        {frame && index && (
          <AtRest isMoving={isMoving}>
            <main
              className="app-main"
              id={mainId}
              aria-busy={waiting?.code === "counting"}
              data-stale={waiting !== undefined}
            >
              <div
                ref={panel}
                className="app-panel"
                id={panelId}
                role="tabpanel"
                aria-labelledby={tabIdOf(tab)}
              >
                <PanelBoundary key={tab}>
                  {tab === "graph" && (
                    <PicturePanel
                      frame={frame}
                      kept={kept}
                      onChoose={() => stop === undefined && setStop("half")}
                    />
                  )}
                  {tab === "score" && <ScorePanel />}
                  <Suspense fallback={null}>
                    {tab === "table" && <TablePanel frame={frame} index={index} view={view} />}
                    {tab === "source" && writing && (
                      <StudioPanel studio={writing} frame={frame} index={index} view={view} />
                    )}
                    {tab === "source" && !writing && (
                      <SourcePanel frame={frame} graph={index.graph} view={view} />
                    )}
                  </Suspense>
                </PanelBoundary>
              </div>
            </main>
          </AtRest>
        )}
        <PanelBoundary>
          <Head
            frame={frame}
            filters={{
              ref: filtersButton,
              isOpen: isFiltering,
              onPress: () => setFiltering(!isFiltering),
            }}
            details={{
              ref: detailsButton,
              isOpen: stop !== undefined,
              onPress: () => setStop(stop === undefined ? "half" : undefined),
            }}
          >
            <AtRest isMoving={isMoving}>
              {index && <FiltersInForce graph={index.graph} view={view} hasReset={!isFiltering} />}
              {index && isPicture && isAsOpened(view, index) && <Story index={index} />}
            </AtRest>
          </Head>
        </PanelBoundary>
        {frame && index && (
          <>
            {isFiltering && (
              <AtRest isMoving={isMoving}>
                <PanelBoundary>
                  <Suspense fallback={null}>
                    <Filters
                      frame={frame}
                      index={index}
                      view={view}
                      onClose={closeFilters}
                      onLeave={() => setFiltering(false)}
                    />
                  </Suspense>
                </PanelBoundary>
              </AtRest>
            )}
            {stop !== undefined && (
              <AtRest isMoving={isMoving}>
                <PanelBoundary>
                  <Details
                    frame={frame}
                    index={index}
                    view={view}
                    form={
                      writing &&
                      ((id) => (
                        <Suspense fallback={null}>
                          <EditedDetails studio={writing} id={id} />
                        </Suspense>
                      ))
                    }
                    {...detailsSheet}
                  />
                </PanelBoundary>
              </AtRest>
            )}
            <AtRest isMoving={isMoving}>
              {view.event !== undefined && (
                <PanelBoundary>
                  <Suspense fallback={null}>
                    <AccountsPage index={index} event={view.event} />
                  </Suspense>
                </PanelBoundary>
              )}
            </AtRest>
            {!(writing && tab === "source") && (
              <PanelBoundary>
                <Timeline frame={frame} index={index} view={view} />
              </PanelBoundary>
            )}
            {writing && (
              <PanelBoundary>
                <Suspense fallback={null}>
                  <StudioBar
                    studio={writing}
                    onShow={() => stop === undefined && setStop("half")}
                  />
                </Suspense>
              </PanelBoundary>
            )}
            <AtRest isMoving={isMoving}>
              <PrintPart frame={frame} index={index} view={view} title={title ?? ""} />
            </AtRest>
          </>
        )}
        <AtRest isMoving={isMoving}>
          <PanelBoundary>
            <Announcer />
          </PanelBoundary>
        </AtRest>
      </div>
    </DirectionProvider>
  );
}

interface SkipLinkProps {
  readonly mainId: string;
  readonly panel: RefObject<HTMLElement | null>;
}

/** Past header and filters, straight to what the tab shows: the first stop of the keyboard. */
function SkipLink({ mainId, panel }: SkipLinkProps) {
  const words = useWords();
  return (
    <a
      className="skip"
      href={`#${mainId}`}
      onClick={(event) => {
        event.preventDefault();
        const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector);
        // The key of the picture stands before it.
        const first = find("[role=listbox]") ?? find("[tabindex='0'], summary, button, select");
        first?.focus();
      }}
    >
      {words.say("app.skip")}
    </a>
  );
}
