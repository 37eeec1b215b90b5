import { DirectionProvider } from "@base-ui/react/direction-provider";
import { lazy, type MouseEvent, Suspense, useEffect, useState } from "react";
import { directionOf } from "../frame/language";
import { DEFAULT_VIEW, FILTERS } from "../frame/view";
import { useCell, useFrame, useIndex, useTitle, useView } from "../store/hooks";
import { say } from "../words/say";
import { Announcer } from "./Announcer";
import { Details } from "./Details";
import { FileDrop } from "./FileDrop";
import { Filters } from "./Filters";
import { Header } from "./Header";
import { ImportNotes } from "./ImportNotes";
import { LoadingBar } from "./LoadingBar";
import { loadPicture, PicturePanel } from "./PicturePanel";
import { PanelBoundary } from "./PanelBoundary";
import { TablePanel } from "./TablePanel";
import { StatusLine } from "./StatusLine";
import { Tabs } from "./Tabs";
import { Timeline } from "./Timeline";
import { TroubleAlert } from "./TroubleAlert";
import "./tokens.css";
import "./app.css";

// Few readers compare texts or open tables: what that takes comes when it is asked for.
const ImportDialog = lazy(async () => ({ default: (await import("./ImportDialog")).ImportDialog }));
const SourcePanel = lazy(async () => ({ default: (await import("./SourcePanel")).SourcePanel }));

type Sheet = "none" | "filters" | "details";

/** The whole application: title and status above, filters left, picture and time in the middle, details right. */
export function App() {
  const frame = useFrame();
  const index = useIndex();
  const view = useView();
  const title = useTitle();
  const tables = useCell("tables");
  const language = useCell("language");
  // On a small screen the details are a sheet: what is selected opens it, until the reader says otherwise.
  const [asked, setAsked] = useState<{
    readonly sheet: Sheet;
    readonly select?: string | undefined;
  }>();
  const opened: Sheet = view.select === undefined ? "none" : "details";
  const sheet = asked && asked.select === view.select ? asked.sheet : opened;
  const setSheet = (name: Sheet) => setAsked({ sheet: name, select: view.select });

  useEffect(() => void loadPicture().catch(() => undefined), []);
  useEffect(() => {
    if (view.theme === DEFAULT_VIEW.theme) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
  }, [view.theme]);
  useEffect(() => {
    document.title = title === undefined ? say("app.name") : `${title} · ${say("app.name")}`;
  }, [title, language]);

  const active = FILTERS.reduce((sum, name) => sum + view.filters[name].length, 0);
  const flip = (name: Sheet) => setSheet(sheet === name ? "none" : name);
  return (
    <DirectionProvider direction={directionOf(language)}>
      <div className="app" data-sheet={sheet}>
        <SkipLink />
        <PanelBoundary>
          <Header />
        </PanelBoundary>
        <section className="app-bar" aria-label={say("app.shown")}>
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
          <PanelBoundary key={tables.map(({ name }) => name).join("/")}>
            <Suspense fallback={null}>
              <ImportDialog files={tables} />
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
                onClose={() => setSheet("none")}
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
            <PanelBoundary>
              <Details frame={frame} index={index} view={view} onClose={() => setSheet("none")} />
            </PanelBoundary>
            <section className="app-sheets" aria-label={say("app.panels")}>
              <button
                type="button"
                aria-expanded={sheet === "filters"}
                onClick={() => flip("filters")}
              >
                {active > 0 ? say("app.filters.active", { count: active }) : say("app.filters")}
              </button>
              <button
                type="button"
                aria-expanded={sheet === "details"}
                onClick={() => flip("details")}
              >
                {say("app.details")}
              </button>
            </section>
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
      {say("app.skip")}
    </a>
  );
}
