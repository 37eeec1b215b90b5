const LINK = "#readout:";

/** What happens in the passages of an article; the element that they belong to acts on it. */
export interface PassageActs {
  /** A link to an actor or a link, by its id, was followed. */
  onFollow(id: string): void;
  /** Pointer or focus came to a passage about this id, or left one: the id is then what was selected before. */
  onLift(id: string | null): void;
  /** The reader scrolled to a passage with a view of its own, or back above the first: the view is then empty. */
  onStep(view: string): void;
}

/** The passages of an article that belong to one element. */
export interface Passages {
  /** Marks the passages about what is selected, for the page to style: `[data-readout-current]`. */
  markSelected(id: string | null): void;
  /**
   * Marks the passages about what is pointed at in the picture: `[data-readout-pointed]`.
   * @param message what the frame sent, `{ pointed: id or null }`
   */
  markPointed(message: unknown): void;
  stop(): void;
}

/**
 * Watches the passages of an article: links `<a href="#readout:putin">`, marks `<mark data-readout="id">`, and steps
 * `data-readout-view`. A passage belongs to the element that it names in `data-readout-for`, or else to the first one on
 * the page.
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
  const listen = (types: readonly string[], onEvent: (event: Event) => void) => {
    for (const type of types)
      ownerDocument.addEventListener(type, onEvent, { signal: listening.signal });
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
    markPointed(message) {
      const isPointed = typeof message === "object" && message !== null && "pointed" in message;
      mark("data-readout-pointed", isPointed ? message.pointed : null);
    },
    stop() {
      listening.abort();
      steps.disconnect();
    },
  };
}

/** Reports the view of the last passage that has passed the middle of the window, scrolling down or back up. */
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
