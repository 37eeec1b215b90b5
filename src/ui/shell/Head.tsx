import { type ReactNode, type Ref, type RefObject, useLayoutEffect, useRef } from "react";
import type { Frame } from "../../frame/query/frame";
import { windowOf } from "../../frame/query/window";
import { sayDay, sayPeriod } from "../../words/dates";
import { useView, useWords } from "../../store/hooks";
import { StatusLine } from "./StatusLine";
import "./head.css";

interface PanelButton {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

interface HeadProps {
  readonly frame: Frame | undefined;
  readonly filters: PanelButton;
  readonly details: PanelButton;
  /** The filters in force. */
  readonly children: ReactNode;
}

/** The period in words, how much is shown of how much, and the ways to filters and details: it lies over the picture. */
export function Head({ frame, filters, details, children }: HeadProps) {
  const words = useWords();
  const head = useRef<HTMLElement>(null);
  useOwnHeight(head);
  return (
    <section ref={head} className="head" aria-label={words.say("app.shown")}>
      {frame && (
        <button
          ref={filters.ref}
          type="button"
          className="head-filter"
          aria-expanded={filters.isOpen}
          onClick={filters.onPress}
        >
          {words.say("app.filter")}
        </button>
      )}
      {frame && <Period frame={frame} />}
      <StatusLine />
      {children}
      {frame && (
        <button
          ref={details.ref}
          type="button"
          className="head-details"
          aria-expanded={details.isOpen}
          onClick={details.onPress}
        >
          {words.say("app.details")}
        </button>
      )}
    </section>
  );
}

/** Tells the style sheets how tall it is: what lies below it over the picture begins there. */
function useOwnHeight(head: RefObject<HTMLElement | null>): void {
  // Before the picture is fitted below it.
  useLayoutEffect(() => {
    const { current: element } = head;
    if (!element) return;
    const tell = () => {
      if (element.offsetHeight > 0)
        element.parentElement?.style.setProperty("--head", `${element.offsetHeight}px`);
    };
    tell();
    let frame = 0;
    // In the next frame: it moves what others observe, which the browser reports as a loop within one.
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tell);
    });
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
    };
  }, [head]);
}

/** What the slider stands on, in words: it can be read while time runs. */
function Period({ frame: { extent } }: { readonly frame: Frame }) {
  const words = useWords();
  const view = useView();
  const window = windowOf(extent, view);
  if (!window) return null;
  const text =
    view.mode === "until"
      ? words.say("date.upTo", { last: sayDay(words, window.last) })
      : sayPeriod(words, window);
  return (
    <p className="head-period">
      {/* A browser that translates the page replaces text nodes; React then needs new elements. */}
      <bdi key={text}>{text}</bdi>
    </p>
  );
}
