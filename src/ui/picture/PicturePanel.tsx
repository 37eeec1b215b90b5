import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { countOfActor } from "../../frame/reading/counts";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Frame } from "../../frame/query/frame";
import { letGo, openPair, select } from "../../frame/view/steps";
import type { Pair } from "../../frame/view/view";
import { summaryOf } from "../../frame/reading/summary";
import type {
  Keep,
  Opened,
  Picture as PictureComponent,
  PictureInput,
  PictureWords,
  Source,
} from "../../picture/stage/Picture";
import type { Sort } from "../../picture/scene/emphasis";
import type { Snapshot } from "../../picture/draw/svg";
import { isLetter, linksOfStand, rankedActors, type Stand } from "../../picture/stage/walk/walk";
import type { Readout } from "../../store/create-readout";
import { remember } from "../../store/session/remember";
import { useCell, useIndex, useReadout, useTitle, useView, useWords } from "../../store/hooks";
import type { Words } from "../../words/words";
import { sayActor, sayLink, saySummary, sayWaiting } from "../../words/tell";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { useRaise } from "../parts/panel/use-raise";
import { Key } from "./Key";
import { previewOf } from "./preview-of";
import { StillPicture } from "./StillPicture";
import { SidesLegend } from "./SidesLegend";
import "./picture-panel.css";

export type { KeptPicture } from "../../picture/stage/Picture";

let loaded: typeof PictureComponent | undefined;

/** Cytoscape is the heaviest part of the page: it is fetched while the graph is on its way, once the shell is painted. */
export async function loadPicture(): Promise<typeof PictureComponent> {
  loaded ??= (await import("../../picture/stage/Picture")).Picture;
  return loaded;
}

/** The picture's component as soon as it is there: React would hold back a lazy one for a third of a second. */
function usePictureComponent(): typeof PictureComponent | undefined {
  const [component, setComponent] = useState(() => loaded);
  const raise = useRaise();
  useEffect(() => {
    let isWanted = true;
    // What stands until then is small, and comes first.
    void import("../../picture/draw/still")
      .catch(ignore)
      .then(loadPicture)
      .then(
        (found) => isWanted && setComponent(() => found),
        (error: unknown) => isWanted && raise(error),
      );
    return () => {
      isWanted = false;
    };
  }, [raise]);
  return component;
}

const PictureDialog = partOf(async () => (await import("../share/PictureDialog")).PictureDialog);

function pictureWords(words: Words, counts: string, { cells }: Readout): PictureWords {
  return {
    name: words.say("picture.name"),
    zoomIn: words.say("picture.zoomIn"),
    zoomOut: words.say("picture.zoomOut"),
    fit: words.say("picture.fit"),
    centre: words.say("picture.centre"),
    save: words.say("picture.save"),
    hint: `${counts} ${words.say("picture.hint")}`,
    miss: (key) =>
      isLetter(key) ? words.say("picture.noName", { letter: key }) : words.say("picture.noFurther"),
    describe: (stand, input) => describeStand(words, stand, input),
    preview: (id, input) => previewOf(words, id, input, cells.getState().waiting === undefined),
  };
}

/** Where the keyboard stands, in one sentence. */
function describeStand(words: Words, stand: Stand, { index, frame }: PictureInput): string {
  const { graph } = index;
  const actor = graph.actors.get(stand.actor);
  const link = stand.link === undefined ? undefined : graph.links.get(stand.link);
  if (!actor) return "";
  if (link) {
    const { links, place } = linksOfStand({ index, frame }, stand);
    return sayLink(words, link, index, { name: actor.name, place: place + 1, total: links.length });
  }
  const ranked = rankedActors(frame);
  return sayActor(words, actor, graph, {
    ...countOfActor(index, frame, actor.id),
    place: ranked.findIndex((drawn) => drawn.actor.id === actor.id) + 1,
    total: ranked.length,
  });
}

