import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { EmbedApp } from "../embed/EmbedApp";
import type { View } from "../frame/view/view";
import { ReadoutProvider } from "../store/context";
import { syncLanguage } from "../store/language-sync";
import { PanelBoundary } from "../ui/parts/panel/PanelBoundary";
import { loadCatalogue } from "../words/languages/load-catalogue";
import { type AskedView, queryOf } from "./asked-view";
import type { GivenGraph } from "./given-graph";
import { createHosted } from "./hosted";
import { useTheme } from "./use-theme";
import "./library.css";

export type { View } from "../frame/view/view";
export type { AskedView } from "./asked-view";
export type { GivenGraph } from "./given-graph";

export interface ReadoutProps {
  /**
   * What `parseGraph` or `indexGraph` of `readout` gave, or the value or text of a graph file, whose problems are then
   * shown. Keep it: another object is another graph, shown from its beginning.
   */
  readonly graph: GivenGraph;
  /** What is shown at first. When it changes, the picture follows; the reader may go on from there. */
  readonly view?: AskedView;
  /** Told of each step of the reader's: the view, and the query that asks for it. */
  readonly onView?: (view: View, query: string) => void;
  /** In pixels, or any length of CSS; without it, as high as what it shows. */
  readonly height?: number | string;
  /** The address at which a view can be seen, for "Copy link"; without it, none is offered. */
  readonly addressOf?: (query: string) => string;
}

/**
 * A graph of actors and dated contacts in a page of your own: picture, time, and the accounts of what is selected. As many
 * as you like stand on a page; each has its own view, language and theme, and changes nothing around it. Needs the styles
 * of `readout/react.css`.
 */
export function Readout({ graph, view = "", onView, height, addressOf }: ReadoutProps) {
  const [hosted] = useState(createHosted);
  const { readout } = hosted;
  const [hasWords, setHasWords] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const theme = useTheme(readout, root);
  const query = queryOf(view);
  useLayoutEffect(() => hosted.setActs({ onView, addressOf }), [hosted, onView, addressOf]);
  useLayoutEffect(() => hosted.setView(query), [hosted, query]);
  useLayoutEffect(() => hosted.setGraph(graph), [hosted, graph]);
  useEffect(() => {
    const around = root.current?.parentElement?.closest("[lang]")?.getAttribute("lang");
    const languages = around ? [around, ...navigator.languages] : navigator.languages;
    const { cells } = readout;
    const { firstWords, end } = syncLanguage({ cells }, { languages }, loadCatalogue);
    let isWanted = true;
    void firstWords.then(() => isWanted && setHasWords(true));
    return () => {
      isWanted = false;
      end();
    };
  }, [readout]);
  return (
    <div
      ref={root}
      className="readout"
      data-theme={theme}
      data-tall={height === undefined ? undefined : ""}
      style={{ blockSize: height }}
    >
      {hasWords && (
        <ReadoutProvider readout={readout}>
          <PanelBoundary>
            <EmbedApp isPage={false} />
          </PanelBoundary>
        </ReadoutProvider>
      )}
    </div>
  );
}
