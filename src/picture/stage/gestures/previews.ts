import type { Core, EventObject } from "cytoscape";
import type { Pointed } from "../../scene/emphasis";
import { pointedBy } from "../cytoscape/elements";

/** Where a mark lies in the picture, in CSS pixels from its upper left corner. */
export interface MarkBox {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a small card tells about, and where. */
export interface Preview extends MarkBox {
  /** The id of an actor or a link. */
  readonly id: string;
}

/** A mark, and the id of what it shows: a line may stand for several links. */
interface Subject {
  readonly mark: Pointed;
  readonly id: string;
}

interface PreviewOptions {
  readonly cy: Core;
  readonly host: HTMLElement;
  /** Ends all listening. */
  readonly signal: AbortSignal;
  readonly idOf: (pointed: Pointed) => string | undefined;
  readonly boxOf: (pointed: Pointed) => MarkBox | undefined;
  readonly onPreview: (preview: Preview | undefined) => void;
}

/** The card of a preview, which comes and goes. */
export interface Previews {
  /** Opens the card of what the keyboard has come to, at once. */
  focus(subject: Subject | undefined): void;
  hide(): void;
  /** Whether the present tap ends a long press, which has opened a preview and selects nothing. */
  readonly isHolding: boolean;
}

/** A pointer that only passes by opens nothing. */
const OPEN_MILLISECONDS = 350;
/** How long a pointer may take from the mark to its card. */
const CLOSE_MILLISECONDS = 300;

/**
 * Opens previews of actors and lines: where a mouse rests, where a finger is held, where the keyboard is. A card stays while
 * the pointer is on it, and Escape closes it (WCAG 1.4.13).
 */
export function startPreviews(options: PreviewOptions): Previews {
  const { cy, host, signal, idOf, boxOf, onPreview } = options;
  let shown: Subject | undefined;
  let isHolding = false;
  let byMouse = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (subject: Subject | undefined) => {
    clearTimeout(timer);
    shown = subject;
    const box = subject && boxOf(subject.mark);
    onPreview(box && { id: subject.id, ...box });
  };
  const hide = () => {
    if (shown) show(undefined);
    else clearTimeout(timer);
  };
  const subjectOf = (element: string): Subject | undefined => {
    const mark = pointedBy(element);
    const id = idOf(mark);
    return id === undefined ? undefined : { mark, id };
  };
  const later = (subject: Subject | undefined, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(subject), delay);
  };
  const over = (event: EventObject) => {
    if (byMouse) later(subjectOf(event.target.id()), shown ? 0 : OPEN_MILLISECONDS);
  };
  const out = () => byMouse && later(undefined, CLOSE_MILLISECONDS);
  const onCard = ({ target }: Event) =>
    target instanceof Element && target.closest(".picture-preview") !== null;
  const enter = (event: PointerEvent) => {
    byMouse = event.pointerType === "mouse";
    if (onCard(event)) clearTimeout(timer);
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && shown) later(undefined, CLOSE_MILLISECONDS);
  };
  const press = (event: PointerEvent) => {
    byMouse = event.pointerType === "mouse";
    if (!onCard(event)) hide();
  };
  const escape = ({ key }: KeyboardEvent) => {
    if (key === "Escape") hide();
  };
  const start = () => (isHolding = false);
  const hold = (event: EventObject) => {
    // A slow click of a mouse is a click.
    if (byMouse || event.target === cy) return;
    isHolding = true;
    show(subjectOf(event.target.id()));
  };
  const follow = () => shown && show(shown);

  cy.on("mouseover", "node, edge", over);
  cy.on("mouseout", "node, edge", out);
  cy.on("tapstart", start);
  cy.on("taphold", hold);
  cy.on("viewport", follow);
  host.addEventListener("pointerover", enter, { signal });
  host.addEventListener("pointerleave", leave, { signal });
  host.addEventListener("pointerdown", press, { capture: true, signal });
  // Wherever the focus is.
  document.addEventListener("keydown", escape, { capture: true, signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    focus: show,
    hide,
    get isHolding() {
      return isHolding;
    },
  };
}
