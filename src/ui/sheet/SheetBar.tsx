import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useRef,
} from "react";
import { Icon } from "../../picture/stage/Icon";
import { useWords } from "../../store/hooks";
import "./sheet.css";

/** How much of the screen the details take where they are a sheet at its lower edge. */
export type Stop = "peek" | "half" | "full";

const STOPS: readonly Stop[] = ["peek", "half", "full"];
/** A finger that moves faster than this, in pixels per millisecond, throws the sheet to the next stop. */
const THROW = 0.5;
/** A finger that has rested this long before it is lifted throws nothing. */
const REST_MILLISECONDS = 80;

interface DetailsSheet {
  readonly bar: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onLost: () => void;
}

/**
 * The bar above the details, and Escape, which closes them; where they are a sheet, it lowers them by one stop.
 * @param onStop is told the next stop; undefined closes the sheet
 * @param opener the button that opens the details, and gets the focus back when they close
 */
export function useDetailsSheet(
  stop: Stop | undefined,
  onStop: (stop: Stop | undefined) => void,
  opener: RefObject<HTMLElement | null>,
): DetailsSheet {
  // What a lower sheet hides must not keep the focus: it goes to what stays in sight.
  const moveTo = (sheet: HTMLElement | null, next: Stop | undefined) => {
    const hasFocus = sheet?.contains(document.activeElement);
    onStop(next);
    if (!hasFocus) return;
    if (next === undefined) opener.current?.focus();
    else if (next === "peek") sheet?.querySelector<HTMLElement>(".sheet-bar button")?.focus();
  };
  return {
    bar: <SheetBar stop={stop} onStop={moveTo} />,
    onKeyDown(event) {
      const details = event.currentTarget;
      if (event.key !== "Escape" || stop === undefined) return;
      event.stopPropagation();
      moveTo(details, isSheet(details) ? lower(stop) : undefined);
    },
    onLost: () => opener.current?.focus(),
  };
}

/** On a large screen the details lie over the side of the picture, and have no stops. */
function isSheet(details: HTMLElement): boolean {
  return details.querySelector(".sheet-grip")?.checkVisibility() ?? false;
}

interface SheetBarProps {
  readonly stop: Stop | undefined;
  /** Told the sheet that the bar belongs to, and its next stop; undefined closes it. */
  readonly onStop: (sheet: HTMLElement | null, stop: Stop | undefined) => void;
}

interface Grip {
  readonly y: number;
  readonly height: number;
  readonly last: { readonly y: number; readonly time: number; readonly speed: number };
}

/** The upper edge of the sheet: dragged from stop to stop, with buttons that do the same. */
function SheetBar({ stop, onStop }: SheetBarProps) {
  const words = useWords();
  const grip = useRef<Grip | undefined>(undefined);
  const at = stop === undefined ? 0 : STOPS.indexOf(stop);
  const larger = STOPS[at + 1];
  const smaller = STOPS[at - 1];

  const press = (event: PointerEvent<HTMLElement>) => {
    const sheet = sheetOf(event.currentTarget);
    const isButton = event.target instanceof Element && event.target.closest("button") !== null;
    if (!sheet || isButton || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { clientY: y, timeStamp: time } = event;
    grip.current = { y, height: sheet.offsetHeight, last: { y, time, speed: 0 } };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const sheet = sheetOf(event.currentTarget);
    if (!sheet || !grip.current) return;
    const { clientY: y, timeStamp: time } = event;
    const { y: start, height, last } = grip.current;
    const speed = (last.y - y) / Math.max(1, time - last.time);
    grip.current = { y: start, height, last: { y, time, speed } };
    sheet.dataset.dragged = "";
    sheet.style.blockSize = `${height + start - y}px`;
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    const sheet = sheetOf(event.currentTarget);
    const held = grip.current;
    grip.current = undefined;
    if (!sheet || !held || sheet.dataset.dragged === undefined) return;
    const height = sheet.offsetHeight;
    delete sheet.dataset.dragged;
    sheet.style.blockSize = "";
    if (event.type === "pointercancel") return;
    const { speed, time } = held.last;
    const isThrown = event.timeStamp - time < REST_MILLISECONDS && Math.abs(speed) > THROW;
    if (isThrown) onStop(sheet, speed > 0 ? (larger ?? stop) : smaller);
    else onStop(sheet, stopNear(height / (sheet.parentElement?.clientHeight ?? 1)));
  };
  return (
    <div
      className="sheet-bar"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <span className="sheet-grip" aria-hidden="true" />
      <button
        type="button"
        className="sheet-step"
        aria-label={words.say("sheet.larger")}
        title={words.say("sheet.larger")}
        aria-disabled={larger === undefined}
        onClick={({ currentTarget }) => larger && onStop(sheetOf(currentTarget), larger)}
      >
        <Icon path="M3 10.500 8 5.500l5 5" />
      </button>
      <button
        type="button"
        className="sheet-step"
        aria-label={words.say("sheet.smaller")}
        title={words.say("sheet.smaller")}
        aria-disabled={smaller === undefined}
        onClick={({ currentTarget }) => smaller && onStop(sheetOf(currentTarget), smaller)}
      >
        <Icon path="M3 5.500l5 5 5-5" />
      </button>
      <button
        type="button"
        aria-label={words.say("app.close")}
        title={words.say("app.close")}
        onClick={({ currentTarget }) => onStop(sheetOf(currentTarget), undefined)}
      >
        <Icon path="M4 4l8 8M12 4l-8 8" />
      </button>
    </div>
  );
}

/** The stop below a stop; below the lowest the sheet is closed. */
function lower(stop: Stop): Stop | undefined {
  return STOPS[STOPS.indexOf(stop) - 1];
}

/** The stop nearest to a share of the screen's height. */
function stopNear(share: number): Stop | undefined {
  if (share < 0.08) return undefined;
  if (share < 0.33) return "peek";
  return share < 0.72 ? "half" : "full";
}

function sheetOf(bar: Element): HTMLElement | null {
  return bar.closest("aside");
}
