import type { Core } from "cytoscape";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { layoutOf } from "../../frame/layout/layout";
import type { Graph, Point } from "../../graph/model/types";
import { boundsOf, type Camera, fitCamera } from "../scene/camera";
import { boxesOf, measureWith } from "../draw/measure";
import { readPalette, watchColours } from "../draw/colours";
import type { Palette } from "../draw/palette";
import { pointedBy } from "./elements";
import { onScreen } from "../draw/curves";
import { stretchPlaces } from "../scene/stretch";
import { paintScene } from "../draw/paint";
import type { Pointed } from "../scene/emphasis";
import { type Preview, startPreviews } from "./previews";
import { reveal } from "./reveal";
import { type LinkMark, type Scene, sceneOf } from "../scene/scene";
import { startSettling } from "./settle";
import type { Snapshot } from "../draw/svg";
import type { Stand } from "./walk";

/** What a picture is drawn from. */
export interface PictureInput {
  readonly index: GraphIndex;
  readonly frame: Frame;
  readonly selected?: string | undefined;
}

/** Something that has a present value and says when it may have changed. */
export interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export interface EngineOptions {
  readonly cy: Core;
  readonly host: HTMLElement;
  readonly overlay: HTMLCanvasElement;
  readonly source: Source<PictureInput>;
  readonly onSelect: (id: string | undefined) => void;
  /** Told what the pointer is over: the id of an actor or link. */
  readonly onPoint: (id: string | undefined) => void;
  /** Told what a card is to tell about in little. */
  readonly onPreview: (preview: Preview | undefined) => void;
  /** Told of a fault of its own, which must not keep the source from telling others. */
  readonly onFail: (error: unknown) => void;
}

/** What the buttons and keys of a picture can do with it. */
export interface Engine {
  zoomBy(factor: number): void;
  fit(): void;
  /** Brings an actor, or the middle of a link, into the middle. */
  centreOn(id: string): void;
  /** Moves the picture by so many CSS pixels. */
  panBy(way: Point): void;
  /** Moves an actor by so many CSS pixels, as a drag does. */
  moveActor(id: string, way: Point): void;
  /** Rings an actor or a link, and brings it into sight. */
  focus(stand: Stand | undefined): void;
  /** The picture as it stands, to be written out. */
  snapshot(): Snapshot;
  /** The places of the actors shown. */
  places(): ReadonlyMap<string, Point>;
  destroy(): void;
}

const REST_MILLISECONDS = 80;

/**
 * Keeps Cytoscape and the canvas above it in step with a source. The camera and dragged places live as long as it does.
 */
