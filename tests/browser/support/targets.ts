/** What a press reaches, in CSS pixels of the screen. */
interface Target {
  readonly name: string;
  readonly layer: Element | null;
  readonly box: DOMRect;
}

/**
 * The targets of a page that are too small for WCAG 2.5.8: under 24 × 24 CSS pixels, and so near to another that a circle of
 * 24 pixels about their middle meets that target, or the circle about another small one. Links within a text are excepted.
 * Runs in the page.
 */
export function smallTargets(): readonly string[] {
  const LEAST = 24;
  const SELECTOR =
    "a[href], button, input, select, textarea, summary, [role=tab], [role=option], [role=slider], [role=treeitem]";
  const targets = [...document.querySelectorAll(SELECTOR)]
    .filter(isTarget)
    .map(targetOf)
    .filter(({ box }) => box.width > 0);
  const small = targets.filter(({ box }) => box.width < LEAST - 0.01 || box.height < LEAST - 0.01);
  return small
    .filter((target) =>
      targets.some(
        (other) =>
          other !== target &&
          other.layer === target.layer &&
          (small.includes(other)
            ? distance(middleOf(target.box), middleOf(other.box)) < LEAST
            : distance(middleOf(target.box), nearest(other.box, middleOf(target.box))) < LEAST / 2),
      ),
    )
    .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);

  function isTarget(element: Element): boolean {
    // Behind a dialog nothing can be pressed.
    const dialog = document.querySelector("dialog:modal");
    if (dialog && !dialog.contains(element)) return false;
    // What is there for ears and keys alone no finger or pointer meets.
    if (getComputedStyle(element).pointerEvents === "none") return false;
    const { width, height } = element.getBoundingClientRect();
    const isSeen = element.checkVisibility({ checkVisibilityCSS: true }) && width > 0 && height > 0;
    return isSeen && !element.matches(":disabled, .unseen *, .skip") && !isInText(element);
  }
  function isInText(element: Element): boolean {
    const around = element.parentElement?.textContent.trim().length ?? 0;
    return (
      getComputedStyle(element).display === "inline" && around > element.textContent.trim().length
    );
  }
  function targetOf(element: Element): Target {
    const name = `${element.localName} ${element.getAttribute("aria-label") ?? element.textContent.slice(0, 30)}`;
    const layer = element.closest(
      "dialog, aside, .filters, [popover], .search-hits, .tabs, .head, .picture-over, .menu, .more-panel",
    );
    return { name, layer, box: boxOf(element) };
  }
  /** The label of a field is pressed as well as the field; a thumb is where the pointer finds it. */
  function boxOf(element: Element): DOMRect {
    const thumb = element.closest(".slider-thumb");
    if (thumb) return boxFound(thumb);
    const label = element.closest("label");
    if (label && element.matches("[type=checkbox], [type=radio]"))
      return label.getBoundingClientRect();
    return element.getBoundingClientRect();
  }
  function boxFound(element: Element): DOMRect {
    element.scrollIntoView({ block: "center" });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isHit = (x: number, y: number) => element.contains(document.elementFromPoint(x, y));
    const xs = numbers(left - 30, right + 30).filter((x) => isHit(x, (top + bottom) / 2));
    const x = xs[0] ?? 0;
    const ys = numbers(top - 30, bottom + 30).filter((y) => isHit(x + xs.length / 2, y));
    return new DOMRect(x, ys[0] ?? 0, xs.length, ys.length);
  }
  function numbers(from: number, to: number): readonly number[] {
    return Array.from({ length: Math.ceil(to - from) }, (_, at) => Math.floor(from) + at);
  }
  function middleOf({ x, y, width, height }: DOMRect) {
    return { x: x + width / 2, y: y + height / 2 };
  }
  function nearest({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }) {
    return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)) };
  }
  function distance(a: { x: number; y: number }, b: { x: number; y: number }) {
    return Math.hypot(a.x - b.x, a.y - b.y);
  }
}
