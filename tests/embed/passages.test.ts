// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Passages, watchPassages } from "../../src/embed/passages";

/** Observers of the test's own: jsdom lays nothing out, so that nothing ever comes into sight by itself. */
class Observer {
  static all: Observer[] = [];
  readonly observed: Element[] = [];
  isDisconnected = false;
  constructor(
    readonly scroll: () => void,
    readonly options: IntersectionObserverInit,
  ) {
    Observer.all.push(this);
  }
  observe(element: Element) {
    this.observed.push(element);
  }
  disconnect() {
    this.isDisconnected = true;
  }
}

const running: Passages[] = [];
beforeEach(() => {
  vi.stubGlobal("IntersectionObserver", Observer);
  Observer.all = [];
});
afterEach(() => {
  for (const passages of running.splice(0)) passages.stop();
  vi.unstubAllGlobals();
});

/** An article around elements, and what their passages do to each by its id. */
function article(html: string) {
  document.body.innerHTML = html;
  const log: string[] = [];
  const passagesOf = new Map(
    [...document.querySelectorAll<HTMLElement>("readout-graph")].map((element) => {
      const passages = watchPassages(element, {
        onFollow: (id) => log.push(`${element.id} follow ${id}`),
        onLift: (id) => log.push(`${element.id} lift ${id}`),
        onStep: (view) => log.push(`${element.id} step ${view}`),
      });
      running.push(passages);
      return [element.id, passages] as const;
    }),
  );
  const find = (selector: string) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const send = (selector: string, type: string, isPrevented = false) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    if (isPrevented) event.preventDefault();
    find(selector).dispatchEvent(event);
    return event.defaultPrevented;
  };
  const marked = (attribute: string) =>
    [...document.querySelectorAll(`[${attribute}]`)].map((element) => element.textContent);
  return { log, send, marked, find, passagesOf, first: passagesOf.get("one") };
}

const ONE = '<readout-graph id="one"></readout-graph>';
const TWO = `${ONE}<readout-graph id="two"></readout-graph>`;

describe("a link in an article", () => {
  it("to an actor or a link of the graph is followed there, not by the browser", () => {
    const { log, send } = article(`${ONE}<a href="#readout:putin"><b>Putin</b></a>`);
    expect(send("b", "click")).toBe(true);
    expect(log).toEqual(["one follow putin"]);
  });

  it("may be percent-encoded; what is so wrongly is taken as it is", () => {
    const { log, send } = article(
      `${ONE}<a id="x" href="#readout:%D0%90%20b">1</a><a id="y" href="#readout:100%">2</a>`,
    );
    send("#x", "click");
    send("#y", "click");
    expect(log).toEqual(["one follow А b", "one follow 100%"]);
  });

  it("to anywhere else is left to the browser", () => {
    const { log, send } = article(
      `${ONE}<a id="x" href="#top">1</a><a id="y">2</a><a id="z" href="/#readout:putin">3</a><p>4</p>`,
    );
    for (const selector of ["#x", "#y", "#z", "p"]) expect(send(selector, "click")).toBe(false);
    expect(log).toEqual([]);
  });

  it("that the page has dealt with is not followed", () => {
    const { log, send } = article(`${ONE}<a href="#readout:putin">Putin</a>`);
    send("a", "click", true);
    expect(log).toEqual([]);
  });
});

describe("a passage", () => {
  it("belongs to the first element of the page, or to the one that it names", () => {
    const { log, send } = article(
      `${TWO}<a id="x" href="#readout:a">1</a><a id="y" href="#readout:b" data-readout-for="two">2</a>
       <a id="z" href="#readout:c" data-readout-for="three">3</a><a id="w" href="#readout:d" data-readout-for="">4</a>`,
    );
    for (const selector of ["#x", "#y", "#z", "#w"]) send(selector, "click");
    expect(log).toEqual(["one follow a", "two follow b", "one follow d"]);
  });

  it("is heard of no more once its element has gone", () => {
    const { log, send, first } = article(
      `${ONE}<a href="#readout:putin">Putin</a><mark data-readout="a">a</mark>`,
    );
    first?.stop();
    expect(send("a", "click")).toBe(false);
    send("mark", "pointerover");
    expect(log).toEqual([]);
    expect(Observer.all.map(({ isDisconnected }) => isDisconnected)).toEqual([true]);
  });
});

