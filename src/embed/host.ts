import { parseAddress, printAddress } from "../frame/view/address";
import type { Step } from "../frame/view/steps";
import { DEFAULT_VIEW } from "../frame/view/view";
import type { Readout } from "../store/create-readout";
import { applyHouseStyle, type HouseStyle } from "./house-style";
import { heightMessages, readFrameAddress } from "./heights";
import { type OwnMessage, stepOfMessage } from "./messages";
import { isReadoutMessage } from "./readout-message";

/** A frame off screen gets neither ResizeObserver nor animation frames: a timer measures it. */
const MEASURE_MILLISECONDS = 1000;
const REST_MILLISECONDS = 200;
/** An element that holds the frame hands the graph over itself: the page beside it needs no CORS for that. */
const HANDED_OVER = "#handed-over";

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
>;

export interface Host {
  /** Tells the element around the frame what the pointer is over, so that the article can show the passage. */
  readonly postPointed: (id: string | undefined) => void;
}

/** Opens what the address names, and speaks with the host: what is selected and shown, and how high the page is. */
export function joinHost(readout: Readout, page: EmbedWindow): Host {
  const { cells, dispatch } = readout;
  /** The channel of the element that holds the frame, if one does: what no other page hears. */
  let element: MessagePort | undefined;
  const { view, ignored } = parseAddress([...new URLSearchParams(page.location.search)]);
  // Language and theme hold while the graph is on its way, too; all else is told of when it is shown.
  cells.setState({ view: { ...DEFAULT_VIEW, lang: view.lang, theme: view.theme } });
  const isHandedOver = page.location.hash === HANDED_OVER && page.parent !== page;
  const address = readFrameAddress(page.location.href);
  const post = (message: object | string) => {
    if (page.parent !== page) page.parent.postMessage(message, "*");
  };

  const tell = (message: OwnMessage) => post(message);

  let told: { readonly width: number; readonly height: number } | undefined;
  const measure = () => {
    const { width, height } = page.document.documentElement.getBoundingClientRect();
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    if (size.height === 0 || (size.height === told?.height && size.width === told.width)) return;
    told = size;
    for (const message of heightMessages(address, size)) post(message);
  };
  // Once more each second, whether it changed or not, in case nobody listened yet.
  page.setInterval(() => {
    told = undefined;
    measure();
  }, MEASURE_MILLISECONDS);

  let timer: number | undefined;
  cells.subscribe((state, former) => {
    if (!state.index) return;
    if (!former.index) tell({ readout: 1, type: "ready" });
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
  });
  const query = () => {
    const parameters = printAddress(cells.getState().view, []);
    return String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
  };

  page.addEventListener("message", ({ data, source, ports }: MessageEvent<unknown>) => {
    if (source !== page.parent || page.parent === page) return;
    const { index } = cells.getState();
    const [port] = ports;
    if (port && isReadoutMessage(data) && data.type === "channel") {
      element = port;
      receive(port, isHandedOver && !index);
    }
    const step = index && stepOfMessage(data, index);
    if (step) takeSoon(step);
  });
  /** A host may send thousands of messages a second: those that come at once are one change of the view. */
  let steps: Step[] = [];
  const takeSoon = (step: Step) => {
    steps.push(step);
    if (steps.length > 1) return;
    page.setTimeout(() => {
      const due = steps;
      steps = [];
      dispatch((view) => due.reduce((former, next) => next(former), view));
    }, 0);
  };
  const receive = (port: MessagePort, hasFile: boolean) => {
    let isExpected = hasFile;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isStyle(data)) {
        applyHouseStyle(data.style, page.document.documentElement);
        return;
      }
      // One file is handed over, and none after it.
      if (!isExpected) return;
      isExpected = false;
      const name = view.data ?? "";
      if (data instanceof ArrayBuffer)
        void readout.openBytes({ name, bytes: new Uint8Array(data) }, view, ignored);
      else void readout.openAddress(view, ignored);
    };
  };
  if (!isHandedOver) void readout.openAddress(view, ignored);
  measure();
  return { postPointed: (id) => element?.postMessage({ pointed: id ?? null }) };
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
