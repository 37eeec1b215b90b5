import type { Core } from "cytoscape";

/**
 * Within an article the picture moves under finger and pointer only while it has the focus, which a tap gives it.
 */
export function startHold(cy: Core, host: HTMLElement, signal: AbortSignal): void {
  const surface = host.querySelector<HTMLElement>("[role=listbox]");
  const setHeld = (isHeld: boolean) => {
    cy.userPanningEnabled(isHeld);
    cy.autoungrabify(!isHeld);
    host.dataset.held = String(isHeld);
  };
  const isHeld = () => host.dataset.held === "true";
  const focus = () => surface?.focus({ preventScroll: true });
  // Cytoscape blurs whatever has the focus when it is pressed: that does not let go.
  let isPressed = false;
  const release = () => {
    isPressed = false;
    if (isHeld()) focus();
  };
  setHeld(false);
  cy.on("tap", focus);
  surface?.addEventListener("focus", () => setHeld(true), { signal });
  surface?.addEventListener("blur", () => isPressed || setHeld(false), { signal });
  // Cytoscape would keep the finger from the page: it sees none until the picture is held; a tap still reaches it as a click.
  // Two fingers hold it at once: one finger moves the page, two the picture.
  host.addEventListener(
    "touchstart",
    (event) => {
      if (event.touches.length > 1) focus();
      if (!isHeld()) event.stopPropagation();
    },
    { capture: true, passive: true, signal },
  );
  host.addEventListener("pointerdown", () => (isPressed = true), { capture: true, signal });
  window.addEventListener("pointerup", release, { signal });
  window.addEventListener("pointercancel", release, { signal });
}
