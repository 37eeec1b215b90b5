import type { Core } from "cytoscape";
import { useEffect, useId, useRef, useState } from "react";
import CytoscapeComponent from "react-cytoscapejs";
import type { Snapshot } from "../draw/shapes-of";
import { SMALLEST_SCALE } from "../scene/camera";
import type { Preview } from "./gestures/previews";
import { actionOf, ZOOM } from "./keys";
import { PreviewCard, type PreviewText } from "./PreviewCard";
import type { Keep, Opened, PictureInput, Source, Stage } from "./stage-types";
import { startStage } from "./stage";
import { Tools, type ToolWords } from "./Tools";
import { rankedActors, type Stand } from "./walk";
import "./picture.css";

export type { Keep, KeptPicture, Opened, PictureInput, Source } from "./stage-types";
export type { PreviewText } from "./PreviewCard";

/** The words of the picture, from the catalogue of the page around it. */
export interface PictureWords extends ToolWords {
  readonly name: string;
  readonly hint: string;
  /** What is shown, in some sentences. */
  readonly summary: string;
  /** Where the keyboard stands, in one sentence. */
  describe(stand: Stand, input: PictureInput): string;
  /** What the card of an actor or a link says. */
  preview(id: string, input: PictureInput): PreviewText | undefined;
}

/** Where a picture is told what to lift. */
export interface Lifter {
  current: Stage["lift"] | undefined;
}

export interface PictureProps {
  readonly source: Source<PictureInput>;
  readonly words: PictureWords;
  /** Where it is kept how the reader has left the picture. */
  readonly kept: Keep;
  /** Lifts links out of the rest, once there is a picture. */
  readonly lifter: Lifter;
  readonly onOpen: (opened: Opened) => void;
  /** Told that the reader wants one step back: away from what is selected, or from a pair. */
  readonly onLetGo: () => void;
  readonly onPoint: (id: string | undefined) => void;
  /** What to do with the picture as it stands when the reader wants to keep it. */
  readonly onSave: (snapshot: Snapshot) => void;
  /** Whether the page around it has the wheel and the finger until the picture has the focus. */
  readonly isEmbedded: boolean;
}

// Constants, by identity: react-cytoscapejs then never touches what the stage has put in.
const NO_ELEMENTS: never[] = [];
const LAYOUT = { name: "preset" } as const;
const STYLE = { position: "absolute", inset: 0 } as const;
const isDifferent = (a: unknown, b: unknown) => a !== b;

/** The graph on a canvas, with one tab stop whose arrow keys walk from actor to actor, and buttons for each gesture. */
export function Picture(props: PictureProps) {
  const { source, words, kept, lifter, onOpen, onLetGo, onPoint, onSave, isEmbedded } = props;
  const summaryId = useId();
  const hintId = useId();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const core = useRef<Core>(undefined);
  const stage = useRef<Stage>(undefined);
  const standing = useRef<Stand>(undefined);
  const [told, setTold] = useState("");
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  // Thrown while rendering, so that the error boundary around the picture reports it.
  if (failure) throw failure.error;

  useEffect(() => {
    if (!core.current || !host.current || !canvas.current) return;
    const started = startStage({
      cy: core.current,
      host: host.current,
      canvas: canvas.current,
      source,
      kept,
      isEmbedded,
      onOpen,
      onLetGo,
      onPoint,
      onPreview: setPreview,
      onFail: (error) => setFailure({ error }),
    });
    stage.current = started;
    lifter.current = started.lift;
    return () => {
      lifter.current = undefined;
      started.destroy();
    };
  }, [source, kept, lifter, isEmbedded, onOpen, onLetGo, onPoint]);

  const onStand = (next: Stand | undefined) => {
    standing.current = next;
    stage.current?.focus(next);
    setTold(next ? words.describe(next, source.get()) : "");
  };
  const centre = () => {
    const { selected, frame } = source.get();
    const id = selected ?? standing.current?.actor ?? rankedActors(frame)[0]?.actor.id;
    if (id !== undefined) stage.current?.centreOn(id);
  };
  return (
    <div className="picture" ref={host}>
      {/* An application is a widget: screen readers pass it the arrow keys. */}
      <div
        className="picture-surface"
        role="application"
        aria-label={words.name}
        aria-describedby={`${summaryId} ${hintId}`}
        tabIndex={0}
        onKeyDown={(event) => {
          if (!stage.current) return;
          const act = actionOf(event, {
            stage: stage.current,
            input: source.get(),
            standing: standing.current,
            onStand,
            onLetGo,
          });
          if (act) event.preventDefault();
          act?.();
        }}
        onBlur={() => onStand(undefined)}
      >
        <CytoscapeComponent
          headless
          elements={NO_ELEMENTS}
          layout={LAYOUT}
          diff={isDifferent}
          cy={(cy) => (core.current = cy)}
          className="picture-core"
          style={STYLE}
          minZoom={SMALLEST_SCALE}
          maxZoom={6}
          boxSelectionEnabled={false}
          autounselectify
        />
        <canvas ref={canvas} className="picture-overlay" aria-hidden="true" />
      </div>
      {preview && (
        <PreviewCard
          preview={preview}
          text={words.preview(preview.id, source.get())}
          onOpen={() => stage.current?.open(preview.id)}
        />
      )}
      <p id={summaryId} hidden>
        {words.summary}
      </p>
      <p id={hintId} hidden>
        {words.hint}
      </p>
      <p className="unseen" aria-live="polite">
        {told}
      </p>
      <Tools
        words={words}
        actions={{
          zoomIn: () => stage.current?.zoomBy(ZOOM),
          zoomOut: () => stage.current?.zoomBy(1 / ZOOM),
          fit: () => stage.current?.fit(),
          centre,
          save: () => stage.current && onSave(stage.current.snapshot()),
        }}
      />
    </div>
  );
}
