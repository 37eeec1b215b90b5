import type { Core } from "cytoscape";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import CytoscapeComponent from "react-cytoscapejs";
import type { Snapshot } from "../draw/shapes-of";
import { SMALLEST_SCALE } from "../scene/camera";
import type { Preview } from "./gestures/previews";
import { actionOf, ZOOM } from "./keys";
import { PreviewCard, type PreviewText } from "./PreviewCard";
import type { Keep, Opened, PictureInput, Source, Stage } from "./stage-types";
import { startStage } from "./stage";
import { Tools, type ToolWords } from "./Tools";
import { enter, rankedActors, type Stand } from "./walk/walk";
import { WalkList } from "./walk/WalkList";
import "./picture.css";

export type { Keep, KeptPicture, Opened, PictureInput, Source } from "./stage-types";
export type { PreviewText } from "./PreviewCard";

/** The words of the picture, from the catalogue of the page around it. */
export interface PictureWords extends ToolWords {
  readonly name: string;
  /** How much is shown and how to walk through it, in two short sentences. */
  readonly hint: string;
  /** Where the keyboard stands, in one sentence. */
  describe(stand: Stand, input: PictureInput): string;
  /** That a key led nowhere. */
  miss(key: string): string;
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

/** With more links than these, a picture begins in a task of its own: details beside it may have thousands of elements. */
const MOST_AT_ONCE = 500;

// Constants, by identity: react-cytoscapejs then never touches what the stage has put in.
const NO_ELEMENTS: never[] = [];
const LAYOUT = { name: "preset" } as const;
const STYLE = { position: "absolute", inset: 0 } as const;
const isDifferent = (a: unknown, b: unknown) => a !== b;

/** The graph on a canvas, with one tab stop whose arrow keys walk from actor to actor, and buttons for each gesture. */
export function Picture(props: PictureProps) {
  const { source, words, kept, lifter, onOpen, onLetGo, onPoint, onSave, isEmbedded } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const core = useRef<Core>(undefined);
  const stage = useRef<Stage>(undefined);
  const [stand, setStand] = useState<Stand>();
  const [missed, setMissed] = useState<{ readonly text: string; readonly times: number }>();
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  // Thrown while rendering, so that the error boundary around the picture reports it.
  if (failure) throw failure.error;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let started: Stage | undefined;
    const start = () => {
      if (!core.current || !host.current || !canvas.current) return;
      started = startStage({
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
    };
    // What stands around the picture of a large graph has taken its time, and its style takes more: the page answers before
    // that, and before the picture comes.
    const settle = () => {
      host.current?.getBoundingClientRect();
      timer = setTimeout(start);
    };
    if (source.get().index.linkTotal > MOST_AT_ONCE) timer = setTimeout(settle);
    else start();
    return () => {
      clearTimeout(timer);
      lifter.current = undefined;
      started?.destroy();
    };
  }, [source, kept, lifter, isEmbedded, onOpen, onLetGo, onPoint]);

  const onStand = (next: Stand | undefined) => {
    setStand(next);
    setMissed(undefined);
    stage.current?.focus(next);
  };
  const centre = () => {
    const { selected, frame } = source.get();
    const centred = selected ?? stand?.actor ?? rankedActors(frame)[0]?.actor.id;
    if (centred !== undefined) stage.current?.centreOn(centred);
  };
  const onFocus = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    // A finger or the pointer takes hold of the picture without walking through it.
    if (!stage.current || !currentTarget.matches(":focus-visible")) return;
    const input = source.get();
    onStand(enter({ ...input, places: stage.current.places() }, stand, input.selected));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!stage.current) return;
    const act = actionOf(event, {
      stage: stage.current,
      input: source.get(),
      standing: stand,
      onStand,
      onMiss: (key) =>
        setMissed((before) => ({ text: words.miss(key), times: (before?.times ?? 0) + 1 })),
      onLetGo,
    });
    if (act) event.preventDefault();
    act?.();
  };
  return (
    <div className="picture" ref={host}>
      {/* What the pointer moves. What has the focus lies beside it: screen readers leave an application in silence. */}
      <div className="picture-surface" role="application" aria-label={words.name}>
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
      <WalkList
        id={id}
        name={words.name}
        describedBy={hintId}
        input={source.get()}
        stand={stand}
        describe={words.describe}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => stage.current?.focus(undefined)}
        onOpen={(opened) => stage.current?.open(opened)}
      />
      {preview && (
        <PreviewCard
          preview={preview}
          text={words.preview(preview.id, source.get())}
          onOpen={() => stage.current?.open(preview.id)}
        />
      )}
      <p id={hintId} hidden>
        {words.hint}
      </p>
      {/* Where a key leads, its option says. What leads nowhere is told anew each time, as another element. */}
      <div className="unseen" aria-live="polite">
        {missed && <p key={missed.times}>{missed.text}</p>}
      </div>
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
