import { useRef } from "react";
import { moveWindow } from "../../../frame/view/steps";
import type { Mode } from "../../../frame/view/view";
import type { Span } from "../../../frame/view/span";
import { useDispatch } from "../../../store/hooks";
import { isMirrored } from "../../parts/mirrored";

interface WindowBarProps {
  readonly extent: Span;
  readonly window: Span;
  readonly mode: Mode;
}

/** The window over the histogram: dragged as a whole. The buttons "Earlier" and "Later" do the same without a drag. */
export function WindowBar({ extent, window, mode }: WindowBarProps) {
  const dispatch = useDispatch();
  const grip = useRef<{ readonly x: number; readonly window: Span } | undefined>(undefined);
  const days = extent.last - extent.first + 1;
  return (
    <div
      className="window-bar"
      data-fixed={mode === "until"}
      style={{
        insetInlineStart: `${((window.first - extent.first) / days) * 100}%`,
        inlineSize: `${((window.last - window.first + 1) / days) * 100}%`,
      }}
      onPointerDown={(event) => {
        if (mode === "until") return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, window };
      }}
      onPointerMove={(event) => {
        const track = event.currentTarget.parentElement;
        if (!grip.current || !track) return;
        const onwards = isMirrored(track) ? -1 : 1;
        const way = onwards * (event.clientX - grip.current.x);
        const moved = Math.round((way / track.clientWidth) * days);
        dispatch(moveWindow(grip.current.window, extent, moved));
      }}
      onPointerUp={() => (grip.current = undefined)}
      onPointerCancel={() => (grip.current = undefined)}
    />
  );
}
