import "../ui/shell/tokens.css";
import "../ui/shell/base.css";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { tabOf } from "../frame/opening/opening";
import { printAddress } from "../frame/view/address";
import { directionOf } from "../frame/view/language";
import type { Graph } from "../graph/model/types";
import { addressOf } from "../store/examples";
import { useFrame, useIndex, useTitle, useView, useWords } from "../store/hooks";
import { Announcer } from "../ui/shell/Announcer";
import { AccountsPage } from "../ui/accounts/AccountsPage";
import { Details } from "../ui/details/Details";
import { LoadingBar } from "../ui/open/LoadingBar";
import { AtRest, useIsMoving } from "../ui/parts/AtRest";
import { PanelBoundary } from "../ui/parts/PanelBoundary";
import { PicturePanel } from "../ui/picture/PicturePanel";
import { PrintPart } from "../ui/print/PrintPart";
import { ScorePanel } from "../ui/score/ScorePanel";
import { StatusLine } from "../ui/shell/StatusLine";
import { Timeline } from "../ui/time/Timeline";
import { TroubleAlert } from "../ui/open/TroubleAlert";
import { PlainText } from "../ui/parts/PlainText";
import { isolate } from "../words/isolate";
import "./embed.css";

export interface EmbedAppProps {
  /** Told the id of what the pointer is over. */
  readonly onPoint: (id: string | undefined) => void;
}

/** The view in little, for an article: picture, time where there is more than a day of it, details, and where it is from. */
export function EmbedApp({ onPoint }: EmbedAppProps) {
  const words = useWords();
  const frame = useFrame();
  const index = useIndex();
  const title = useTitle();
  const view = useView();
  const direction = directionOf(words.language);
  const isMoving = useIsMoving(view);
  const hasTime = frame?.extent && frame.extent.last > frame.extent.first;
  return (
    <DirectionProvider direction={direction}>
      <div className="embed" lang={words.language} dir={direction}>
        <header>
          <h1>
            <PlainText text={title ?? words.say("app.name")} />
          </h1>
        </header>
        <StatusLine />
        <TroubleAlert />
        <LoadingBar />
        {frame && index && (
          <>
            <AtRest isMoving={isMoving}>
              <main className="embed-picture">
                <PanelBoundary>
                  {tabOf(view, index) === "score" ? (
                    <ScorePanel frame={frame} index={index} view={view} />
                  ) : (
                    <PicturePanel frame={frame} isEmbedded onPoint={onPoint} />
                  )}
                </PanelBoundary>
                <PanelBoundary>
                  {view.event !== undefined && <AccountsPage index={index} event={view.event} />}
                </PanelBoundary>
              </main>
            </AtRest>
            {hasTime && (
              <PanelBoundary>
                <Timeline frame={frame} index={index} view={view} />
              </PanelBoundary>
            )}
            <AtRest isMoving={isMoving}>
              <PanelBoundary>
                <Details frame={frame} index={index} view={view} />
              </PanelBoundary>
              <PrintPart frame={frame} index={index} view={view} title={title ?? ""} />
            </AtRest>
            <Footer graph={index.graph} />
          </>
        )}
        <Announcer />
      </div>
    </DirectionProvider>
  );
}

/** Where it is from, and the way to the whole of it. */
function Footer({ graph }: { readonly graph: Graph }) {
  const words = useWords();
  const view = useView();
  const names = [...graph.documents.values()].map(({ publisher, title }) => publisher ?? title);
  const sources = [...new Set(names)].slice(0, 4).map(isolate).join(words.say("names.comma"));
  const parameters = printAddress(view, []);
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const data = addressOf(view);
  return (
    <footer className="embed-footer">
      {sources && <span>{words.say("poster.sources", { names: sources })}</span>}
      <a href={`./?${query}`} target="_blank" rel="noopener">
        {words.say("embed.full")}
      </a>
      <a href={data} target="_blank" rel="noopener" download>
        {words.say("embed.data")}
      </a>
    </footer>
  );
}
