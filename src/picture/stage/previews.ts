import type { Core, EventObject } from "cytoscape";
import { elementOf, pointedBy } from "./elements";
import type { Pointed } from "../scene/emphasis";

/** Something to tell about in little, and where it lies in the picture, in CSS pixels from its upper left corner. */
export interface Preview {
  /** The id of an actor or a link. */
  readonly id: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark, and the id of what it shows: a line may stand for several links. */
interface Subject {
  readonly mark: Pointed;
  readonly id: string;
}

interface PreviewOptions {
  readonly cy: Core;
  readonly host: HTMLElement;
  readonly idOf: (pointed: Pointed) => string | undefined;
  readonly onPreview: (preview: Preview | undefined) => void;
}

/** What tells an engine when the card of a preview comes and goes. */
export interface Previews {
  /** What the keyboard has come to has its preview at once. */
  focus(subject: Subject | undefined): void;
  hide(): void;
  /** Whether the tap that is under way ends a long press, which has opened a preview and opens nothing else. */
  readonly isHolding: boolean;
  destroy(): void;
}

/** A pointer that only passes by opens nothing. */
const OPEN_MILLISECONDS = 350;
/** In this time a pointer gets from the mark to its card. */
const CLOSE_MILLISECONDS = 300;

/**
 * Previews of actors and lines: where a mouse rests, where a finger is held, where the keyboard is. A card stays while the
 * pointer is on it, and goes by Escape (WCAG 1.4.13).
 */
export function startPreviews({ cy, host, idOf, onPreview }: PreviewOptions): Previews {
  let shown: Subject | undefined;
  let isHolding = false;
  let byMouse = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (subject: Subject | undefined) => {
    clearTimeout(timer);
    shown = subject;
    const box = subject && boxIn(cy, subject.mark);
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
  host.addEventListener("pointerover", enter);
  host.addEventListener("pointerleave", leave);
  host.addEventListener("pointerdown", press, { capture: true });
  // Wherever the focus is.
  document.addEventListener("keydown", escape, { capture: true });
  return {
    focus: show,
    hide,
    get isHolding() {
      return isHolding;
    },
    destroy() {
      clearTimeout(timer);
      host.removeEventListener("pointerover", enter);
      host.removeEventListener("pointerleave", leave);
      host.removeEventListener("pointerdown", press, { capture: true });
      document.removeEventListener("keydown", escape, { capture: true });
    },
  };
}

/** Where a mark is on screen: an actor's whole, a line's middle. */
function boxIn(cy: Core, pointed: Pointed): Omit<Preview, "id"> | undefined {
  const name = elementOf(pointed);
  if ("link" in pointed) {
    const middle = cy.edges().getElementById(name).renderedMidpoint();
    return middle && { x: middle.x, top: middle.y - 10, bottom: middle.y + 10 };
  }
  const node = cy.nodes().getElementById(name);
  if (node.empty()) return undefined;
  const { x, y } = node.renderedPosition();
  const half = node.renderedOuterHeight() / 2;
  return { x, top: y - half, bottom: y + half };
}
