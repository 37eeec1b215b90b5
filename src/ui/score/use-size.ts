import { type RefObject, useLayoutEffect, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in CSS pixels, as it changes; 0 × 0 of one out of sight, and undefined before it was looked at. */
export function useSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = found;
      // Out of sight, as in print, the picture keeps its size.
      setSize((before) =>
        before && (width === 0 || (before.width === width && before.height === height))
          ? before
          : { width, height },
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(found);
    return () => sizes.disconnect();
  }, [element]);
  return size;
}