/** The picture listens to the cells by itself: moving the slider re-renders no React tree of the graph. */
function sourceOf({ cells, frameOf, indexOf }: Readout): Source<PictureInput> {
  const inputOf = remember(
    (
      index: GraphIndex,
      frame: Frame,
      selected: string | undefined,
      pair: Pair | undefined,
    ): PictureInput => ({ index, frame, selected, pair }),
  );
  return {
    get() {
      const state = cells.getState();
      const frame = frameOf(state);
      const index = indexOf(state);
      if (!index || !frame) throw new Error("The picture is shown only with a graph.");
      return inputOf(index, frame, state.view.select, state.view.pair);
    },
    subscribe: (listener) => cells.subscribe(listener),
  };
}

interface PicturePanelProps {
  /** What the words about the picture tell of; the picture itself follows the cells. */
  readonly frame: Frame;
  /** Where it is kept how the reader has left the picture while another tab is shown. */
  readonly kept: Keep;
  /** Within an article the wheel and one finger move the page, until the reader takes hold of the picture. */
  readonly isEmbedded?: boolean;
  /** Told what the pointer is over. */
  readonly onPoint?: (id: string | undefined) => void;
  /** Told when the reader has pressed an actor or a link, selected before or not. */
  readonly onChoose?: () => void;
}

const ignore = () => undefined;

export function PicturePanel(props: PicturePanelProps) {
  const { frame, kept, isEmbedded = false, onPoint = ignore, onChoose = ignore } = props;
  const words = useWords();
  const Picture = usePictureComponent();
  const isEmpty = frame.counts.actors === 0;
  const index = useIndex();
  const graph = index?.graph;
  const title = useTitle();
  const [saving, setSaving] = useState<Snapshot>();
  const [counts = "", ...rest] = saySummary(words, summaryOf(frame));
  const waiting = useCell("waiting");
  const summary = waiting ? sayWaiting(words, waiting) : [counts, ...rest].join(" ");
  const readout = useReadout();
  const pictureSays = useMemo(() => pictureWords(words, counts, readout), [words, counts, readout]);
  const source = useMemo(() => sourceOf(readout), [readout]);
  const { dispatch } = readout;
  const view = useView();
  const lifter = useRef<(sort: Sort | undefined) => void>(undefined);
  const chosen = useRef(onChoose);
  useEffect(() => {
    chosen.current = onChoose;
  });
  const onOpen = useCallback(
    (opened: Opened) => {
      dispatch("pair" in opened ? openPair(opened.pair) : select(opened.id));
      chosen.current();
    },
    [dispatch],
  );
  const onLetGo = useCallback(() => dispatch(letGo), [dispatch]);
  return (
    <section className="picture-panel" aria-label={pictureSays.name}>
      {!Picture && index && <StillPicture frame={frame} index={index} selected={view.select} />}
      {Picture && (
        <Picture
          source={source}
          words={pictureSays}
          kept={kept}
          lifter={lifter}
          onOpen={onOpen}
          onLetGo={onLetGo}
          onPoint={onPoint}
          onSave={setSaving}
          isEmbedded={isEmbedded}
        />
      )}
      {/* Behind the picture in the order of the page, though it lies over it: its buttons are many. */}
      <div className="picture-over">
        {!isEmbedded && graph && (
          <Key frame={frame} graph={graph} view={view} onLift={(sort) => lifter.current?.(sort)} />
        )}
        {graph && <SidesLegend frame={frame} graph={graph} />}
      </div>
      {saving && graph && (
        <PanelBoundary>
          <PictureDialog
            snapshot={saving}
            title={title ?? ""}
            description={graph.description ?? ""}
            onClose={() => setSaving(undefined)}
          />
        </PanelBoundary>
      )}
      {!isEmbedded && (
        <div className="unseen">
          <h2>{words.say("summary.title")}</h2>
          <p>
            <bdi>{summary}</bdi>
          </p>
        </div>
      )}
      {isEmbedded && <p className="picture-hold">{words.say("picture.hold")}</p>}
      {isEmpty && !waiting && <p className="picture-empty">{words.say("picture.empty")}</p>}
    </section>
  );
}