describe("a passage about a link", () => {
  const MARKS =
    '<mark data-readout="a">first <i>a</i></mark><mark data-readout="b">b</mark><mark data-readout="a">second a</mark><mark>none</mark>';

  it("shows its link while the pointer or the focus is on it, and then what was selected", () => {
    const { log, send, first } = article(ONE + MARKS);
    send("i", "pointerover");
    send("i", "pointerout");
    first?.markSelected("b");
    send("mark", "focusin");
    send("mark", "focusout");
    first?.markSelected(null);
    send("mark", "pointerout");
    expect(log).toEqual([
      "one lift a",
      "one lift null",
      "one lift a",
      "one lift b",
      "one lift null",
    ]);
  });

  it("shows nothing where it is about none", () => {
    const { log, send } = article(`${ONE}<mark id="x">none</mark><p>text</p>`);
    for (const selector of ["#x", "p"])
      for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) send(selector, type);
    expect(log).toEqual([]);
  });

  it("does not take what it shows itself for what was selected before", () => {
    const { log, send, first, find } = article(ONE + MARKS);
    first?.markSelected("b");
    send("mark", "pointerover");
    // jsdom has no pointer to hover with: the next question, whether a mark is hovered, is answered by yes.
    vi.spyOn(document, "querySelector").mockReturnValueOnce(find("mark"));
    first?.markSelected("a");
    send("mark", "pointerout");
    expect(log).toEqual(["one lift a", "one lift b"]);
  });

  it("is marked while its link is selected, or pointed at in the picture", () => {
    const { first, marked } = article(ONE + MARKS);
    first?.markSelected("a");
    first?.markPointed({ pointed: "b" });
    expect(marked("data-readout-current")).toEqual(["first a", "second a"]);
    expect(marked("data-readout-pointed")).toEqual(["b"]);
    first?.markSelected("b");
    first?.markPointed({ pointed: null });
    expect(marked("data-readout-current")).toEqual(["b"]);
    expect(marked("data-readout-pointed")).toEqual([]);
    first?.markSelected(null);
    expect(marked("data-readout-current")).toEqual([]);
  });

  it("is not marked by what is no message about pointing", () => {
    const { first, marked } = article(ONE + MARKS);
    for (const message of [null, undefined, "a", 7, {}, { id: "a" }]) {
      first?.markPointed({ pointed: "a" });
      first?.markPointed(message);
      expect(marked("data-readout-pointed")).toEqual([]);
    }
  });

  it("of another element is left alone", () => {
    const { passagesOf, marked } = article(
      `${TWO}<mark data-readout="a">a of one</mark><mark data-readout="a" data-readout-for="two">a of two</mark>`,
    );
    passagesOf.get("two")?.markSelected("a");
    expect(marked("data-readout-current")).toEqual(["a of two"]);
    passagesOf.get("one")?.markSelected(null);
    expect(marked("data-readout-current")).toEqual(["a of two"]);
  });
});

describe("a passage with a view of its own", () => {
  const STEPS =
    '<p data-readout-view="select=a">1</p><p data-readout-view="select=b">2</p><p data-readout-view="select=c" data-readout-for="two">3</p>';
  /** Scrolls so that each step's upper edge is so many pixels below that of the window. */
  const scrollTo = (...tops: readonly number[]) => {
    document.querySelectorAll("[data-readout-view]").forEach((passage, at) => {
      passage.getBoundingClientRect = () => new DOMRect(0, tops[at] ?? 0, 10, 10);
    });
    Observer.all[0]?.scroll();
  };
  beforeEach(() => {
    vi.stubGlobal("innerHeight", 800);
    vi.stubGlobal(
      "DOMRect",
      class {
        constructor(
          readonly left: number,
          readonly top: number,
          readonly width: number,
          readonly height: number,
        ) {}
      },
    );
  });

  it("applies it as it comes to the middle of the window, and undoes it on the way back", () => {
    const { log } = article(ONE + STEPS);
    scrollTo(400, 900, 1400);
    scrollTo(399, 899, 1399);
    scrollTo(-200, 300, 800);
    scrollTo(0, 500, 1000);
    scrollTo(500, 1000, 1500);
    expect(log).toEqual([
      "one step ",
      "one step select=a",
      "one step select=b",
      "one step select=a",
      "one step ",
    ]);
  });

  it("applies it to its own element alone", () => {
    const { log } = article(TWO + STEPS);
    scrollTo(-900, -600, -300);
    expect(log).toEqual(["one step select=b"]);
  });

  it("is watched for at the middle of the window", () => {
    article(ONE + STEPS);
    const [observer] = Observer.all;
    expect(observer?.observed.map(({ textContent }) => textContent)).toEqual(["1", "2", "3"]);
    expect(observer?.options).toEqual({ rootMargin: "0px 0px -50% 0px", threshold: [0, 1] });
  });
});
