import { type PointerEvent, useRef } from "react";
import { Icon } from "../../picture/stage/Icon";
import { useWords } from "../../store/hooks";

/** How much of the screen the details take where they are a sheet at its lower edge. */
export type Stop = "peek" | "half" | "full";

const STOPS: readonly Stop[] = ["peek", "half", "full"];
/** A finger that moves faster than this, in pixels a millisecond, throws the sheet to the next stop. */
const THROW = 0.5;
/** One that has rested for so long before it is lifted throws nothing. */
const REST_MILLISECONDS = 80;

interface SheetBarProps {
  readonly stop: Stop | undefined;
  /** Undefined closes the sheet. */
  readonly onStop: (stop: Stop | undefined) => void;
}

interface Grip {
  readonly y: number;
  readonly height: number;
  readonly last: { readonly y: number; readonly time: number; readonly speed: number };
}

/** The upper edge of the sheet: dragged from stop to stop, with buttons that do the same. */
export function SheetBar({ stop, onStop }: SheetBarProps) {
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
    if (isThrown) onStop(speed > 0 ? (larger ?? stop) : smaller);
    else onStop(stopNear(height / (sheet.parentElement?.clientHeight ?? 1)));
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
        aria-label={words.say("sheet.larger")}
        title={words.say("sheet.larger")}
        aria-disabled={larger === undefined}
        onClick={() => larger && onStop(larger)}
      >
        <Icon path="M3 10.500 8 5.500l5 5" />
      </button>
      <button
        type="button"
        aria-label={words.say("sheet.smaller")}
        title={words.say("sheet.smaller")}
        aria-disabled={smaller === undefined}
        onClick={() => smaller && onStop(smaller)}
      >
        <Icon path="M3 5.500l5 5 5-5" />
      </button>
      <button
        type="button"
        aria-label={words.say("app.close")}
        title={words.say("app.close")}
        onClick={() => onStop(undefined)}
      >
        <Icon path="M4 4l8 8M12 4l-8 8" />
      </button>
    </div>
  );
}

/** The stop below a stop; below the lowest the sheet is closed. */
export function lower(stop: Stop): Stop | undefined {
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
