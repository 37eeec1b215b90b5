import "./tokens.css";
import "./base.css";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { useEffect, useId, useRef, useState } from "react";
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
import { loadPicture } from "../picture/PicturePanel";
import { PrintPart } from "../print/PrintPart";
import { AtRest, useIsMoving } from "../parts/AtRest";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { leaveToInputMethod } from "../search/input-method";
import { Story } from "../story/Story";
import { useDetailsSheet } from "../sheet/SheetBar";
import { Main } from "./main/Main";
import { SkipLink } from "./main/SkipLink";
import { Tabs } from "./main/Tabs";
import { Timeline } from "../time/Timeline";
import { useSheet } from "../sheet/use-sheet";
import "./app.css";

// What the first view does not show comes when it is asked for.
const ImportDialog = partOf(async () => (await import("../open/ImportDialog")).ImportDialog);
const Filters = partOf(async () => (await import("../filters/Filters")).Filters);
const AccountsPage = partOf(async () => (await import("../accounts/AccountsPage")).AccountsPage);

// What it takes to write comes to those who do.
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
            <ImportDialog files={tables.files} />
          </PanelBoundary>
        )}
        {frame && index && (
          <AtRest isMoving={isMoving}>
            <Main
              frame={frame}
              index={index}
              view={view}
              tab={tab}
              writing={writing}
              waiting={waiting}
              id={mainId}
              panelId={panelId}
              tabId={tabIdOf(tab)}
              panel={panel}
              onChoose={() => stop === undefined && setStop("half")}
            />
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
                  <Filters
                    frame={frame}
                    index={index}
                    view={view}
                    onClose={closeFilters}
                    onLeave={() => setFiltering(false)}
                  />
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
                    form={writing && ((id) => <EditedDetails studio={writing} id={id} />)}
                    {...detailsSheet}
                  />
                </PanelBoundary>
              </AtRest>
            )}
            <AtRest isMoving={isMoving}>
              {view.event !== undefined && (
                <PanelBoundary>
                  <AccountsPage index={index} event={view.event} />
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
                <StudioBar studio={writing} onShow={() => stop === undefined && setStop("half")} />
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
