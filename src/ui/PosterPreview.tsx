import { useEffect, useMemo, useState } from "react";
import { frameOf } from "../frame/frame-of";
import { layoutOf } from "../frame/layout";
import type { View } from "../frame/view";
import type { Graph } from "../graph/types";
import { NARROW, type PictureInput, pictureOf, WIDE } from "../poster/poster";
import { indexOf } from "../store/cells";
import { say } from "../words/say";

interface PosterPreviewProps {
  readonly graph: Graph;
  readonly view: View;
  readonly title: string;
}

/** The figure's picture as it stands on a phone and in an article's column. */
export function PosterPreview({ graph, view, title }: PosterPreviewProps) {
  const input = useMemo((): PictureInput => {
    const index = indexOf(graph);
    const frame = frameOf(index, view);
    return { graph, frame, places: layoutOf(index), selected: view.select, title };
  }, [graph, view, title]);
  return (
    <div className="share-preview">
      <Preview input={input} size={NARROW} label={say("share.phone")} />
      <Preview input={input} size={WIDE} label={say("share.column")} />
    </div>
  );
}

interface PreviewProps {
  readonly input: PictureInput;
  readonly size: typeof WIDE;
  readonly label: string;
}

function Preview({ input, size, label }: PreviewProps) {
  const svg = useMemo(() => pictureOf(input, size), [input, size]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <figure>
      {address && <img src={address} alt={label} width={size.width} height={size.height} />}
      <figcaption>{label}</figcaption>
    </figure>
  );
}
