/** Elements whose text is cut off: it is wider or higher than its box, which hides the rest. Runs in the page. */
export function cutTexts(): readonly string[] {
  const texts = [...document.querySelectorAll("body *")].filter((element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    ),
  );
  const isForEars = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === "inset(50%)" || isForEars(element.parentElement));
  const isCut = (element: Element) => {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      if (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) return true;
      if (hides(overflowY) && box.scrollHeight > box.clientHeight + 1) return true;
    }
    return (
      element.matches("button, summary, th, legend") &&
      element.scrollWidth > element.clientWidth + 1
    );
  };
  return texts
    .filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest(".unseen, .skip, .picture-walk, .score-strokes, option, svg") &&
        !isForEars(element),
    )
    .filter(isCut)
    .map((element) => `${element.localName} ${element.textContent.slice(0, 40)}`);
}

/**
 * Controls whose words do not stand as they should: a short one in two lines, one that lies over its neighbour or beyond the
 * page, a chosen option that is wider than its field. Runs in the page.
 */
export function crowdedControls(): readonly string[] {
  // On the narrowest page two long words may stand below each other: no letter is lost.
  const MOST_LETTERS = innerWidth < 360 ? 16 : 22;
  const nameOf = (element: Element) => `${element.localName} ${element.textContent.slice(0, 40)}`;
  const controls = [...document.querySelectorAll("button, [role=tab], label, th, select")].filter(
    (element) =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      !element.closest(".unseen, .skip, svg") &&
      element.getBoundingClientRect().width > 1,
  );
  const canvas = document.createElement("canvas").getContext("2d");
  return controls.flatMap((element) => {
    const box = element.getBoundingClientRect();
    const found: string[] = [];
    if (element instanceof HTMLSelectElement) {
      const text = element.selectedOptions[0]?.text ?? "";
      if (canvas) canvas.font = getComputedStyle(element).font;
      const width = canvas?.measureText(text).width ?? 0;
      if (width > element.clientWidth) found.push(`cut in its field: ${text}`);
      return found;
    }
    const text = element.textContent.trim();
    if (
      element.matches("button, [role=tab]") &&
      text.length <= MOST_LETTERS &&
      linesOf(element) > 1
    )
      found.push(`in two lines: ${nameOf(element)}`);
    if (element.matches("button, [role=tab]") && (box.left < -1 || box.right > innerWidth + 1))
      if (!isScrolled(element)) found.push(`beyond the page: ${nameOf(element)}`);
    for (const other of element.parentElement?.children ?? []) {
      if (other === element || !controls.includes(other)) continue;
      const next = other.getBoundingClientRect();
      const x = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const y = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      if (x > 2 && y > 2) found.push(`over another: ${nameOf(element)}`);
    }
    return found;
  });

  function linesOf(element: Element): number {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const tops = new Set<number>();
    const range = document.createRange();
    while (walker.nextNode()) {
      if (!walker.currentNode.textContent?.trim()) continue;
      range.selectNodeContents(walker.currentNode);
      for (const { top, width } of range.getClientRects())
        if (width > 1) tops.add(Math.round(top / 8));
    }
    const rows = [...tops].toSorted((a, b) => a - b);
    return rows.filter((row, at) => at === 0 || row - (rows[at - 1] ?? row) > 1).length;
  }
  function isScrolled(element: Element): boolean {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowX) && box !== document.body) return true;
    return false;
  }
}
