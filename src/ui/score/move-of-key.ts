import type { ScoreMove } from "../../frame/score/walk-score";

/** Where a key leads in the score; undefined for keys that it leaves to the page. */
export function moveOfKey(key: string, isRightToLeft: boolean): ScoreMove | undefined {
  switch (key) {
    case "ArrowLeft":
      return isRightToLeft ? "after" : "before";
    case "ArrowRight":
      return isRightToLeft ? "before" : "after";
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "Home":
      return "home";
    default:
      return undefined;
  }
}
