import cytoscape, { type Core } from "cytoscape";
import { STYLESHEET } from "./stylesheet";

/**
 * Cytoscape's own canvas renderer asks for an animation frame after each frame, for ever, whether or not anything has
 * changed, and has no option against it. So Readout registers a renderer of its own, which is Cytoscape's way to extend it: all
 * that the base renderer does (hit-testing, pointers, wheel, pinch, drag) stays; it draws nothing, since the picture
 * paints itself, and asks for a frame only when something has changed. A browser test counts the frames at rest.
 */
const RENDERER = "readout";

/** What of Cytoscape's base renderer (3.34) this one builds on. */
interface BaseRenderer {
  readonly cy: Core;
  readonly container: HTMLElement;
  /** Where the base renderer keeps what it would paint under a pressed pointer. */
  data: object;
  readonly destroyed?: boolean;
  readonly beforeRenderCallbacks: readonly {
    readonly fn: (willDraw: boolean, time: number) => void;
  }[];
  redraw: () => void;
  startRenderLoop: () => void;
}

function PictureRenderer(this: BaseRenderer) {
  this.data = {};
  // Pointers count only over something that lies in the container.
  const layer = this.container.ownerDocument.createElement("div");
  Object.assign(layer.style, { position: "absolute", inset: "0" });
  this.container.append(layer);
  let requested = 0;
  const render = (time: number) => {
    requested = 0;
    if (this.destroyed) return;
    if (this.cy.batching()) this.redraw();
    else {
      // Geometry of what has changed, without which nothing is hit.
      for (const { fn } of this.beforeRenderCallbacks) fn(true, time);
      this.cy.emit("render");
    }
  };
  this.redraw = () => {
    requested ||= requestAnimationFrame(render);
  };
  this.startRenderLoop = ignore;
}

function ignore() {
  // Nothing is drawn here.
}

// The functions that Cytoscape asks of every renderer.
PictureRenderer.prototype = {
  redrawHint: ignore,
  render: ignore,
  renderTo: ignore,
  matchCanvasSize: ignore,
  nodeShapeImpl: ignore,
  arrowShapeImpl: ignore,
};

cytoscape("renderer", RENDERER, PictureRenderer);

/**
 * Gives a headless core this renderer, in a container. From then on `cy.forceRender()` asks for a frame, in which `render` is
 * emitted once, however often it was asked for.
 */
export function mountCore(cy: Core, container: HTMLElement): void {
  cy.style(STYLESHEET);
  // React-cytoscapejs hands no renderer on; a core that is mounted takes the one that its options name.
  cy.options().renderer.name = RENDERER;
  cy.mount(container);
}
