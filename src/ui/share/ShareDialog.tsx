import { useId, useRef } from "react";
import { addressedView } from "../../frame/opening/opening";
import { CARD } from "../../poster/oembed";
import { sayWaiting } from "../../words/tell";
import { addressOfView } from "../../store/address-of-view";
import {
  useCell,
  useFrame,
  useIndex,
  useReadout,
  useTitle,
  useView,
  useWords,
} from "../../store/hooks";
import { DialogTitle } from "../dialog/DialogTitle";
import { download, fileNameOf } from "../parts/download";
import { paintImage } from "./paint-image";
import { Citation } from "./Citation";
import { LocalSteps } from "./LocalSteps";
import { Snippet } from "./Snippet";
import { elementOf, embedAddressOf, frameSnippetOf } from "./snippets";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { useRaise } from "../parts/panel/use-raise";
import "../parts/dialog.css";
import "./share.css";

const PosterPreview = partOf(
  async () => (await import("./PosterPreview")).PosterPreview,
  <div className="share-preview" />,
);

interface ShareDialogProps {
  readonly onClose: () => void;
}

/** The present view, to be sent or put into an article: as a link, a frame, an element, or a figure without script. */
export function ShareDialog({ onClose }: ShareDialogProps) {
  const words = useWords();
  const readout = useReadout();
  const titleId = useId();
  const reasonId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const raise = useRaise();
  const index = useIndex();
  const title = useTitle() ?? "";
  const view = useView();
  const isLocal = useCell("localName") !== undefined;
  const waiting = useCell("waiting");
  const isCounted = useFrame()?.counted !== undefined;
  const noFigure = waiting ? sayWaiting(words, waiting) : isCounted && words.say("shown.shorter");
  if (!index) return null;
  // What the file opens with is not what was asked for, where nothing was.
  const shared = addressedView(view, index);
  const address = isLocal ? undefined : addressOfView(readout);
  const savePoster = async () => {
    const { posterOf } = await import("../../poster/poster");
    const text = posterOf(words, index, view, title);
    download(new Blob([text], { type: "text/html" }), fileNameOf(title, "html"));
  };
  const saveCard = async () => {
    const { cardOf } = await import("../../poster/card/card");
    const svg = cardOf(words, index, view, title);
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    const png = await paintImage(address, CARD.width, CARD.height);
    URL.revokeObjectURL(address);
    if (png) download(png, fileNameOf(title, "png"));
  };
  return (
    <dialog ref={dialog} className="dialog share" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId} dialog={dialog}>
        {words.say("share.title")}
      </DialogTitle>
      {!noFigure && (
        <PanelBoundary>
          <PosterPreview index={index} view={view} title={title} />
        </PanelBoundary>
      )}
      {isLocal ? (
        <LocalSteps graph={index.graph} title={title} />
      ) : (
        <>
          <Snippet
            label={words.say("share.link")}
            use={words.say("share.for.link")}
            text={address ?? ""}
          />
          {!readout.isOneFile && (
            <>
              <Snippet
                label={words.say("share.element")}
                use={words.say("share.for.element")}
                text={elementOf(words, shared, { title, address: address ?? "" })}
              />
              <Snippet
                label={words.say("share.frame")}
                use={words.say("share.for.frame")}
                text={frameSnippetOf(embedAddressOf(shared), { title, address: address ?? "" })}
              />
            </>
          )}
        </>
      )}
      <Citation index={index} view={view} title={title} address={address} />
      <p className="share-poster">
        {words.say("share.poster")} <small>{words.say("share.for.figure")}</small>
        {noFigure && <strong id={reasonId}>{noFigure}</strong>}
        <button
          type="button"
          disabled={noFigure !== false}
          aria-describedby={noFigure ? reasonId : undefined}
          onClick={() => void savePoster().catch(raise)}
        >
          {words.say("share.poster.save")}
        </button>{" "}
        <button
          type="button"
          disabled={noFigure !== false}
          aria-describedby={noFigure ? reasonId : undefined}
          onClick={() => void saveCard().catch(raise)}
        >
          {words.say("share.card")}
        </button>
      </p>
      <p>
        <small>{words.say("share.tried")}</small>
      </p>
      <form method="dialog" className="dialog-buttons">
        <button type="submit">{words.say("app.close")}</button>
      </form>
    </dialog>
  );
}
