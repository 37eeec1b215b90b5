import type { Graph, Point } from "../../graph/model/types";
import { readPalette } from "../draw/colours";
import { boxesOf, measureWith } from "../draw/measure";
import { paintSheet } from "../draw/paint-sheet";
import { shapesOf, type Snapshot } from "../draw/shapes-of";
import { boundsOf, topOf } from "../scene/camera";
import type { Pointed, Sort } from "../scene/emphasis";
import { labelsOf, type Scene, sceneOf } from "../scene/scene";
import { placeActors } from "./actor-places";
import { controlCamera, onZoomRest } from "./camera-control";
import { mountCore } from "./cytoscape/renderer";
import { syncElements } from "./cytoscape/sync-elements";
import { startHold } from "./gestures/hold";
import { startPointing } from "./gestures/pointing";
import { startPreviews } from "./gestures/previews";
import { guardWheel } from "./gestures/wheel";
import {
  asideOf,
  boxOf,
  idOf,
  idsAsked,
  openedWith,
  partnersDrawn,
  placeOf,
  pointedAt,
} from "./marks-in-scene";
import { watchMovement } from "./movement";
import type { KeptPicture, PictureInput, Stage, StageOptions } from "./stage-types";
import type { Stand } from "./walk/walk";
import { watchSurroundings } from "./watch-surroundings";

const NOTHING: Scene = { actors: [], links: [], isRough: false };

/**
 * Paints what a source says, and lets the reader move it. Whatever changes, a scene is made anew and painted in the next
 * frame, once; at rest no frame is asked for. The camera and dragged places live as long as the stage.
 */
