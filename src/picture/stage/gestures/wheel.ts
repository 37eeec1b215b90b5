/** The wheel zooms only with Ctrl, or while the picture has the focus; else it scrolls the page. */
export function guardWheel(host: HTMLElement, signal: AbortSignal): void {
  host.addEventListener(
    "wheel",
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey || host.contains(document.activeElement);
      if (!isMeant) event.stopPropagation();
    },
    { capture: true, passive: true, signal },
  );
}
