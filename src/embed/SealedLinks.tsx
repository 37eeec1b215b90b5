import { type CSSProperties, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../store/hooks";
import "./sealed-links.css";

/** An address that could not be opened, and the link that leads there. */
interface Sealed {
  readonly link: HTMLAnchorElement;
  readonly style: CSSProperties;
}

/**
 * A frame with `sandbox="allow-scripts"` alone can open no window, and its browser says nothing: where a link stays dead,
 * its address is shown beside it, to be copied.
 */
export function SealedLinks() {
  const words = useWords();
  const textId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [sealed, setSealed] = useState<Sealed>();
  useEffect(() => {
    // Only a sandboxed frame has this origin; elsewhere links open by themselves.
    if (window.origin !== "null") return undefined;
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link || event.defaultPrevented || link.target !== "_blank") return;
      event.preventDefault();
      const opened = window.open(link.href, "_blank");
      if (opened) opened.opener = null;
      else setSealed({ link, style: placeBeside(link) });
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, []);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [sealed]);
  if (!sealed) return null;
  const close = () => {
    sealed.link.focus();
    setSealed(undefined);
  };
  return (
    <div
      role="dialog"
      aria-labelledby={textId}
      className="sealed-link"
      style={sealed.style}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        <span id={textId}>{words.say("embed.sealed")}</span>
        <textarea ref={field} dir="ltr" readOnly rows={3} value={sealed.link.href} />
      </label>
      <button type="button" onClick={close}>
        {words.say("app.close")}
      </button>
    </div>
  );
}

/** Below a link in the upper half of the page, above one in the lower: within the page, which grows for nothing. */
function placeBeside(link: HTMLAnchorElement): CSSProperties {
  const page = (link.closest(".embed") ?? document.body).getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  return (top + bottom) / 2 < (page.top + page.bottom) / 2
    ? { insetBlockStart: bottom - page.top }
    : { insetBlockEnd: page.bottom - top };
}
