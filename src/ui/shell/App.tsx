import "./tokens.css";
import "./base.css";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { lazy, type RefObject, Suspense, useEffect, useId, useRef } from "react";
import { directionOf } from "../../frame/view/language";
import { tabOf, usualTab } from "../../frame/opening/opening";
import { FILTERS } from "../../frame/view/parameter-names";
import type { Tab } from "../../frame/view/view";
import { useFrame, useIndex, useTables, useTitle, useView, useWords } from "../../store/hooks";
import { Announcer } from "./Announcer";
import { AccountsPage } from "../accounts/AccountsPage";
import { Details } from "../details/Details";
import { Filters } from "../filters/Filters";
import { Header } from "./Header";
import { ImportNotes } from "../open/ImportNotes";
import { LoadingBar } from "../open/LoadingBar";
import { loadPicture, PicturePanel } from "../picture/PicturePanel";
import { PrintPart } from "../print/PrintPart";
import { AtRest, useIsMoving } from "../parts/AtRest";
import { DataHost } from "../open/DataHost";
import { PanelBoundary } from "../parts/PanelBoundary";
import { ScorePanel } from "../score/ScorePanel";
import { TablePanel } from "../table/TablePanel";
import { useDetailsSheet } from "../sheet/SheetBar";
import { StatusLine } from "./StatusLine";
import { Tabs } from "./Tabs";
import { Timeline } from "../time/Timeline";
import { TroubleAlert } from "../open/TroubleAlert";
import { stopOf, useSheet } from "../sheet/use-sheet";
import "./app.css";

// Few readers compare texts or open tables: what that takes comes when it is asked for.
const ImportDialog = lazy(async () => ({
  default: (await import("../open/ImportDialog")).ImportDialog,
}));
const SourcePanel = lazy(async () => ({
  default: (await import("../source/SourcePanel")).SourcePanel,
}));

/**
 * The whole application: title and status above, filters left, picture and time in the middle, details right. It leaves
 * the document around it alone: two of them can stand on one page.
 */
export function App() {
  const words = useWords();
  const frame = useFrame();
  const index = useIndex();
  const view = useView();
  const isMoving = useIsMoving(view);
  const title = useTitle();
  const tab = index ? tabOf(view, index) : "graph";
  const tables = useTables();
  const [sheet, setSheet] = useSheet(view.select);
  const id = useId();
  const [mainId, panelId] = [`${id}-main`, `${id}-panel`];
  const tabIdOf = (tab: Tab) => `${id}-tab-${tab}`;
  const panel = useRef<HTMLDivElement>(null);
  const filtersButton = useRef<HTMLButtonElement>(null);
  const detailsButton = useRef<HTMLButtonElement>(null);

  useEffect(() => void loadPicture().catch(() => undefined), []);
  const stop = stopOf(sheet);
  const detailsSheet = useDetailsSheet(stop, (next) => setSheet(next ?? "none"), detailsButton);

  const direction = directionOf(words.language);
  const active = FILTERS.reduce((sum, name) => sum + view.filters[name].length, 0);
  const closeFilters = () => {
    setSheet("none");
    filtersButton.current?.focus();
  };
  return (
    <DirectionProvider direction={direction}>
      <div
        className="app"
        lang={words.language}
        dir={direction}
        data-sheet={sheet}
        onClick={({ target, currentTarget }) => {
          // The shade beside the drawer is the application's own.
          if (sheet === "filters" && target === currentTarget) closeFilters();
        }}
      >
        <SkipLink mainId={mainId} panel={panel} />
        <AtRest isMoving={isMoving}>
          <PanelBoundary>
            <Header />
          </PanelBoundary>
        </AtRest>
        <section className="app-bar" aria-label={words.say("app.shown")}>
          <PanelBoundary>
            <StatusLine />
          </PanelBoundary>
          {index && <Tabs panelId={panelId} tab={tab} usual={usualTab(index)} tabIdOf={tabIdOf} />}
        </section>
        <AtRest isMoving={isMoving}>
          <PanelBoundary>
            <TroubleAlert />
            <LoadingBar />
            <DataHost />
            <ImportNotes />
          </PanelBoundary>
        </AtRest>
        {tables.files && (
          <PanelBoundary key={tables.times}>
            <Suspense fallback={null}>
              <ImportDialog files={tables.files} />
            </Suspense>
          </PanelBoundary>
        )}
        {frame && index && (
          <>
            <AtRest isMoving={isMoving}>
              <PanelBoundary>
                <Filters
                  frame={frame}
                  graph={index.graph}
                  view={view}
                  isOpen={sheet === "filters"}
                  onClose={closeFilters}
                  onLeave={() => setSheet("none")}
                />
              </PanelBoundary>
              <main className="app-main" id={mainId}>
                <div
                  ref={panel}
                  className="app-panel"
                  id={panelId}
                  role="tabpanel"
                  aria-labelledby={tabIdOf(tab)}
                >
                  <PanelBoundary key={tab}>
                    {tab === "graph" && <PicturePanel frame={frame} />}
                    {tab === "score" && <ScorePanel frame={frame} index={index} view={view} />}
                    {tab === "table" && <TablePanel frame={frame} index={index} view={view} />}
                    {tab === "source" && (
                      <Suspense fallback={null}>
                        <SourcePanel frame={frame} graph={index.graph} view={view} />
                      </Suspense>
                    )}
                  </PanelBoundary>
                </div>
                {view.event !== undefined && (
                  <PanelBoundary>
                    <AccountsPage index={index} event={view.event} />
                  </PanelBoundary>
                )}
              </main>
            </AtRest>
            <PanelBoundary>
              <Timeline frame={frame} index={index} view={view} />
            </PanelBoundary>
            <AtRest isMoving={isMoving}>
              <PrintPart frame={frame} index={index} view={view} title={title ?? ""} />
              <section className="app-sheets" aria-label={words.say("app.panels")}>
                <button
                  ref={filtersButton}
                  type="button"
                  aria-expanded={sheet === "filters"}
                  onClick={() => setSheet("filters")}
                >
                  {active > 0
                    ? words.say("app.filters.active", { count: active })
                    : words.say("app.filters")}
                </button>
                <button
                  ref={detailsButton}
                  type="button"
                  aria-expanded={stop !== undefined}
                  onClick={() => setSheet(stop === undefined ? "half" : "none")}
                >
                  {words.say("app.details")}
                </button>
              </section>
              <PanelBoundary>
                <Details frame={frame} index={index} view={view} {...detailsSheet} />
              </PanelBoundary>
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
        const first = panel.current?.querySelector<HTMLElement>(
          "[role=application], [tabindex='0'], summary, button, select",
        );
        first?.focus();
      }}
    >
      {words.say("app.skip")}
    </a>
  );
}
