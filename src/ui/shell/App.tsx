import { DirectionProvider } from "@base-ui/react/direction-provider";
import { lazy, type MouseEvent, Suspense, useEffect, useRef } from "react";
import { directionOf } from "../../frame/view/language";
import { DEFAULT_VIEW, FILTERS } from "../../frame/view/view";
import { useCell, useFrame, useIndex, useTitle, useView, useWords } from "../../store/hooks";

import { Announcer } from "./Announcer";
import { Details } from "../details/Details";
import { FileDrop } from "../open/FileDrop";
import { Filters } from "../filters/Filters";
import { Header } from "./Header";
import { ImportNotes } from "../open/ImportNotes";
import { LoadingBar } from "../open/LoadingBar";
import { loadPicture, PicturePanel } from "../picture/PicturePanel";
import { PrintPart } from "../print/PrintPart";
import { PanelBoundary } from "../parts/PanelBoundary";
import { TablePanel } from "../table/TablePanel";
import { lower, SheetBar, type Stop } from "./SheetBar";
import { StatusLine } from "./StatusLine";
import { Tabs } from "./Tabs";
import { Timeline } from "../time/Timeline";
import { TroubleAlert } from "../open/TroubleAlert";
import { stopOf, useSheet } from "./use-sheet";
import "./tokens.css";
import "./app.css";
import "./small.css";
import "./sheet.css";
import "./preferences.css";
import "../print/print.css";

// Few readers compare texts or open tables: what that takes comes when it is asked for.
const ImportDialog = lazy(async () => ({
  default: (await import("../open/ImportDialog")).ImportDialog,
}));
const SourcePanel = lazy(async () => ({
  default: (await import("../source/SourcePanel")).SourcePanel,
}));

/** The whole application: title and status above, filters left, picture and time in the middle, details right. */
export function App() {
  const words = useWords();
  const frame = useFrame();
  const index = useIndex();
  const view = useView();
  const title = useTitle();
  const tables = useCell("tables");
  const [sheet, setSheet] = useSheet(view.select);
  const stop = stopOf(sheet);
  const filtersButton = useRef<HTMLButtonElement>(null);
  const detailsButton = useRef<HTMLButtonElement>(null);

  useEffect(() => void loadPicture().catch(() => undefined), []);
  useEffect(() => {
    if (view.theme === DEFAULT_VIEW.theme) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
  }, [view.theme]);
  useEffect(() => {
    document.title =
      title === undefined ? words.say("app.name") : `${title} · ${words.say("app.name")}`;
  }, [title, words]);

  const active = FILTERS.reduce((sum, name) => sum + view.filters[name].length, 0);
  const closeFilters = () => {
    setSheet("none");
    filtersButton.current?.focus();
  };
  // What a lower sheet hides must not keep the focus: it goes to what stays in sight.
  const setStop = (next: Stop | undefined) => {
    const details = document.querySelector("aside.details");
    const hasFocus = details?.contains(document.activeElement);
    setSheet(next ?? "none");
    if (!hasFocus) return;
    if (next === undefined) detailsButton.current?.focus();
    else if (next === "peek") details?.querySelector<HTMLElement>(".sheet-bar button")?.focus();
  };
  return (
    <DirectionProvider direction={directionOf(words.language)}>
      <div
        className="app"
        data-sheet={sheet}
        onClick={({ target, currentTarget }) => {
          // The shade beside the drawer is the application's own.
          if (sheet === "filters" && target === currentTarget) closeFilters();
        }}
      >
        <SkipLink />
        <PanelBoundary>
          <Header />
        </PanelBoundary>
        <section className="app-bar" aria-label={words.say("app.shown")}>
          <PanelBoundary>
            <StatusLine />
          </PanelBoundary>
          {frame && <Tabs />}
        </section>
        <PanelBoundary>
          <TroubleAlert />
          <LoadingBar />
          <ImportNotes />
        </PanelBoundary>
        {tables && (
          <PanelBoundary key={tables.request}>
            <Suspense fallback={null}>
              <ImportDialog files={tables.files} />
            </Suspense>
          </PanelBoundary>
        )}
        {frame && index && (
          <>
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
            <main className="app-main" id="main">
              <div
                className="app-panel"
                id={`panel-${view.tab}`}
                role="tabpanel"
                aria-labelledby={`tab-${view.tab}`}
              >
                <PanelBoundary key={view.tab}>
                  {view.tab === "graph" && <PicturePanel />}
                  {view.tab === "table" && <TablePanel frame={frame} index={index} view={view} />}
                  {view.tab === "source" && (
                    <Suspense fallback={null}>
                      <SourcePanel frame={frame} graph={index.graph} view={view} />
                    </Suspense>
                  )}
                </PanelBoundary>
              </div>
            </main>
            <PanelBoundary>
              <Timeline frame={frame} index={index} view={view} />
            </PanelBoundary>
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
              <Details
                frame={frame}
                index={index}
                view={view}
                bar={<SheetBar stop={stop} onStop={setStop} />}
                onKeyDown={(event) => {
                  if (event.key !== "Escape" || stop === undefined || !isSheet(event.currentTarget))
                    return;
                  event.stopPropagation();
                  setStop(lower(stop));
                }}
              />
            </PanelBoundary>
          </>
        )}
        <PanelBoundary>
          <FileDrop />
          <Announcer />
        </PanelBoundary>
      </div>
    </DirectionProvider>
  );
}

/** Past header and filters, straight to what the tab shows: the first stop of the keyboard. */
function SkipLink() {
  const words = useWords();
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const panel = document.querySelector<HTMLElement>("[role=tabpanel]");
    const first = panel?.querySelector<HTMLElement>(
      "[role=application], [tabindex='0'], summary, button, select",
    );
    first?.focus();
  };
  return (
    <a className="skip" href="#main" onClick={skip}>
      {words.say("app.skip")}
    </a>
  );
}

/** On a large screen the details stand beside the picture. */
function isSheet(details: HTMLElement): boolean {
  return details.querySelector(".sheet-bar")?.checkVisibility() ?? false;
}
