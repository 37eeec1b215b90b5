import { lazy, Suspense, useId, useRef, useState } from "react";
import { printAddress } from "../../frame/view/address";
import { frameOf } from "../../frame/query/frame-of";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import { CARD } from "../../poster/oembed";
import { addressOfView } from "../../store/address-of-view";
import { useCell, useIndex, useReadout, useTitle, useView, useWords } from "../../store/hooks";
import type { Words } from "../../words/words";
import { CopyButton } from "../parts/CopyButton";
import { download, fileNameOf } from "../parts/download";
import { paintImage } from "./paint-image";
import { Icon } from "../../picture/stage/Icon";
import { PanelBoundary, useRaise } from "../parts/PanelBoundary";
import "../parts/dialog.css";
import "./share.css";

const PosterPreview = lazy(async () => ({
  default: (await import("./PosterPreview")).PosterPreview,
}));

/** The picture of a card, drawn smaller than it is painted, so that its names can be read. */
const CARD_PICTURE = { width: 800, height: 420 };

/** The present view, to be sent or put into an article: as a link, a frame, an element, or a figure without script. */
export function ShareDialog() {
  const words = useWords();
  const readout = useReadout();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const raise = useRaise();
  const index = useIndex();
  const title = useTitle() ?? "";
  const view = useView();
  const isLocal = useCell("localName") !== undefined;
  const [isOpen, setIsOpen] = useState(false);
  if (!index) return null;
  const embed = embedAddressOf(view);
  const savePoster = async () => {
    const { posterOf } = await import("../../poster/poster");
    const text = posterOf(words, index, view, title);
    download(new Blob([text], { type: "text/html" }), fileNameOf(title, "html"));
  };
  const saveCard = async () => {
    const { pictureOf } = await import("../../poster/picture");
    const frame = frameOf(index, view);
    const svg = pictureOf(words, { index, frame, view, title }, CARD_PICTURE);
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    const png = await paintImage(address, CARD.width, CARD.height);
    URL.revokeObjectURL(address);
    if (png) download(png, fileNameOf(title, "png"));
  };
  return (
    <>
      <button
        type="button"
        className="share-button"
        aria-label={words.say("share.open")}
        onClick={() => {
          setIsOpen(true);
          dialog.current?.showModal();
        }}
      >
        <span className="share-sign">
          <Icon path="M8 10V2M4.500 5.500 8 2l3.500 3.500M3 9v5h10V9" />
        </span>
        <span className="share-word">{words.say("share.open")}</span>
      </button>
      <dialog
        ref={dialog}
        className="dialog share"
        aria-labelledby={titleId}
        onClose={() => setIsOpen(false)}
      >
        <h2 id={titleId}>{words.say("share.title")}</h2>
        {isLocal && <p className="note">{words.say("share.local")}</p>}
        {isOpen && (
          <>
            {!isLocal && (
              <>
                <Snippet label={words.say("share.link")} text={addressOfView(readout) ?? ""} />
                <Snippet label={words.say("share.element")} text={elementOf(words, view, title)} />
                <Snippet label={words.say("share.frame")} text={frameSnippetOf(embed, title)} />
              </>
            )}
            <p className="share-poster">
              {words.say("share.poster")}{" "}
              <button type="button" onClick={() => void savePoster().catch(raise)}>
                {words.say("share.poster.save")}
              </button>{" "}
              <button type="button" onClick={() => void saveCard().catch(raise)}>
                {words.say("share.card")}
              </button>
            </p>
            <PanelBoundary>
              <Suspense fallback={null}>
                <PosterPreview index={index} view={view} title={title} />
              </Suspense>
            </PanelBoundary>
          </>
        )}
        <form method="dialog" className="dialog-buttons">
          <button type="submit">{words.say("app.close")}</button>
        </form>
      </dialog>
    </>
  );
}

function Snippet({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWords();
  const id = useId();
  return (
    <div className="share-snippet">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} dir="ltr" readOnly rows={text.includes("\n") ? 4 : 2} value={text} />
      <CopyButton label={words.say("share.copy", { what: label })} textOf={() => text} />
    </div>
  );
}

/** The tab is for the application: the embed has only the picture. */
function parametersOf(view: View) {
  return printAddress({ ...view, tab: DEFAULT_VIEW.tab, document: undefined }, []);
}

function embedAddressOf(view: View): string {
  const query = new URLSearchParams(parametersOf(view).map(([name, value]) => [name, value]));
  return new URL(`embed.html?${query}`, window.location.href).href;
}

function frameSnippetOf(address: string, title: string): string {
  const style = "width:100%;border:0";
  return `<iframe src="${escape(address)}" title="${escape(title)}" style="${style}" height="700" loading="lazy"></iframe>`;
}

function elementOf(words: Words, view: View, title: string): string {
  const script = new URL("readout-embed.js", window.location.href).href;
  const attributes = parametersOf(view)
    .map(([name, value]) => ` ${name === "data" ? "src" : name}="${escape(value)}"`)
    .join("");
  return (
    `<script type="module" src="${escape(script)}"></script>\n` +
    `<readout-graph${attributes} aria-label="${escape(title)}">\n` +
    `  <!-- ${words.say("share.element.poster")} -->\n` +
    `</readout-graph>`
  );
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
