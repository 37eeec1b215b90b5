import { readHouseStyle } from "./house-style";

/** The attributes of the element: the parameters of the address, `src` for its `data`. */
const PARAMETERS = [
  "from",
  "to",
  "with",
  "mode",
  "undated",
  "actor",
  "kind",
  "status",
  "topic",
  "country",
  "account",
  "select",
  "quote",
  "draw",
  "by",
  "theme",
  "lang",
] as const;
const FILTERS = ["actor", "kind", "status", "topic", "country", "account"] as const;
/** How near the reader must come before anything but the poster is fetched. */
const NEAR = "400px";
/** How long the poster stays over a picture that does not come, before it is given up. */
const PATIENCE_MILLISECONDS = 20_000;
const LINK = "#readout:";
const BASE = import.meta.url;
const NO_STYLE = "{}";

const STYLE =
  ":host{display:block;position:relative}:host([hidden]){display:none}" +
  "iframe{display:block;inline-size:100%;border:0;color-scheme:auto}" +
  "slot[data-covered]{display:none}" +
  // Print has no room for a frame that scrolls: the figure, where there is one, is the picture on paper.
  "@media print{slot[data-covered]{display:contents}iframe[data-has-figure]{display:none}}" +
  "iframe[data-waiting]{position:absolute;inset:0 auto auto 0;block-size:100%;max-block-size:100%;visibility:hidden;pointer-events:none}";

/** Something that the frame says; whatever has another form is not read. */
interface Said {
  readonly type: string;
  readonly id?: unknown;
  readonly query?: unknown;
  readonly height?: unknown;
}

/**
 * `<readout-graph src="graph.json">` with a poster in it: the poster is what is painted, and stays where the picture
 * cannot come. When the reader comes near, the picture takes its place, in a frame of its own, so that the page and it
 * cannot harm each other. Section 5 of the contract.
 */