export function startStage(options: StageOptions): Stage {
  const { cy, host, canvas, source, kept, isEmbedded } = options;
  const { onOpen, onLetGo, onPoint, onPreview, onFail } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const places = placeActors();
  let graph: Graph | undefined;
  let input: PictureInput | undefined;
  let hovered: Pointed | undefined;
  let focused: Stand | undefined;
  let lifted: Sort | undefined;
  let isToReveal = false;
  /** What was shown first. */
  let began: PictureInput | undefined;
  let palette = readPalette(host);
  let measure = measureWith(canvas, palette);
  let scene = NOTHING;
  let sceneScale: number | undefined;
  let isStale = false;

  mountCore(cy, host.querySelector(".picture-core") ?? host);
  const control = controlCamera(cy, host);
  const ring = () => focused && pointedAt(focused, scene, input?.index.graph.links);

  const buttons = (pan: Point) => boxesOf(host.querySelectorAll(".picture-tools"), host, pan);
  /** The details that the page lays over a picture: names keep clear of them. */
  const panels = (pan: Point) =>
    boxesOf(host.ownerDocument.querySelectorAll(".details"), host, pan);

  const sceneNow = (): Scene => {
    if (!isStale || !input) return scene;
    isStale = false;
    sceneScale = control.camera.scale;
    scene = sceneOf({
      frame: input.frame,
      isMoving: movement.isMoving,
      places: places.now,
      selected: input.selected,
      pointed: hovered ?? ring() ?? lifted,
      scale: sceneScale,
      bounds: boundsOf(control.camera),
      reserved: [
        ...buttons(control.camera.pan),
        ...panels(control.camera.pan),
        topOf(control.camera, control.clear),
      ],
      measure,
      former: labelsOf(scene),
    });
    elements.follow();
    return scene;
  };
  const snapshot = (): Snapshot => ({ scene: sceneNow(), camera: control.camera, palette });
  /** The scene has changed: it is made anew and painted in the next frame. */
  const change = () => {
    isStale = true;
    cy.forceRender();
  };
  const elements = syncElements(cy, sceneNow);
  const movement = watchMovement(signal, () => scene.isRough && change());

  let clear: KeptPicture["clear"] = control.clear;
  const stretchTo = (size: typeof clear) => {
    clear = size;
    places.stretch(size);
  };
  const fit = () => {
    if (!input) return;
    stretchTo(control.clear);
    const shown = input.frame.drawn.actors.flatMap(({ actor }) => places.now.get(actor.id) ?? []);
    control.fit(shown, buttons({ x: 0, y: 0 }));
    change();
  };
  const placeIn = (id: string) => placeOf(id, places.now, input?.index.graph.links);
  const open = (id: string) => onOpen(openedWith(id, scene, input?.index.graph.links));
  const reveal = (ids: readonly string[]) => {
    const actors = input?.index.graph.actors;
    const places = ids.flatMap((id) => placeIn(id) ?? []);
    const around = {
      reserved: buttons({ x: 0, y: 0 }),
      panels: panels({ x: 0, y: 0 }),
      aside: ids.reduce(
        (widest, id) => Math.max(widest, asideOf(actors?.get(id)?.name ?? "", measure)),
        0,
      ),
    };
    if (control.reveal(places, around)) isStale = true;
  };
  const render = () => {
    if (isToReveal && input) {
      isToReveal = false;
      const asked = idsAsked(input);
      // With whom an actor has links is seen, too, where the view begins with it; a click leaves the picture where it is.
      if (control.isOwn && input.selected === began?.selected)
        reveal([...asked, ...partnersDrawn(input)]);
      reveal(asked);
      // Where nothing is painted yet, the page answers between the look at what lies over the picture and the first scene.
      if (scene === NOTHING) return change();
    }
    const painted = snapshot();
    const { camera } = painted;
    paintSheet(canvas, { ...camera, palette, shapes: shapesOf(painted, ring()) });
  };
  const update = () => {
    const next = source.get();
    if (next === input) return;
    if (asksForOther(next, input)) isToReveal = true;
    input = next;
    began ??= next;
    movement.follow(next.frame);
    previews.hide();
    if (next.index.graph.actors === graph?.actors) {
      graph = next.index.graph;
      change();
    } else {
      graph = next.index.graph;
      scene = NOTHING;
      const left = kept.current?.graph.actors === graph.actors ? kept.current : undefined;
      places.open(next.index, left?.dragged);
      elements.clear();
      focused = undefined;
      if (left?.camera) {
        stretchTo(left.clear);
        control.restore(left.camera);
        change();
      } else fit();
    }
  };

  cy.on("render", safely(render, onFail));
  onZoomRest(cy, signal, () => cy.zoom() !== sceneScale && change());
  const previews = startPreviews({
    cy,
    host,
    signal,
    idOf: (pointed) => idOf(pointed, scene),
    boxOf: (pointed) => boxOf(pointed, snapshot()),
    onPreview,
  });
  startPointing({
    cy,
    host,
    signal,
    onPress: elements.finish,
    onHover(pointed) {
      if (!pointed && !hovered) return;
      hovered = pointed;
      onPoint(pointed && idOf(pointed, scene));
      change();
    },
    onTap(pointed) {
      if (previews.isHolding) return;
      const id = pointed && idOf(pointed, scene);
      if (id === undefined) onLetGo();
      else open(id);
    },
    onDrag(actor, place) {
      places.move(actor, place);
      change();
    },
    onMove: control.take,
  });
  guardWheel(host, signal);
  if (isEmbedded) startHold(cy, host, signal);

  watchSurroundings({
    host,
    signal,
    onColours() {
      palette = readPalette(host);
      measure = measureWith(canvas, palette);
      change();
    },
    onSize() {
      cy.resize();
      if (control.isOwn) {
        fit();
        isToReveal = true;
      } else change();
    },
    onCovered() {
      if (control.isOwn) isToReveal = true;
      change();
    },
    onReturn: change,
  });
  const unsubscribe = source.subscribe(safely(update, onFail));
  safely(update, onFail)();

  return {
    zoomBy: control.zoomBy,
    fit,
    centreOn(id) {
      const place = placeIn(id);
      if (place) control.centreOn(place);
    },
    panBy(way) {
      control.panBy(way);
      change();
    },
    moveActor(id, { x, y }) {
      const place = places.now.get(id);
      if (!place) return;
      places.move(id, { x: place.x + x / cy.zoom(), y: place.y + y / cy.zoom() });
      change();
    },
    open,
    lift(sort) {
      if (sort === lifted) return;
      lifted = sort;
      change();
    },
    focus(stand) {
      focused = stand;
      const place = stand && places.now.get(stand.actor);
      if (place && !control.isInSight(place)) control.centreOn(place);
      change();
      const mark = ring();
      previews.focus(stand && mark && { mark, id: stand.link ?? stand.actor });
    },
    snapshot,
    places: () => new Map(sceneNow().actors.map(({ id, place }) => [id, place])),
    destroy() {
      const camera = control.isOwn ? undefined : control.camera;
      if (graph) kept.current = { graph, camera, clear, dragged: places.dragged };
      ending.abort();
      elements.stop();
      unsubscribe();
      cy.removeAllListeners();
      if (!cy.destroyed()) cy.unmount();
    },
  };
}

/** Whether something else is to be seen than before: an actor or link, a pair, or a comparison that begins. */
function asksForOther({ selected, pair, frame }: PictureInput, former?: PictureInput): boolean {
  const begins = frame.compared !== undefined && former?.frame.compared === undefined;
  return begins || selected !== former?.selected || pair !== former?.pair;
}

/** Does something whose faults are told, not thrown. */
function safely(act: () => void, onFail: (error: unknown) => void) {
  return () => {
    try {
      act();
    } catch (error) {
      onFail(error);
    }
  };
}
