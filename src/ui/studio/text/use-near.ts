import { type RefObject, useEffect, useState } from "react";
import type { Piece } from "./pieces";

/** So much above and below what is seen of a text is taken to be near. */
const MARGIN = "100%";
const FIRST: ReadonlySet<number> = new Set([0]);

/** Which pieces of a text are in sight or near it, by their places among its elements. */
export function useNear(
  root: RefObject<HTMLElement | null>,
  pieces: readonly Piece[],
): ReadonlySet<number> {
  const [near, setNear] = useState(FIRST);
  const { length } = pieces;
  useEffect(() => {
    const { current: element } = root;
    if (!element || length < 2) return undefined;
    const places = new Map([...element.children].map((piece, at) => [piece, at]));
    const watching = new IntersectionObserver(
      (entries) =>
        setNear((former) => {
          const next = new Set(former);
          for (const { target, isIntersecting } of entries) {
            const at = places.get(target) ?? 0;
            if (isIntersecting) next.add(at);
            else next.delete(at);
          }
          return next;
        }),
      { root: element, rootMargin: MARGIN },
    );
    for (const piece of places.keys()) watching.observe(piece);
    return () => watching.disconnect();
  }, [root, length, pieces]);
  return length < 2 ? FIRST : near;
}
