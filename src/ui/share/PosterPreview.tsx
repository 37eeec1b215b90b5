import { useEffect, useMemo, useState } from "react";
import { frameOf } from "../../frame/query/frame-of";
import { layoutOf } from "../../frame/layout/layout";
import type { View } from "../../frame/view/view";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { PictureInput } from "../../poster/drawing";
import { NARROW, pictureOf, WIDE } from "../../poster/picture";
import { useWords } from "../../store/hooks";
import { download, fileNameOf } from "../parts/download";
import { paintImage } from "./paint-image";

/** Pixels of an image for each CSS pixel, for dense screens and print. */
const SHARP = 2;

interface PosterPreviewProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly title: string;
}

/** The figure's picture as it stands on a phone and in an article's column. */
export function PosterPreview({ index, view, title }: PosterPreviewProps) {
  const words = useWords();
  const input = useMemo(
    (): PictureInput => ({
      index: { ...index, places: layoutOf(index) },
      frame: frameOf(index, view),
      view,
      title,
    }),
    [index, view, title],
  );
  return (
    <div className="share-preview">
      <Preview input={input} size={NARROW} label={words.say("share.phone")} />
      <Preview input={input} size={WIDE} label={words.say("share.column")} />
    </div>
  );
}

interface PreviewProps {
  readonly input: PictureInput;
  readonly size: typeof WIDE;
  readonly label: string;
}

function Preview({ input, size, label }: PreviewProps) {
  const words = useWords();
  const svg = useMemo(() => pictureOf(words, input, size), [words, input, size]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  const savePng = async () => {
    const png = address && (await paintImage(address, SHARP * size.width, SHARP * size.height));
    if (png) download(png, fileNameOf(input.title, "png"));
  };
  return (
    <figure>
      {address && <img src={address} alt={label} width={size.width} height={size.height} />}
      <figcaption>
        {label}{" "}
        <button
          type="button"
          aria-label={words.say("share.save", { form: "SVG", what: label })}
          onClick={() =>
            download(new Blob([svg], { type: "image/svg+xml" }), fileNameOf(input.title, "svg"))
          }
        >
          SVG
        </button>{" "}
        <button
          type="button"
          aria-label={words.say("share.save", { form: "PNG", what: label })}
          onClick={() => void savePng()}
        >
          PNG
        </button>
      </figcaption>
    </figure>
  );
}
