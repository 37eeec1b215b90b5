import type { Core } from "cytoscape";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import CytoscapeComponent from "react-cytoscapejs";
import type { Point } from "../../graph/model/types";
import { type Engine, type PictureInput, type Source, startEngine } from "./engine";
import type { Snapshot } from "../draw/svg";
import { Icon } from "./Icon";
import { isDirection, STEPS } from "./neighbour";
import { PreviewCard, type PreviewText } from "./PreviewCard";
import type { Preview } from "./previews";
import { STYLESHEET } from "./stylesheet";
import { rankedActors, type Stand, walk } from "./walk";
import "./picture.css";

export type { PictureInput, Source } from "./engine";
export type { PreviewText } from "./PreviewCard";

/** The words of the picture, from the catalogue of the page around it. */
export interface PictureWords {
  readonly name: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly centre: string;
  readonly save: string;
  readonly hint: string;
  /** What is shown, in some sentences. */
  readonly summary: string;
  /** Where the keyboard stands, in one sentence. */
  describe(stand: Stand, input: PictureInput): string;
  /** What a card tells of an actor or a link in little. */
  preview(id: string, input: PictureInput): PreviewText | undefined;
}

export interface PictureProps {
  readonly source: Source<PictureInput>;
  readonly words: PictureWords;
  readonly onSelect: (id: string | undefined) => void;
  readonly onPoint: (id: string | undefined) => void;
  /** What to do with the picture as it stands when the reader wants to keep it. */
  readonly onSave: (snapshot: Snapshot) => void;
  /** Whether the page around it has the wheel and the finger until the picture has the focus. */
  readonly isEmbedded: boolean;
}

// Constants, by identity: react-cytoscapejs then never touches what the engine has put in.
const NO_ELEMENTS: never[] = [];
const LAYOUT = { name: "preset" } as const;
const STYLE = { position: "absolute", inset: 0 } as const;
/** How far a key zooms, and how far it moves, in CSS pixels. */
const ZOOM = 1.3;
const STEP_PIXELS = 40;
const isDifferent = (a: unknown, b: unknown) => a !== b;

/** The graph on a canvas, with one tab stop whose arrow keys walk from actor to actor, and buttons for each gesture. */
export function Picture({ source, words, onSelect, onPoint, onSave, isEmbedded }: PictureProps) {
  const summaryId = useId();
  const hintId = useId();
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const core = useRef<Core>(undefined);
  const engine = useRef<Engine>(undefined);
  const standing = useRef<Stand>(undefined);
  const [told, setTold] = useState("");
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  if (failure) throw failure.error;

  useEffect(() => {
    if (!core.current || !host.current || !overlay.current) return;
    const started = startEngine({
      cy: core.current,
      host: host.current,
      overlay: overlay.current,
      source,
      onSelect,
      onPoint,
      onPreview: setPreview,
      onFail: (error) => setFailure({ error }),
    });
    engine.current = started;
    return () => started.destroy();
  }, [source, onSelect, onPoint]);
  useWheel(host);
  useHold(host, core, isEmbedded);

  const stand = (next: Stand | undefined) => {
    standing.current = next;
    engine.current?.focus(next);
    setTold(next ? words.describe(next, source.get()) : "");
  };
  const act = (event: KeyboardEvent) => {
    const run = event.shiftKey && isDirection(event.key) ? moveOf(event) : actionOf(event);
    if (!run) return;
    event.preventDefault();
    run();
  };
  /** With Shift the arrows move what the pointer would drag: the picture, and with Ctrl the actor. */
  const moveOf = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    const step = isDirection(key) ? STEPS[key] : undefined;
    const actor = standing.current?.actor;
    if (!step) return undefined;
    const by = { x: step.x * STEP_PIXELS, y: step.y * STEP_PIXELS };
    if (!ctrlKey && !metaKey) return () => engine.current?.panBy({ x: -by.x, y: -by.y });
    return actor === undefined ? undefined : () => engine.current?.moveActor(actor, by);
  };
  const actionOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined => {
    if (ctrlKey || metaKey || altKey) return undefined;
    const { frame, index, selected } = source.get();
    const places = engine.current?.places() ?? new Map<string, Point>();
    const present =
      standing.current && places.has(standing.current.actor) ? standing.current : undefined;
    switch (key) {
      case "Enter":
        return present && (() => onSelect(present.link ?? present.actor));
      case "Escape":
        // One step back: the selection, the link that was walked to, the actor.
        if (selected !== undefined) return () => onSelect(undefined);
        return () => stand(present?.link === undefined ? undefined : { actor: present.actor });
      case "+":
        return () => engine.current?.zoomBy(ZOOM);
      case "-":
        return () => engine.current?.zoomBy(1 / ZOOM);
      case "0":
        return () => engine.current?.fit();
      default: {
        const next = walk({ index, frame, places }, present, key);
        return next && (() => stand(next));
      }
    }
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
        onKeyDown={act}
        onBlur={() => stand(undefined)}
      >
        <CytoscapeComponent
          elements={NO_ELEMENTS}
          layout={LAYOUT}
          stylesheet={STYLESHEET}
          diff={isDifferent}
          cy={(cy) => (core.current = cy)}
          className="picture-canvas"
          style={STYLE}
          minZoom={0.05}
          maxZoom={6}
          boxSelectionEnabled={false}
          autounselectify
        />
        <canvas ref={overlay} className="picture-overlay" aria-hidden="true" />
      </div>
      {preview && (
        <PreviewCard
          preview={preview}
          text={words.preview(preview.id, source.get())}
          onOpen={() => onSelect(preview.id)}
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
      <div className="picture-tools">
        <button
          type="button"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => engine.current?.zoomBy(ZOOM)}
        >
          <Icon path="M8 3v10M3 8h10" />
        </button>
        <button
          type="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => engine.current?.zoomBy(1 / ZOOM)}
        >
          <Icon path="M3 8h10" />
        </button>
        <button
          type="button"
          aria-label={words.fit}
          title={words.fit}
          onClick={() => engine.current?.fit()}
        >
          <Icon path="M2.500 6v-3.500h3.500M10 2.500h3.500v3.500M13.500 10v3.500h-3.500M6 13.500h-3.500v-3.500" />
        </button>
        <button
          type="button"
          aria-label={words.centre}
          title={words.centre}
          onClick={() => {
            const { selected, frame } = source.get();
            const id = selected ?? standing.current?.actor ?? rankedActors(frame)[0]?.actor.id;
            if (id !== undefined) engine.current?.centreOn(id);
          }}
        >
          <Icon path="M8 1.500v4M8 10.500v4M1.500 8h4M10.500 8h4" />
        </button>
        <button
          type="button"
          aria-label={words.save}
          title={words.save}
          onClick={() => engine.current && onSave(engine.current.snapshot())}
        >
          <Icon path="M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11" />
        </button>
      </div>
    </div>
  );
}

