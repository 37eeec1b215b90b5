import { parseAddress, printAddress } from "../../frame/view/address";
import type { Step } from "../../frame/view/steps";
import { DEFAULT_VIEW } from "../../frame/view/view";
import type { Readout } from "../../store/create-readout";
import type { sayFollowed } from "../../words/tell";
import { applyHouseStyle, type HouseStyle } from "./house-style";
import { createConfinement } from "./confine";
import { isHandedOver } from "./handed-over";
import { createSpareRoom } from "./spare-room";
import { heightMessages, readFrameAddress } from "./heights";
import type { OwnMessage, stepOfMessage } from "./messages";
import { looksInFromOutside } from "./private-network";
import { FAILED, isReadoutMessage } from "./readout-message";

/** A frame off screen gets neither ResizeObserver nor animation frames: a timer measures it. */
const MEASURE_MILLISECONDS = 1000;
const REST_MILLISECONDS = 200;
/** How long the element may take to hand over the graph. */
const HANDED_SECONDS = 20;
/** The height that is told while what the frame shows is none of the host's business. */
const PLAIN_HEIGHT = 640;

/** The part of the window that the embed needs. */
export type EmbedWindow = Pick<
  Window,
  | "location"
  | "parent"
  | "addEventListener"
  | "setInterval"
  | "setTimeout"
  | "clearTimeout"
  | "document"
  | "innerWidth"
  | "innerHeight"
  | "scrollY"
>;

/** What of the program reads and says what passes between the host and the page; the first picture needs none of it. */
export interface HostSpeech {
  readonly stepOfMessage: typeof stepOfMessage;
  readonly sayFollowed: typeof sayFollowed;
}

export interface Host {
  /** Begins to speak with the host, once the page stands: that it is ready and how high it is. Until then nothing is heard. */
  readonly begin: (speech: HostSpeech) => void;
  /** Tells the element around the frame what the pointer is over, so that the article can show the passage. */
  readonly postPointed: (id: string | undefined) => void;
}

/**
 * Opens what the address names, or takes it from the element around the frame. Once it has begun it speaks with the host: what is
 * selected and shown, and how high the page is.
 */