export function startEngine({
  cy,
  host,
  overlay,
  source,
  onSelect,
  onPoint,
  onPreview,
  onFail,
}: EngineOptions): Engine {
  let measure = measureWith(overlay);
  let graph: Graph | undefined;
  let laidOut: ReadonlyMap<string, Point> = new Map();
  let places: ReadonlyMap<string, Point> = new Map();
  const dragged = new Map<string, Point>();
  let scene: Scene = { actors: [], links: [] };
  let palette: Palette = readPalette(host);
  let input: PictureInput | undefined;
  let hovered: Pointed | undefined;
  let focused: Stand | undefined;
  let ownsCamera = true;
  let drawnScale: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let revealing = 0;

  const draw = () => {
    if (!input) return;
    const scale = cy.zoom();
    drawnScale = scale;
    const { frame, selected } = input;
    scene = sceneOf({
      frame,
      places,
      selected,
      pointed: hovered ?? (focused && pointedAt(focused)),
      scale,
      bounds: boundsOf(cameraOf(cy)),
      reserved: boxesOf(host.querySelectorAll(".picture-tools"), host, cy.pan()),
      measure: (text, size) => measure(text, size, palette),
    });
    settling.follow();
    paint();
  };
  const paint = () =>
    paintScene(
      overlay,
      { scene, camera: cameraOf(cy), palette },
      settling.isAhead ? "all" : "signs",
      focused && pointedAt(focused),
    );
  const settling = startSettling({
    cy,
    host,
    current: () => ({ scene, palette }),
    onLand: () => paint(),
  });
  /** The mark of an actor, or of a link, which may be one of several that are drawn as one line. */
  const pointedAt = ({ actor, link }: Stand): Pointed => {
    const found = link === undefined ? undefined : input?.index.graph.links.get(link);
    const joins = ({ source, target }: LinkMark) =>
      (source === found?.source && target === found.target) ||
      (source === found?.target && target === found.source);
    const mark = scene.links.find(({ id }) => id === link) ?? (found && scene.links.find(joins));
    return mark ? { link: mark.key } : { actor };
  };
  const fit = () => {
    if (!input) return;
    const size = { width: cy.width(), height: cy.height() };
    places = new Map([...stretchPlaces(laidOut, input.index.graph, size), ...dragged]);
    const shown = input.frame.drawn.actors.flatMap(({ actor }) => places.get(actor.id) ?? []);
    const camera = fitCamera(shown, size, cy.minZoom());
    if (camera) {
      cy.viewport({ zoom: camera.scale, pan: { ...camera.pan } });
      ownsCamera = true;
    }
    draw();
  };
  const update = () => {
    const next = source.get();
    if (next === input) return;
    const former = input;
    input = next;
    previews.hide();
    if (next.selected !== former?.selected) {
      cancelAnimationFrame(revealing);
      revealing = requestAnimationFrame(revealSelected);
    }
    if (next.index.graph === graph) draw();
    else {
      graph = next.index.graph;
      laidOut = layoutOf(next.index);
      dragged.clear();
      settling.clear();
      focused = undefined;
      fit();
    }
  };
  const atRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (cy.zoom() !== drawnScale) draw();
    }, REST_MILLISECONDS);
  };
  const hover = (pointed: Pointed | undefined) => {
    hovered = pointed;
    onPoint(pointed && idOf(pointed));
    draw();
  };
  /** What a tap opens: an actor, or the newest of the links that a line stands for. */
  const idOf = (pointed: Pointed) =>
    "actor" in pointed ? pointed.actor : scene.links.find(({ key }) => key === pointed.link)?.id;

  /** Where an actor is, or the middle of a link. */
  const placeOf = (id: string): Point | undefined => {
    const link = input?.index.graph.links.get(id);
    const ends = link ? [link.source, link.target] : [id];
    const [first, second = first] = ends.flatMap((end) => places.get(end) ?? []);
    return first && second && { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  };
  const centreOn = (id: string) => {
    ownsCamera = false;
    const place = placeOf(id);
    if (!place) return;
    const zoom = cy.zoom();
    cy.pan({ x: cy.width() / 2 - zoom * place.x, y: cy.height() / 2 - zoom * place.y });
  };
  const revealSelected = () => {
    const place = input?.selected === undefined ? undefined : placeOf(input.selected);
    if (!place || !reveal(cy, host, place)) return;
    ownsCamera = false;
    draw();
  };

  cy.on("zoom", atRest);
  cy.on("render", paint);
  cy.on("dragpan pinchzoom scrollzoom", () => (ownsCamera = false));
  const previews = startPreviews({ cy, host, idOf, onPreview });
  cy.on("tap", (event) => {
    if (previews.isHolding) return;
    onSelect(event.target === cy ? undefined : idOf(pointedBy(event.target.id())));
  });
  cy.on("mouseover", "node, edge", (event) => hover(pointedBy(event.target.id())));
  cy.on("mouseout", "node, edge", () => hover(undefined));
  // What lies outside of the picture, as the page around a frame, tells Cytoscape of no pointer.
  const leave = () => hovered && hover(undefined);
  host.addEventListener("pointerleave", leave);
  cy.on("drag", "node", (event) => {
    const pointed = pointedBy(event.target.id());
    if (!("actor" in pointed)) return;
    const place = { ...event.target.position() };
    dragged.set(pointed.actor, place);
    places = new Map([...places, ...dragged]);
    const actors = scene.actors.map((mark) =>
      mark.id === pointed.actor ? { ...mark, place } : mark,
    );
    scene = { ...scene, actors };
  });
  cy.on("dragfree", "node", draw);

  const unwatch = watchColours(host.ownerDocument, () => {
    palette = readPalette(host);
    measure = measureWith(overlay);
    draw();
  });
  const sizes = new ResizeObserver(() => {
    // Out of sight, as in print, it keeps what it shows.
    if (host.clientWidth === 0) return;
    cy.resize();
    if (ownsCamera) fit();
    else draw();
  });
  sizes.observe(host);
  // A canvas that the browser took away comes back empty; so may one of a page that was out of sight.
  const redraw = () => {
    if (document.hidden) return;
    cy.resize();
    draw();
  };
  host.addEventListener("contextrestored", redraw, { capture: true });
  document.addEventListener("visibilitychange", redraw);
  const follow = () => {
    try {
      update();
    } catch (error) {
      onFail(error);
    }
  };
  const unsubscribe = source.subscribe(follow);
  follow();

  return {
    zoomBy(factor) {
      ownsCamera = false;
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      });
    },
    fit,
    centreOn,
    panBy({ x, y }) {
      ownsCamera = false;
      cy.panBy({ x, y });
      draw();
    },
    moveActor(id, { x, y }) {
      const place = places.get(id);
      if (!place) return;
      dragged.set(id, { x: place.x + x / cy.zoom(), y: place.y + y / cy.zoom() });
      places = new Map([...places, ...dragged]);
      draw();
    },
    focus(stand) {
      focused = stand;
      const place = stand && places.get(stand.actor);
      const camera = cameraOf(cy);
      const at = place && onScreen(place, camera);
      const isInSight =
        !at || (at.x > 0 && at.x < camera.width && at.y > 0 && at.y < camera.height);
      if (stand && !isInSight) centreOn(stand.actor);
      draw();
      previews.focus(stand && { mark: pointedAt(stand), id: stand.link ?? stand.actor });
    },
    snapshot: () => ({
      scene,
      palette,
      camera: cameraOf(cy),
    }),
    places: () => new Map(scene.actors.map(({ id, place }) => [id, place])),
    destroy() {
      clearTimeout(rest);
      cancelAnimationFrame(revealing);
      settling.stop();
      unsubscribe();
      previews.destroy();
      sizes.disconnect();
      unwatch();
      host.removeEventListener("contextrestored", redraw, { capture: true });
      document.removeEventListener("visibilitychange", redraw);
      host.removeEventListener("pointerleave", leave);
      cy.removeAllListeners();
    },
  };
}

function cameraOf(cy: Core): Camera {
  return { width: cy.width(), height: cy.height(), scale: cy.zoom(), pan: { ...cy.pan() } };
}
