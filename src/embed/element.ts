import { FILTERS, PICTURE_PARAMETERS } from "../frame/view/parameter-names";
import { MOST_BYTES } from "../graph/parse/decode-bytes";
import { collect } from "../reader/streams/collect";
import { STYLE } from "./element-style";
import { readHouseStyle } from "./host/house-style";
import { type Passages, watchPassages } from "./passages";
import { FAILED, isReadoutMessage, isSaid, type Said } from "./host/readout-message";

/** How near the reader must come before anything but the poster is fetched. */
const NEAR = "400px";
/** How long the poster stays over a picture that does not come, before it is given up. */
const PATIENCE_MILLISECONDS = 20_000;
const BASE = import.meta.url;
const NO_STYLE = "{}";

/**
 * `<readout-graph src="graph.json">` with a poster in it: the poster is what is painted, and stays where the picture
 * cannot come. When the reader comes near, the picture takes its place, in a frame of its own, so that the page and it
 * cannot harm each other. Section 5 of the contract.
 */
class ReadoutGraph extends HTMLElement {
  /** The parameters of the address; `src` is its `data`. */
  static readonly observedAttributes = ["src", ...PICTURE_PARAMETERS];
  readonly #root = this.attachShadow({ mode: "closed" });
  readonly #slot = document.createElement("slot");
  /**
   * Where what a link of the article has selected is told: the frame may be far out of sight, where its browser tells screen
   * readers nothing, and they speak of changes only in the page that is read.
   */
  readonly #spoken = document.createElement("div");
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  /** The house style that the frame has been told, to see what has changed. */
  #style = NO_STYLE;
  #isReady = false;
  /** What a link of the article led to last. */
  #followed: string | undefined;
  #passages: Passages | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#slot.parentNode === null) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
      // Without a role: an empty "log" would be read to those who pass the graph.
      this.#spoken.setAttribute("aria-live", "polite");
      this.#root.append(this.#slot, this.#spoken);
    }
    const listening = new AbortController();
    const { signal } = listening;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start();
      },
      { rootMargin: NEAR },
    );
    near.observe(this);
    for (const touch of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(touch, () => this.#start(), { signal, passive: true });
    }
    window.addEventListener("message", (event) => this.#hear(event), { signal });
    this.#passages = watchPassages(this, {
      onFollow: (id) => this.#open(id),
      onLift: (id) => this.#post({ type: "select", id }),
      onStep: (view) => this.#apply(view),
    });
    const looks = this.#watchLooks();
    this.#stop = () => {
      listening.abort();
      looks();
      near.disconnect();
      this.#passages?.stop();
    };
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#dropFrame();
  }

  /** The poster comes back until there is another frame. */
  #dropFrame(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#port = undefined;
    this.#style = NO_STYLE;
    this.#isReady = false;
    delete this.#slot.dataset.covered;
  }

  attributeChangedCallback(name: string, former: string | null, value: string | null): void {
    if (former === value || !this.#frame) return;
    if (name === "src" || !this.#isReady) this.#restart();
    else if (name === "select") this.select(value);
    else if (name === "from" || name === "to") this.#setWindow();
    else if (FILTERS.some((filter) => filter === name)) this.#setFilters();
    else if (name === "theme") this.#post({ type: "theme", theme: value ?? "auto" });
    else this.#restart();
  }

  /** Selects an actor or a link by its id, or nothing. */
  select(id: string | null): void {
    this.#post({ type: "select", id });
  }

  /** Selects what the article leads to, as soon as the picture is there. */
  #open(id: string): void {
    this.#followed = id;
    if (this.#isReady) {
      this.#askWords();
      this.select(id);
    } else {
      this.setAttribute("select", id);
      this.#start();
    }
  }

  #askWords(): void {
    this.#port?.postMessage({ followed: this.#followed });
  }

  #say({ said, lang }: Said): void {
    const line = document.createElement("p");
    line.lang = lang;
    line.textContent = said;
    this.#spoken.replaceChildren(line);
  }

  #setWindow(): void {
    const [from, to] = [this.getAttribute("from"), this.getAttribute("to")];
    this.#post({ type: "window", from, to });
  }

  #setFilters(): void {
    const lists = FILTERS.map((name) => [name, this.getAttribute(name) ?? undefined]);
    this.#post({ type: "filter", ...Object.fromEntries(lists) });
  }

  #post(message: object): void {
    if (this.#isReady) this.#frame?.contentWindow?.postMessage({ readout: 1, ...message }, "*");
  }

  #restart(): void {
    this.#dropFrame();
    this.#start();
  }

  #start(): void {
    if (this.#frame) return;
    const frame = document.createElement("iframe");
    const source = this.getAttribute("src");
    const isFile = source !== null && /[./]/.test(source);
    const parameters = new URLSearchParams();
    if (source !== null)
      parameters.set("data", isFile ? new URL(source, this.baseURI).href : source);
    for (const name of PICTURE_PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null && value !== "") parameters.set(name, value);
    }
    frame.src = `${new URL("./embed.html", BASE).href}?${parameters}${isFile ? "#handed-over" : ""}`;
    frame.title =
      this.getAttribute("aria-label") ?? this.querySelector("strong")?.textContent ?? "Readout";
    frame.dataset.waiting = "";
    // Not to be seen yet, it is no stop of Tab.
    frame.tabIndex = -1;
    frame.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === FAILED) this.#uncover(frame);
        else if (isSaid(data)) this.#say(data);
        else this.#passages?.markPointed(data);
      };
      frame.contentWindow?.postMessage({ readout: 1, type: "channel" }, "*", [port2]);
      this.#port = port1;
      this.#dress();
      if (isFile) void handOver(port1, source, this.baseURI);
    });
    this.#frame = frame;
    this.#root.append(frame);
    setTimeout(() => {
      if (this.#frame !== frame || this.#isReady || frame.dataset.waiting === undefined) return;
      // Without a figure, whatever the browser says in the frame is better than nothing.
      if (this.childElementCount > 0) frame.remove();
      else this.#uncover(frame);
    }, PATIENCE_MILLISECONDS);
  }

  /** Tells the frame the house style that the page has set, if it is another than before. */
  #dress(): void {
    const style = readHouseStyle(this);
    const text = JSON.stringify(style);
    if (text === this.#style) return;
    this.#style = text;
    this.#port?.postMessage({ style });
  }

  /** The house style may change with what the reader prefers, and with an attribute here or at the root of the page. */
  #watchLooks(): () => void {
    const dress = () => {
      if (this.#port) this.#dress();
    };
    const { documentElement, body } = this.ownerDocument;
    const attributes = new MutationObserver(dress);
    for (const element of [documentElement, body, this])
      attributes.observe(element, { attributes: true });
    const preferences = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) =>
      matchMedia(query),
    );
    for (const preference of preferences) preference.addEventListener("change", dress);
    return () => {
      attributes.disconnect();
      for (const preference of preferences) preference.removeEventListener("change", dress);
    };
  }

  #hear({ source, data }: MessageEvent<unknown>): void {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || !isReadoutMessage(data)) return;
    if (data.type === "height" && typeof data.height === "number" && data.height > 0) {
      this.#fit(frame, data.height);
    } else if (data.type === "ready") this.#show(frame);
    else if (data.type === "select" && (typeof data.id === "string" || data.id === null)) {
      this.#passages?.markSelected(data.id);
      // Who reads on hears nothing of it once it is no more so.
      if (data.id !== this.#followed) this.#spoken.replaceChildren();
      this.#tell("select", { id: data.id });
    } else if (data.type === "view" && typeof data.query === "string") {
      this.#tell("view", { query: data.query });
    }
  }

  /** What follows the poster must not jump: in sight it stays where it is, and what is not in sight stays out of it. */
  #show(frame: HTMLIFrameElement): void {
    if (this.#isReady) return;
    const { top, bottom } = this.getBoundingClientRect();
    // Within a border that the page has given the element.
    const height = this.clientHeight;
    this.#isReady = true;
    if (bottom > 0 && top < innerHeight)
      frame.style.minBlockSize = `${Math.min(height, innerHeight - top)}px`;
    if (frame.style.blockSize === "" && height > 0) frame.style.blockSize = `${height}px`;
    this.#uncover(frame);
    this.#slot.dataset.covered = "";
    if (this.#followed !== undefined) this.#askWords();
    this.#tell("ready", {});
  }

  /** Shows the frame: in the place of the figure, or below it, where it says why no picture comes. */
  #uncover(frame: HTMLIFrameElement): void {
    delete frame.dataset.waiting;
    frame.removeAttribute("tabindex");
    frame.toggleAttribute("data-has-figure", this.querySelector("figure") !== null);
  }

  #fit(frame: HTMLIFrameElement, height: number): void {
    frame.style.blockSize = `${Math.min(height, 20_000)}px`;
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`readout:${type}`, { detail, bubbles: true }));
  }

  #step = "";

  /** Shows the view of the passage that the reader has come to, as far as the attributes leave it open. */
  #apply(view: string): void {
    if (view === this.#step || !this.#isReady) return;
    this.#step = view;
    const asked = new URLSearchParams(view);
    const valueOf = (name: string) => asked.get(name) ?? this.getAttribute(name);
    this.#post({ type: "window", from: valueOf("from"), to: valueOf("to") });
    const lists = FILTERS.map((name) => [name, valueOf(name) ?? undefined]);
    this.#post({ type: "filter", ...Object.fromEntries(lists) });
    this.#post({ type: "select", id: valueOf("select") });
  }
}

/** Fetches the file as the page does, which needs no CORS for what lies beside it, and hands it to the frame alone; not one too large. */
async function handOver(port: MessagePort, source: string, base: string): Promise<void> {
  try {
    const response = await fetch(new URL(source, base), { referrerPolicy: "no-referrer" });
    const length = Number(response.headers.get("content-length") ?? 0);
    if (!response.ok || length > MOST_BYTES) {
      void response.body?.cancel();
      throw new Error(String(response.status));
    }
    const bytes = await collect(response.body);
    if (!bytes) throw new RangeError("The file is too large.");
    port.postMessage(bytes.buffer, [bytes.buffer]);
  } catch {
    port.postMessage(null);
  }
}

if (!customElements.get("readout-graph")) customElements.define("readout-graph", ReadoutGraph);
