import { memo, type ReactNode, useEffect, useReducer, useRef } from "react";
import type { View } from "../../frame/view/view";

/** Steps that follow each other sooner than this are one movement. */
const REST_MILLISECONDS = 150;
/** During a long movement, such as playback, what waits for rest is brought up to date this often. */
const LONGEST_WAIT_MILLISECONDS = 500;

/**
 * Whether the window of time is on the move: dragged, played or stepped through. Its first step is none yet, and any
 * other change ends it.
 */
export function useIsMoving(view: View): boolean {
  const last = useRef({ view, changed: 0, shown: 0 });
  const [, rest] = useReducer((count: number) => count + 1, 0);
  const { current } = last;
  const now = performance.now();
  const isChanged = view !== current.view;
  const isMoving =
    isChanged &&
    differOnlyInWindow(view, current.view) &&
    now - current.changed < REST_MILLISECONDS &&
    now - current.shown < LONGEST_WAIT_MILLISECONDS;
  if (isChanged) last.current = { view, changed: now, shown: isMoving ? current.shown : now };
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(rest, REST_MILLISECONDS);
    return () => clearTimeout(timer);
  });
  return isMoving;
}

function differOnlyInWindow({ from, to, ...rest }: View, other: View): boolean {
  const others: View = { ...other, from, to };
  return Object.entries(rest).every(([key, value]) => Reflect.get(others, key) === value);
}

interface AtRestProps {
  readonly isMoving: boolean;
  readonly children: ReactNode;
}

/**
 * What nobody can read while the window moves, such as lists and counts: it stays as it is until the window rests, so that
 * a step costs no more than what is seen to move.
 */
export const AtRest = memo(
  ({ children }: AtRestProps) => children,
  (_former, { isMoving }) => isMoving,
);