/** Within an article the picture moves under finger and pointer only while it has the focus, which a tap gives it. */
function useHold(
  host: { readonly current: HTMLElement | null },
  core: { readonly current: Core | undefined },
  isEmbedded: boolean,
) {
  useEffect(() => {
    const element = host.current;
    const cy = core.current;
    if (!isEmbedded || !element || !cy) return;
    const surface = element.querySelector<HTMLElement>("[role=application]");
    const hold = (isHeld: boolean) => {
      cy.userPanningEnabled(isHeld);
      cy.autoungrabify(!isHeld);
      element.dataset.held = String(isHeld);
    };
    // Cytoscape would keep the finger: it sees none until the picture is held; a tap still comes to it as a click.
    // A second finger takes hold at once: one moves the page, two the picture.
    const shield = (event: TouchEvent) => {
      if (event.touches.length > 1) take();
      if (element.dataset.held !== "true") event.stopPropagation();
    };
    const take = () => surface?.focus({ preventScroll: true });
    const onFocus = () => hold(true);
    // Cytoscape blurs whatever has the focus when it is pressed: that is no letting go.
    let isPressed = false;
    const press = () => (isPressed = true);
    const release = () => {
      isPressed = false;
      if (element.dataset.held === "true") take();
    };
    const onBlur = () => {
      if (!isPressed) hold(false);
    };
    hold(false);
    cy.on("tap", take);
    surface?.addEventListener("focus", onFocus);
    surface?.addEventListener("blur", onBlur);
    element.addEventListener("touchstart", shield, { capture: true, passive: true });
    element.addEventListener("pointerdown", press, { capture: true });
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", release);
    return () => {
      element.removeEventListener("touchstart", shield, { capture: true });
      element.removeEventListener("pointerdown", press, { capture: true });
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", release);
      cy.off("tap", take);
      surface?.removeEventListener("focus", onFocus);
      surface?.removeEventListener("blur", onBlur);
    };
  }, [host, core, isEmbedded]);
}

/** The wheel zooms only with Ctrl, or while the picture has the focus; else it belongs to the page. */
function useWheel(host: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const element = host.current;
    const guard = (event: WheelEvent) => {
      const isMeant = event.ctrlKey || event.metaKey || element?.contains(document.activeElement);
      if (!isMeant) event.stopPropagation();
    };
    element?.addEventListener("wheel", guard, { capture: true, passive: true });
    return () => element?.removeEventListener("wheel", guard, { capture: true });
  }, [host]);
}
