import { memo, useRef } from "react";
import type { Span } from "../../../frame/view/span";
import { setWindow } from "../../../frame/view/steps";
import { useDispatch } from "../../../store/hooks";
import { isMirrored } from "../../parts/mirrored";

/** A drag over the histogram draws a window there; the sliders do the same without a drag. */
export const Brush = memo(function Brush({ extent }: { readonly extent: Span }) {
  const dispatch = useDispatch();
  const start = useRef<number | undefined>(undefined);
  const days = extent.last - extent.first + 1;
  const dayAt = (element: HTMLElement, x: number) => {
    const { left, right, width } = element.getBoundingClientRect();
    const way = isMirrored(element) ? right - x : x - left;
    const day = Math.floor((way / Math.max(1, width)) * days);
    return extent.first + Math.max(0, Math.min(days - 1, day));
  };
  return (
    <div
      className="brush"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = dayAt(event.currentTarget, event.clientX);
      }}
      onPointerMove={(event) => {
        if (start.current === undefined) return;
        const day = dayAt(event.currentTarget, event.clientX);
        if (day === start.current) return;
        dispatch(setWindow(Math.min(day, start.current), Math.max(day, start.current)));
      }}
      onPointerUp={() => (start.current = undefined)}
      onPointerCancel={() => (start.current = undefined)}
    />
  );
});
