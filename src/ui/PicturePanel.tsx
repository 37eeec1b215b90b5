import { lazy, Suspense, useEffect, useState } from "react";
import { countOfActor, countOfPair } from "../frame/details";
import type { GraphIndex } from "../frame/graph-index";
import type { Frame } from "../frame/frame";
import { select } from "../frame/view";
import { isSymmetric } from "../graph/kinds";
import type { Actor } from "../graph/types";
import type {
  Picture as PictureComponent,
  PictureInput,
  PictureWords,
  PreviewText,
  Source,
} from "../picture/Picture";
import type { Snapshot } from "../picture/svg";
import { cells, frameOfCells, take } from "../store/cells";
import { remember } from "../store/remember";
import { useFrame, useGraph, useTitle } from "../store/hooks";
import { sayDays } from "../words/dates";
import { nameOfKind, nameOfStatus, say } from "../words/say";
import { SidesLegend } from "./SidesLegend";

let loaded: typeof PictureComponent | undefined;

/** Cytoscape is the heaviest part of the page: it is fetched while the graph is on its way, once the shell is painted. */
export async function loadPicture(): Promise<typeof PictureComponent> {
  loaded ??= (await import("../picture/Picture")).Picture;
  return loaded;
}

/** The picture's component as soon as it is there: React would hold back a lazy one for a third of a second. */
function usePictureComponent(): typeof PictureComponent | undefined {
  const [component, setComponent] = useState(() => loaded);
  useEffect(() => {
    let isWanted = true;
    void loadPicture().then((found) => isWanted && setComponent(() => found));
    return () => {
      isWanted = false;
    };
  }, []);
  return component;
}

const PictureDialog = lazy(async () => ({
  default: (await import("./PictureDialog")).PictureDialog,
}));

const words: PictureWords = {
  name: say("picture.name"),
  zoomIn: say("picture.zoomIn"),
  zoomOut: say("picture.zoomOut"),
  fit: say("picture.fit"),
  centre: say("picture.centre"),
  save: say("picture.save"),
  hint: say("picture.hint"),
  describe: (actor: Actor, { index, frame }: PictureInput) =>
    say("picture.describe", {
      name: actor.name,
      kind: nameOfKind(actor.kind),
      role: actor.role ? `, ${actor.role}` : "",
      ...countOfActor(index, frame.links, actor.id),
    }),
  preview: previewOf,
};

/** What the card beside a mark tells: who an actor is and how many links it has; what a link is, when, and in which words. */
function previewOf(id: string, { index, frame }: PictureInput): PreviewText | undefined {
  const { actors, links } = index.graph;
  const actor = actors.get(id);
  if (actor) {
    const kind = [nameOfKind(actor.kind), actor.role].filter(Boolean).join(", ");
    const counts = say("picture.preview.counts", countOfActor(index, frame.links, id));
    return { title: actor.name, lines: [kind, counts] };
  }
  const link = links.get(id);
  if (!link) return undefined;
  const [source, target] = [link.source, link.target].map((end) => actors.get(end)?.name ?? end);
  const count = countOfPair(index, frame.links, link);
  const text = link.label ?? link.summary;
  return {
    title: `${source} ${isSymmetric(link.kind) ? "–" : "→"} ${target}`,
    lines: [
      `${nameOfKind(link.kind)}, ${sayDays(link.days)}, ${nameOfStatus(link.status)}`,
      ...(text === undefined ? [] : [text]),
      ...(count > 1 ? [say("picture.preview.pair", { count })] : []),
    ],
  };
}

const inputOf = remember(
  (index: GraphIndex, frame: Frame, selected: string | undefined, theme: string): PictureInput => ({
    index,
    frame,
    selected,
    theme,
  }),
);

/** The picture listens to the cells by itself: moving the slider re-renders no React tree of the graph. */
const source: Source<PictureInput> = {
  get: () => {
    const state = cells.getState();
    const frame = frameOfCells(state);
    if (!state.index || !frame) throw new Error("The picture is shown only with a graph.");
    return inputOf(state.index, frame, state.view.select, state.view.theme);
  },
  subscribe: (listener) => cells.subscribe(listener),
};

const onSelect = (id: string | undefined) => take(select(id));

interface PicturePanelProps {
  /** Within an article the wheel and one finger move the page, until the reader takes hold of the picture. */
  readonly isEmbedded?: boolean;
  /** Told what the pointer is over. */
  readonly onPoint?: (id: string | undefined) => void;
}

const ignore = () => undefined;

export function PicturePanel({ isEmbedded = false, onPoint = ignore }: PicturePanelProps) {
  const frame = useFrame();
  const Picture = usePictureComponent();
  const isEmpty = frame?.actors.length === 0;
  const graph = useGraph();
  const title = useTitle();
  const [saving, setSaving] = useState<Snapshot>();
  return (
    <section className="picture-panel" aria-label={words.name}>
      {frame && graph && <SidesLegend frame={frame} graph={graph} />}
      {Picture && (
        <Picture
          source={source}
          words={words}
          onSelect={onSelect}
          onPoint={onPoint}
          onSave={setSaving}
          isEmbedded={isEmbedded}
        />
      )}
      {saving && graph && (
        <Suspense fallback={null}>
          <PictureDialog
            snapshot={saving}
            title={title ?? ""}
            description={graph.description ?? ""}
            onClose={() => setSaving(undefined)}
          />
        </Suspense>
      )}
      {isEmbedded && <p className="picture-hold">{say("picture.hold")}</p>}
      {isEmpty && <p className="picture-empty">{say("picture.empty")}</p>}
    </section>
  );
}
