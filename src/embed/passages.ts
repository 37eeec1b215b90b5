const LINK = "#readout:";

/** What the passages of an article do to the element that they belong to. */
export interface PassageActs {
  /** A link of the article leads to an actor or a link, by its id. */
  onFollow(id: string): void;
  /** The pointer or focus is on a passage about a link, or has left it: what is selected is to be shown. */
  onLift(id: string | null): void;
  /** The reader has come to a passage with a view of its own; empty above the first. */
  onStep(view: string): void;
}

/** The passages of an article that belong to one element. */
export interface Passages {
  /** Marks those whose link is selected, so that the page can show it: `[data-readout-current]`. */
  markSelected(id: string | null): void;
  /** Marks those whose link the pointer is over in the picture, as the frame says it: `[data-readout-pointed]`. */
  markPointed(said: unknown): void;
  stop(): void;
}

/**
 * Follows the passages around an element: links `<a href="#readout:putin">`, marks `<mark data-readout="id">`, and steps
 * `data-readout-view`. A passage belongs to the element that it names in `data-readout-for`, else to the first of the page.
 */
export function watchPassages(element: HTMLElement, acts: PassageActs): Passages {
  const { ownerDocument } = element;
  let selected: string | null = null;

  const isMeant = (passage: Element) => {
    const named = passage.getAttribute("data-readout-for");
    return named ? named === element.id : ownerDocument.querySelector("readout-graph") === element;
  };
  const closest = ({ target }: Event, selector: string) => {
    const passage = target instanceof Element ? target.closest(selector) : null;
    return passage && isMeant(passage) ? passage : undefined;
  };
  const mark = (attribute: string, id: unknown) => {
    for (const passage of ownerDocument.querySelectorAll("mark[data-readout]")) {
      if (!isMeant(passage)) continue;
      passage.toggleAttribute(attribute, passage.getAttribute("data-readout") === id);
    }
  };

  const listening = new AbortController();
  const listen = (types: readonly string[], hear: (event: Event) => void) => {
    for (const type of types)
      ownerDocument.addEventListener(type, hear, { signal: listening.signal });
  };
  listen(["click"], (event) => {
    const address = closest(event, "a[href]")?.getAttribute("href") ?? "";
    if (!address.startsWith(LINK) || event.defaultPrevented) return;
    event.preventDefault();
    acts.onFollow(decode(address.slice(LINK.length)));
  });
  listen(["pointerover", "focusin"], (event) => {
    const passage = closest(event, "mark[data-readout]");
    if (passage) acts.onLift(passage.getAttribute("data-readout"));
  });
  listen(["pointerout", "focusout"], (event) => {
    if (closest(event, "mark[data-readout]")) acts.onLift(selected);
  });
  const steps = watchSteps(ownerDocument, isMeant, acts.onStep);

  return {
    markSelected(id) {
      const isHovered = ownerDocument.querySelector("mark[data-readout]:hover") !== null;
      if (!isHovered) selected = id;
      mark("data-readout-current", id);
    },
    markPointed(said) {
      const isPointed = typeof said === "object" && said !== null && "pointed" in said;
      mark("data-readout-pointed", isPointed ? said.pointed : null);
    },
    stop() {
      listening.abort();
      steps.disconnect();
    },
  };
}

/** Passages with a view apply it as they come to the middle of the window, and undo it on the way back. */
function watchSteps(
  ownerDocument: Document,
  isMeant: (passage: Element) => boolean,
  onStep: (view: string) => void,
): IntersectionObserver {
  const passages = [...ownerDocument.querySelectorAll("[data-readout-view]")];
  const steps = new IntersectionObserver(
    () => {
      const passed = passages.filter(
        (passage) => isMeant(passage) && passage.getBoundingClientRect().top < innerHeight / 2,
      );
      onStep(passed.at(-1)?.getAttribute("data-readout-view") ?? "");
    },
    { rootMargin: "0px 0px -50% 0px", threshold: [0, 1] },
  );
  for (const passage of passages) steps.observe(passage);
  return steps;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
