import type { Core } from "cytoscape";
import { type Applied, applyScene, stepsOfScene } from "./apply-scene";
import type { Palette } from "../draw/palette";
import type { Scene } from "../scene/scene";

/** Of more marks than these Cytoscape is told at rest only: until then a plain canvas paints the scene in its place. */
const MOST_AT_ONCE = 40;
const SETTLE_MILLISECONDS = 150;
const FRAME_MILLISECONDS = 16;
/** Set on the host while Cytoscape is out of sight, and the canvas shows all. */
const AHEAD = "data-ahead";

export interface SettlingOptions {
  readonly cy: Core;
  readonly host: HTMLElement;
  /** The scene as it is now. */
  readonly current: () => { readonly scene: Scene; readonly palette: Palette };
  /** Cytoscape has taken in all and is in sight again. */
  readonly onLand: () => void;
}

/** Cytoscape on its way to the scene. */
export interface Settling {
  /** The scene has changed: Cytoscape takes it in, a small one at once. */
  follow(): void;
  /** Whether the canvas is ahead of Cytoscape, which is out of sight. */
  readonly isAhead: boolean;
  /** Cytoscape forgets all that it has taken in. */
  clear(): void;
  stop(): void;
}

/**
 * Keeps Cytoscape in step with a scene. It takes longer to take in a large one than to draw it; so while steps follow each
 * other, it stays out of sight, and takes in the last one.
 */
export function startSettling({ cy, host, current, onLand }: SettlingOptions): Settling {
  const applied: Applied = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settlement = 0;

  const settle = () => {
    const { scene, palette } = current();
    const steps = stepsOfScene(cy, applied, scene, cy.zoom(), palette);
    const own = ++settlement;
    const land = () => {
      if (own !== settlement) return;
      host.removeAttribute(AHEAD);
      onLand();
    };
    // Where nothing has changed, Cytoscape shows the scene already, and draws no more.
    if (steps.next().done) {
      land();
      return;
    }
    // One step a frame: Cytoscape reckons the styles of what is new when it draws.
    const goOn = () => {
      if (own !== settlement) return;
      if (steps.next().done) cy.one("render", land);
      else timer = setTimeout(() => requestAnimationFrame(goOn), FRAME_MILLISECONDS);
    };
    goOn();
  };
  const halt = () => {
    clearTimeout(timer);
    settlement++;
  };
  return {
    follow() {
      halt();
      const { scene, palette } = current();
      const isLarge = scene.actors.length + scene.links.length > MOST_AT_ONCE;
      host.toggleAttribute(AHEAD, isLarge);
      if (isLarge) timer = setTimeout(settle, SETTLE_MILLISECONDS);
      else applyScene(cy, applied, scene, cy.zoom(), palette);
    },
    get isAhead() {
      return host.hasAttribute(AHEAD);
    },
    clear() {
      cy.elements().remove();
      applied.clear();
    },
    stop: halt,
  };
}
