import { type RefObject, useLayoutEffect, useState } from "react";

/** The size of an element in CSS pixels, as it changes; 0 × 0 before it is known. */
export function useSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = found;
      // Out of sight, as in print, the picture keeps its size.
      if (width === 0) return;
      setSize((before) =>
        before.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(found);
    return () => sizes.disconnect();
  }, [element]);
  return size;
}
