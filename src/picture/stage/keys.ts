import type { Point } from "../../graph/model/types";
import { isDirection, STEPS } from "./walk/neighbour";
import type { PictureInput, Stage } from "./stage-types";
import { isLetter, type Stand, walk } from "./walk/walk";

/** How far a key zooms, and how far it moves, in CSS pixels. */
export const ZOOM = 1.3;
const STEP_PIXELS = 40;

/** What a pressed key is, of a keyboard event. */
type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

interface Keyboard {
  readonly stage: Stage;
  readonly input: PictureInput;
  /** Where the keyboard is in the picture. */
  readonly standing: Stand | undefined;
  readonly onStand: (stand: Stand | undefined) => void;
  /** A key that leads nowhere: a letter that no name begins with, an arrow with nothing that way. */
  readonly onMiss: (key: string) => void;
  readonly onLetGo: () => void;
}

/** What a key does in the picture; undefined: nothing, it is left to the page. */
export function actionOf(pressed: Key, keyboard: Keyboard): (() => void) | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (shiftKey && isDirection(key)) return moveOf(STEPS[key], ctrlKey || metaKey, keyboard);
  if (ctrlKey || metaKey || altKey) return undefined;
  const { stage, input, standing, onStand, onMiss, onLetGo } = keyboard;
  const { frame, index, selected, pair } = input;
  const places = stage.places();
  const present = standing && places.has(standing.actor) ? standing : undefined;
  switch (key) {
    case "Enter":
      return present && (() => stage.open(present.link ?? present.actor));
    case "Escape":
      // One step back: the selection, the pair, the link that was walked to, the actor.
      if (selected !== undefined || pair) return onLetGo;
      return () => onStand(present?.link === undefined ? undefined : { actor: present.actor });
    case "+":
      return () => stage.zoomBy(ZOOM);
    case "-":
      return () => stage.zoomBy(1 / ZOOM);
    case "0":
      return () => stage.fit();
    default: {
      const next = walk({ index, frame, places }, present, key);
      if (!next) return isLetter(key) ? () => onMiss(key) : undefined;
      const isSame = next.actor === present?.actor && next.link === present.link;
      return () => (isSame ? onMiss(key) : onStand(next));
    }
  }
}

/** With Shift the arrows move what the pointer would drag: the picture, and with Ctrl the actor. */
function moveOf(step: Point, isOfActor: boolean, { stage, standing }: Keyboard) {
  const way = { x: step.x * STEP_PIXELS, y: step.y * STEP_PIXELS };
  if (!isOfActor) return () => stage.panBy({ x: -way.x, y: -way.y });
  return standing && (() => stage.moveActor(standing.actor, way));
}