export function joinHost(readout: Readout, page: EmbedWindow): Host {
  const { cells, dispatch, session } = readout;
  /** The channel of the element that holds the frame, if one does: what no other page hears. */
  let element: MessagePort | undefined;
  const { view, ignored } = parseAddress([...new URLSearchParams(page.location.search)]);
  // Language and theme hold while the graph is on its way, too; all else is told of when it is shown.
  cells.setState({ view: { ...DEFAULT_VIEW, lang: view.lang, theme: view.theme } });
  let speech: HostSpeech | undefined;
  const address = readFrameAddress(page.location.href);
  const isSameOrigin = isParentOfSameOrigin(page);
  const isPeer = isSameOrigin || !looksInFromOutside(page.location.hostname, parentOf(page));
  /**
   * Whether the host may learn what the frame shows. Files are fetched without cookies, so that what the frame shows anyone
   * could read who reaches its server. A host of the internet that frames a page of its reader's own network could not: it
   * would learn what is in a file there by asking for ids, topics or countries and listening to what comes of it. Such a
   * host must have handed the graph over, or be allowed to read its file.
   */
  const isOpen = () => isPeer || cells.getState().isPublic === true;
  /** Names go to an element only in a page that may read the file itself. */
  const mayHear = () => isSameOrigin || cells.getState().isPublic === true;
  const post = (message: object | string) => {
    if (page.parent !== page) page.parent.postMessage(message, "*");
  };

  const tell = (message: OwnMessage) => post(message);

  const confinement = createConfinement(page);
  const room = createSpareRoom(page);
  let told: { readonly width: number; readonly height: number } | undefined;
  const measure = () => {
    if (!speech) return;
    const { width, height } = contentOf(page).getBoundingClientRect();
    const shown =
      isOpen() || height === 0 ? room.neededFor(confinement.neededFor(height)) : PLAIN_HEIGHT;
    const size = { width: Math.ceil(width), height: Math.ceil(shown) };
    // Without a width every line is as short as a word, and the page as tall as a tower.
    if (size.width === 0 || size.height === 0) return;
    if (size.height === told?.height && size.width === told.width) return;
    told = size;
    for (const message of heightMessages(address, size)) post(message);
  };
  // Once more each second, whether it changed or not, in case nobody listened yet.
  page.setInterval(() => {
    if (!speech) return;
    told = undefined;
    measure();
    const { height } = contentOf(page).getBoundingClientRect();
    confinement.check(height);
    if (page.parent !== page) room.check(height);
  }, MEASURE_MILLISECONDS);

  // What the reader folds and unfolds is no change of the view.
  page.addEventListener("click", () => page.setTimeout(measure, 0));

  const tellFailure = () => {
    const { index, trouble } = cells.getState();
    if (!index && trouble && isOpen()) element?.postMessage(FAILED);
  };

  let timer: number | undefined;
  /** What the host has been told of. */
  let heard = cells.getState();
  const follow = () => {
    const state = cells.getState();
    if (!speech || !state.index) return;
    const former = heard;
    heard = state;
    if (!former.index) tell({ readout: 1, type: "ready" });
    if (!isOpen()) return;
    if (state.view.select !== former.view.select) {
      tell({ readout: 1, type: "select", id: state.view.select ?? null });
    }
    if (state.view !== former.view) {
      page.clearTimeout(timer);
      timer = page.setTimeout(
        () => tell({ readout: 1, type: "view", query: query() }),
        REST_MILLISECONDS,
      );
    }
    page.setTimeout(measure, 0);
  };
  cells.subscribe((state, former) => {
    if (state.trouble !== former.trouble) tellFailure();
    follow();
  });
  const query = () => {
    const parameters = printAddress(cells.getState().view, []);
    return String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
  };

  /** The address of a host that is to hand the graph over stands for it alone: it does not hide another file. */
  let isExpected = isHandedOver(page);
  const patience = page.setTimeout(() => {
    if (!isExpected) return;
    isExpected = false;
    const cause = { code: "handed", seconds: HANDED_SECONDS } as const;
    cells.setState({ trouble: { name: view.data ?? "", problems: [], cause } });
  }, HANDED_SECONDS * 1000);
  page.addEventListener("message", ({ data, source, ports, origin }: MessageEvent<unknown>) => {
    if (source !== page.parent || page.parent === page) return;
    const { index } = cells.getState();
    const [port] = ports;
    if (port && !element && isReadoutMessage(data) && data.type === "channel") {
      element = port;
      receive(port, hostOf(origin));
      tellFailure();
    }
    const step = index && speech?.stepOfMessage(data, index);
    if (step && (isOpen() || isTheme(data))) takeSoon(step);
  });
  /** A host may send thousands of messages a second: those that come at once are one change of the view. */
  let steps: Step[] = [];
  const takeSoon = (step: Step) => {
    steps.push(step);
    if (steps.length > 1) return;
    page.setTimeout(() => {
      const due = steps;
      steps = [];
      dispatch((view) => {
        const asked = due.reduce((former, next) => next(former), view);
        if (asked !== view) session.led.add(asked);
        return asked;
      });
    }, 0);
  };
  const receive = (port: MessagePort, host: string) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isStyle(data)) {
        applyHouseStyle(data.style, page.document.documentElement);
        return;
      }
      if (isFollowed(data)) {
        const { index, words } = cells.getState();
        const said =
          index && mayHear() ? speech?.sayFollowed(words, data.followed, index) : undefined;
        if (said !== undefined) port.postMessage({ said, lang: words.language });
        return;
      }
      // One file is handed over in time, and none after it.
      if (!isExpected) return;
      isExpected = false;
      page.clearTimeout(patience);
      const name = view.data ?? "";
      if (data instanceof ArrayBuffer)
        void readout.openBytes({ name, bytes: new Uint8Array(data) }, view, ignored, host);
      else void readout.openAddress(view, ignored);
    };
  };
  if (!isExpected) void readout.openAddress(view, ignored);
  return {
    begin(given) {
      speech = given;
      measure();
      follow();
    },
    postPointed(id) {
      if (isOpen()) element?.postMessage({ pointed: id ?? null });
    },
  };
}

/** All that the page holds: the page itself may be no taller than its frame, and scroll within. */
function contentOf({ document }: EmbedWindow): Element {
  return document.querySelector(".embed") ?? document.documentElement;
}

/** The origin or address of the page around the frame, as far as the browser tells. */
function parentOf({ location, document }: EmbedWindow): string {
  return location.ancestorOrigins?.[0] ?? document.referrer;
}

function isParentOfSameOrigin(page: EmbedWindow): boolean {
  try {
    return page.parent !== page && page.parent.location.origin === page.location.origin;
  } catch {
    return false;
  }
}

/** The host of an origin, in ASCII; of one that is nobody's (`null`), that word. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

function isTheme(data: unknown): boolean {
  return isReadoutMessage(data) && data.type === "theme";
}

function isFollowed(data: unknown): data is { readonly followed: string } {
  return (
    typeof data === "object" &&
    data !== null &&
    "followed" in data &&
    typeof data.followed === "string"
  );
}

function isStyle(data: unknown): data is { readonly style: HouseStyle } {
  return (
    typeof data === "object" &&
    data !== null &&
    "style" in data &&
    typeof data.style === "object" &&
    data.style !== null
  );
}
