import { useLayoutEffect, useRef } from "react";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";

interface StillPictureProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly selected: string | undefined;
}

/** The picture as it will stand, until the part that lets the reader move it has come. */
export function StillPicture({ frame, index, selected }: StillPictureProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let isWanted = true;
    // What does not come is no loss: the picture itself is on its way.
    void import("../../picture/draw/still").then(({ drawStill, isSoonLaidOut }) => {
      const { current: element } = host;
      if (!isWanted || !element || !isSoonLaidOut(index)) return;
      const still = drawStill(element, { index, frame, selected }, { title: "", description: "" });
      element.replaceChildren(...(still ? [still] : []));
    }, ignore);
    return () => {
      isWanted = false;
    };
  }, [frame, index, selected]);
  return <div ref={host} className="picture picture-still" aria-hidden="true" />;
}

function ignore(): void {}
