import type { Frame } from "../../frame/query/frame";

/** Steps that follow each other sooner than this are one movement. */
const REST_MILLISECONDS = 150;

/** Whether the window of time is on the move. */
export interface Movement {
  readonly isMoving: boolean;
  /** Takes note of what is shown next. */
  follow(frame: Frame): void;
}

/**
 * Tells from the frames shown one after the other whether the window is on the move: a single step is no movement yet.
 * @param signal ends it
 * @param onRest called when a movement is over
 */
export function watchMovement(signal: AbortSignal, onRest: () => void): Movement {
  let window: Frame["window"];
  let stepped = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    timer = undefined;
    onRest();
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    get isMoving() {
      return timer !== undefined;
    },
    follow(frame) {
      const now = performance.now();
      const isStep = frame.window?.first !== window?.first || frame.window?.last !== window?.last;
      window = frame.window;
      if (!isStep) return;
      const isMovement = now - stepped < REST_MILLISECONDS;
      stepped = now;
      if (!isMovement) return;
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MILLISECONDS);
    },
  };
}
