import { useEffect, useMemo, useState } from "react";
import { frameOf } from "../frame/frame-of";
import type { View } from "../frame/view";
import type { Graph } from "../graph/types";
import { NARROW, pictureOf, WIDE } from "../poster/poster";
import { indexOf } from "../store/cells";
import { say } from "../words/say";

interface PosterPreviewProps {
  readonly graph: Graph;
  readonly view: View;
  readonly title: string;
}

/** The figure's picture as it stands on a phone and in an article's column. */
export function PosterPreview({ graph, view, title }: PosterPreviewProps) {
  return (
    <div className="share-preview">
      <Preview graph={graph} view={view} title={title} size={NARROW} label={say("share.phone")} />
      <Preview graph={graph} view={view} title={title} size={WIDE} label={say("share.column")} />
    </div>
  );
}

interface PreviewProps extends PosterPreviewProps {
  readonly size: typeof WIDE;
  readonly label: string;
}

function Preview({ graph, view, title, size, label }: PreviewProps) {
  const svg = useMemo(() => {
    const index = indexOf(graph);
    return pictureOf(index, frameOf(index, view), view, title, size);
  }, [graph, view, title, size]);
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