class ReadoutGraph extends HTMLElement {
  static readonly observedAttributes = ["src", ...PARAMETERS];
  readonly #root = this.attachShadow({ mode: "closed" });
  readonly #slot = document.createElement("slot");
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  /** The house style that the frame has been told, to see what has changed. */
  #style = NO_STYLE;
  #isReady = false;
  #selected: string | null = null;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#slot.parentNode === null) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(this.#slot);
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
    const ownerDocument = this.ownerDocument;
    ownerDocument.addEventListener("click", (event) => this.#follow(event), { signal });
    for (const type of ["pointerover", "focusin"]) {
      ownerDocument.addEventListener(type, (event) => this.#lift(event, true), { signal });
    }
    for (const type of ["pointerout", "focusout"]) {
      ownerDocument.addEventListener(type, (event) => this.#lift(event, false), { signal });
    }
    const steps = this.#watchSteps();
    const looks = this.#watchLooks();
    this.#stop = () => {
      listening.abort();
      looks();
      near.disconnect();
      steps.disconnect();
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
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null && value !== "") parameters.set(name, value);
    }
    frame.src = `${new URL("./embed.html", BASE).href}?${parameters}${isFile ? "#handed-over" : ""}`;
    frame.title =
      this.getAttribute("aria-label") ?? this.querySelector("strong")?.textContent ?? "Readout";
    frame.dataset.waiting = "";
    frame.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<unknown>) => this.#markPointed(data);
      frame.contentWindow?.postMessage({ readout: 1, type: "channel" }, "*", [port2]);
      this.#port = port1;
      this.#dress();
      if (isFile) void handOver(port1, source, this.baseURI);
    });
    this.#frame = frame;
    this.#root.append(frame);
    setTimeout(() => {
      if (this.#frame === frame && !this.#isReady) frame.remove();
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
    if (!frame || source !== frame.contentWindow || !isSaid(data)) return;
    if (data.type === "height" && typeof data.height === "number" && data.height > 0) {
      this.#fit(frame, data.height);
    } else if (data.type === "ready") this.#show(frame);
    else if (data.type === "select" && (typeof data.id === "string" || data.id === null)) {
      this.#mark(data.id);
      this.#tell("select", { id: data.id });
    } else if (data.type === "view" && typeof data.query === "string") {
      this.#tell("view", { query: data.query });
    }
  }

  /** What follows the poster must not jump: while any of it is in sight, the frame keeps the poster's height. */
  #show(frame: HTMLIFrameElement): void {
    if (this.#isReady) return;
    const { bottom, height } = this.getBoundingClientRect();
    this.#isReady = true;
    if (bottom > 0 && bottom < innerHeight && height > 0) frame.style.minBlockSize = `${height}px`;
    if (frame.style.blockSize === "" && height > 0) frame.style.blockSize = `${height}px`;
    delete frame.dataset.waiting;
    frame.toggleAttribute("data-has-figure", this.childElementCount > 0);
    this.#slot.dataset.covered = "";
    this.#tell("ready", {});
  }

  #fit(frame: HTMLIFrameElement, height: number): void {
    frame.style.blockSize = `${Math.min(height, 20_000)}px`;
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`readout:${type}`, { detail, bubbles: true }));
  }

  /** `<a href="#readout:putin">` in the article selects. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const address = link?.getAttribute("href") ?? "";
    if (!address.startsWith(LINK) || event.defaultPrevented || !this.#isMeant(link)) return;
    event.preventDefault();
    const id = decode(address.slice(LINK.length));
    if (this.#isReady) this.select(id);
    else {
      this.setAttribute("select", id);
      this.#start();
    }
  }

  /** A passage belongs to the element that it names in `data-readout-for`, else to the first of the page. */
  #isMeant(passage: Element | null): boolean {
    const named = passage?.getAttribute("data-readout-for");
    return named ? named === this.id : this.ownerDocument.querySelector("readout-graph") === this;
  }

  /** A passage `<mark data-readout="id">` under the pointer or focus lifts its link, and lets it go again. */
  #lift(event: Event, isOn: boolean): void {
    const passage =
      event.target instanceof Element ? event.target.closest("mark[data-readout]") : null;
    if (!passage || !this.#isMeant(passage)) return;
    this.#post({
      type: "select",
      id: isOn ? passage.getAttribute("data-readout") : this.#selected,
    });
  }

  /** Passages whose link is selected are marked, so that the page can show it: `[data-readout-current]`. */
  #mark(id: string | null): void {
    const isHovered = this.ownerDocument.querySelector("mark[data-readout]:hover") !== null;
    if (!isHovered) this.#selected = id;
    for (const passage of this.ownerDocument.querySelectorAll("mark[data-readout]")) {
      if (!this.#isMeant(passage)) continue;
      passage.toggleAttribute("data-readout-current", passage.getAttribute("data-readout") === id);
    }
  }

  /** Passages whose link the pointer is over in the picture are marked as well: `[data-readout-pointed]`. */
  #markPointed(data: unknown): void {
    const id = typeof data === "object" && data !== null && "pointed" in data ? data.pointed : null;
    for (const passage of this.ownerDocument.querySelectorAll("mark[data-readout]")) {
      if (!this.#isMeant(passage)) continue;
      passage.toggleAttribute("data-readout-pointed", passage.getAttribute("data-readout") === id);
    }
  }

  /** Passages with `data-readout-view` apply their view as they come to the middle, and undo it on the way back. */
  #watchSteps(): IntersectionObserver {
    const passages = [...this.ownerDocument.querySelectorAll("[data-readout-view]")];
    const steps = new IntersectionObserver(
      () => {
        const passed = passages.filter(
          (passage) =>
            this.#isMeant(passage) && passage.getBoundingClientRect().top < innerHeight / 2,
        );
        this.#apply(passed.at(-1)?.getAttribute("data-readout-view") ?? "");
      },
      { rootMargin: "0px 0px -50% 0px", threshold: [0, 1] },
    );
    for (const passage of passages) steps.observe(passage);
    return steps;
  }

  #step = "";

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

function isSaid(data: unknown): data is Said {
  return (
    typeof data === "object" &&
    data !== null &&
    "readout" in data &&
    data.readout === 1 &&
    "type" in data &&
    typeof data.type === "string"
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Fetches the file as the page does, which needs no CORS for what lies beside it, and hands it to the frame alone. */
async function handOver(port: MessagePort, source: string, base: string): Promise<void> {
  try {
    const response = await fetch(new URL(source, base), { referrerPolicy: "no-referrer" });
    if (!response.ok) throw new Error(String(response.status));
    const bytes = await response.arrayBuffer();
    port.postMessage(bytes, [bytes]);
  } catch {
    port.postMessage(null);
  }
}

if (!customElements.get("readout-graph")) customElements.define("readout-graph", ReadoutGraph);
