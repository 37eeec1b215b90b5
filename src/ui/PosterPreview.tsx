import { useEffect, useMemo, useState } from "react";
import { frameOf } from "../frame/frame-of";
import { layoutOf } from "../frame/layout";
import type { View } from "../frame/view";
import type { GraphIndex } from "../frame/graph-index";
import { NARROW, type PictureInput, pictureOf, WIDE } from "../poster/poster";
import { say } from "../words/say";

interface PosterPreviewProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly title: string;
}

/** The figure's picture as it stands on a phone and in an article's column. */
export function PosterPreview({ index, view, title }: PosterPreviewProps) {
  const input = useMemo((): PictureInput => {
    const frame = frameOf(index, view);
    return { graph: index.graph, frame, places: layoutOf(index), selected: view.select, title };
  }, [index, view, title]);
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
