import "../ui/shell/tokens.css";
import "../ui/shell/base.css";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { type ReactNode, useRef, useState } from "react";
import { tabOf } from "../frame/opening/opening";
import { directionOf } from "../frame/view/language";
import type { Graph } from "../graph/model/types";
import { select, setPair } from "../frame/view/steps";
import { useDispatch, useFrame, useIndex, useTitle, useView, useWords } from "../store/hooks";
import { Announcer } from "../ui/shell/Announcer";
import { AccountsPage } from "../ui/accounts/AccountsPage";
import { Details } from "../ui/details/Details";
import { LoadingBar } from "../ui/open/LoadingBar";
import { AtRest, useIsMoving } from "../ui/parts/AtRest";
import { DataHost } from "../ui/open/DataHost";
import { PanelBoundary } from "../ui/parts/panel/PanelBoundary";
import { type KeptPicture, PicturePanel } from "../ui/picture/PicturePanel";
import { PrintPart } from "../ui/print/PrintPart";
import { ScorePanel } from "../ui/score/ScorePanel";
import { StatusLine } from "../ui/shell/StatusLine";
import { Timeline } from "../ui/time/Timeline";
import { TroubleAlert } from "../ui/open/TroubleAlert";
import { PlainText } from "../ui/parts/PlainText";
import { sayPublishers } from "../words/names";
import { publishedHeadline } from "./start/published-headline";
import "./embed.css";

export interface EmbedAppProps {
  /** Whether it is all of a page, or a part of somebody else's, whose main part and first heading are elsewhere. */
  readonly isPage: boolean;
  /** Told the id of what the pointer is over. */
  readonly onPoint?: (id: string | undefined) => void;
  /** What stands at the end, after where it is from. */
  readonly children?: ReactNode;
}

/** The view in little, for an article: picture, time where there is more than a day of it, details, and where it is from. */
export function EmbedApp({ isPage, onPoint, children }: EmbedAppProps) {
  const words = useWords();
  const frame = useFrame();
  const index = useIndex();
  const title = useTitle();
  const view = useView();
  const headline = index && publishedHeadline(words, index, view);
  const direction = directionOf(words.language);
  const isMoving = useIsMoving(view);
  const [Main, Heading] = isPage ? (["main", "h1"] as const) : (["div", "h2"] as const);
  const kept = useRef<KeptPicture>(undefined);
  // In a narrow frame the page is folded until the reader asks for more: style sees to it.
  const [isExplored, setIsExplored] = useState(false);
  const hasSubject = view.select !== undefined || view.pair !== undefined;
  const hasTime = frame?.extent && frame.extent.last > frame.extent.first;
  return (
    <DirectionProvider direction={direction}>
      <div
        className="embed"
        data-page={isPage ? (isExplored ? "explored" : "folded") : undefined}
        data-subject={hasSubject || undefined}
        lang={words.language}
        dir={direction}
      >
        <header>
          <Heading>
            <PlainText text={headline ?? title ?? words.say("app.name")} />
          </Heading>
        </header>
        <StatusLine />
        <DataHost />
        <TroubleAlert />
        <LoadingBar />
        {frame && index && (
          <>
            <AtRest isMoving={isMoving}>
              <Main
                className="embed-picture"
                data-accounts={view.event === undefined ? undefined : true}
              >
                <PanelBoundary>
                  {view.event !== undefined ? (
                    <AccountsPage index={index} event={view.event} />
                  ) : tabOf(view, index) === "score" ? (
                    <ScorePanel />
                  ) : (
                    <PicturePanel
                      frame={frame}
                      kept={kept}
                      isEmbedded
                      {...(onPoint && { onPoint })}
                    />
                  )}
                </PanelBoundary>
              </Main>
            </AtRest>
            {hasTime && (
              <PanelBoundary>
                <Timeline frame={frame} index={index} view={view} />
              </PanelBoundary>
            )}
            <AtRest isMoving={isMoving}>
              <PanelBoundary>
                <Details
                  frame={frame}
                  index={index}
                  view={view}
                  bar={isPage && hasSubject && !isExplored && <CloseButton />}
                />
              </PanelBoundary>
              <PrintPart frame={frame} index={index} view={view} title={title ?? ""} />
            </AtRest>
            <Footer graph={index.graph}>
              {isPage && (
                <button
                  type="button"
                  className="embed-explore"
                  aria-expanded={isExplored}
                  onClick={() => setIsExplored(!isExplored)}
                >
                  {words.say(isExplored ? "embed.less" : "embed.explore")}
                </button>
              )}
              {children}
            </Footer>
          </>
        )}
        <Announcer />
      </div>
    </DirectionProvider>
  );
}

/** Puts the details away that a folded page has opened in place. */
function CloseButton() {
  const words = useWords();
  const dispatch = useDispatch();
  const close = () => dispatch((view) => setPair(undefined)(select(undefined)(view)));
  return (
    <button type="button" className="embed-close" onClick={close}>
      {words.say("app.close")}
    </button>
  );
}

interface FooterProps {
  readonly graph: Graph;
  readonly children: ReactNode;
}

/** Where it is from. */
function Footer({ graph, children }: FooterProps) {
  const words = useWords();
  const sources = sayPublishers(
    words,
    [...graph.documents.values()].map(({ publisher, title }) => publisher ?? title),
  );
  return (
    <footer className="embed-footer">
      {sources && <span>{sources}</span>}
      {children}
    </footer>
  );
}
