import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type EmbedWindow, joinHost } from "../../../src/embed/host/host";
import { stepOfMessage } from "../../../src/embed/host/messages";
import { isReadoutMessage } from "../../../src/embed/host/readout-message";
import { sayFollowed } from "../../../src/words/tell";
import { readExample } from "../../read-example";
import { createEnglishReadout } from "../../english-readout";

const text = JSON.stringify(readExample("draghi-putin").file);
const bytes = () => Uint8Array.from(new TextEncoder().encode(text));

interface Asked {
  readonly isPublic?: boolean;
  readonly data?: string;
  readonly query?: string;
  readonly hash?: string;
  readonly isSameOrigin?: boolean;
  /** Where the frame is, and what the browser tells of the page around it. */
  readonly at?: string;
  readonly referrer?: string;
  readonly width?: number;
  /** Whether the page stands, and not its first picture alone. */
  readonly isStanding?: boolean;
}

/** A frame within a page of another host, and all that the frame says to it. */
function openFrame({
  isPublic = false,
  data = "secret.json",
  query = "",
  hash = "",
  isSameOrigin,
  at = "https://readout.internal",
  referrer = "https://host.example/",
  width = 600,
  isStanding = true,
}: Asked) {
  const said: unknown[] = [];
  const parent = {
    postMessage: (message: unknown) => said.push(message),
    get location() {
      if (isSameOrigin) return { origin: at };
      throw new DOMException(
        "Blocked a frame from accessing a cross-origin frame.",
        "SecurityError",
      );
    },
  };
  const listeners: ((event: MessageEvent) => void)[] = [];
  let height = 700;
  const page = {
    location: new URL(`${at}/embed.html?data=${data}${query}${hash}`),
    parent,
    innerWidth: 640,
    innerHeight: 600,
    scrollY: 0,
    document: {
      referrer,
      documentElement: { getBoundingClientRect: () => ({ width, height }), dataset: {} },
      querySelector: () => null,
      getElementById: () => null,
    },
    addEventListener: (type: string, listener: (event: MessageEvent) => void) =>
      type === "message" && listeners.push(listener),
    setInterval: (run: () => void, wait: number) => window.setInterval(run, wait),
    setTimeout: (run: () => void, wait: number) => window.setTimeout(run, wait),
    clearTimeout: (timer: number) => window.clearTimeout(timer),
  };
  const readout = createEnglishReadout({
    load: (address) =>
      Promise.resolve({ bytes: bytes(), address, status: 200, type: "", isPublic }),
  });
  const load = vi.spyOn(readout, "openAddress");
  // jsdom has no frames of another origin: what a frame uses of them is what stands here.
  // @ts-expect-error a window has much more
  const asWindow: EmbedWindow = page;
  const { begin } = joinHost(readout, asWindow);
  const stand = () => begin({ stepOfMessage, sayFollowed });
  if (isStanding) stand();
  const send = (message: unknown, ports: readonly unknown[] = []) => {
    const event = { data: message, source: parent, ports, origin: "https://host.example" };
    // @ts-expect-error likewise
    for (const listener of listeners) listener(event);
  };
  return { readout, said, send, load, stand, grow: (to: number) => (height = to) };
}

type Frame = ReturnType<typeof openFrame>;

const isShown = (frame: Frame) =>
  vi.waitFor(() => expect(frame.readout.cells.getState().index).toBeDefined());
const channel = { readout: 1, type: "channel" };
interface End {
  onmessage?: (event: { data: unknown }) => void;
  readonly postMessage: (message: unknown) => void;
}

/** One end of a channel, into which the element speaks, and all that the frame says into it. */
function port() {
  const heard: unknown[] = [];
  const end: End = { postMessage: (message) => heard.push(message) };
  return { end, heard, say: (data: unknown) => end.onmessage?.({ data }) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a host hears that asks for something and listens. */
async function hearAfter(guess: unknown, asked: Asked) {
  const frame = openFrame(asked);
  await isShown(frame);
  vi.advanceTimersByTime(2000);
  frame.send(guess);
  vi.advanceTimersByTime(50);
  frame.grow(900 + 100 * Number(frame.readout.cells.getState().view.select !== undefined));
  vi.advanceTimersByTime(5000);
  // How often the height is told depends on how long the file took.
  return [...new Set(frame.said.map((message) => JSON.stringify(message)))];
}

describe("a host of the internet that frames a file of its reader's own network", () => {
  const guesses = [
    { readout: 1, type: "select", id: "putin" },
    { readout: 1, type: "select", id: "nobody" },
    { readout: 1, type: "filter", topic: ["ukraine"] },
    { readout: 1, type: "filter", topic: ["unicorns"] },
    { readout: 1, type: "filter", country: ["IT"] },
    { readout: 1, type: "window", from: "2022-02-01", to: "2022-02-01" },
  ];

  it("hears the same whatever it asks for", async () => {
    const silent = await hearAfter(undefined, {});
    expect(silent).toContain('{"readout":1,"type":"ready"}');
    for (const guess of guesses) expect(await hearAfter(guess, {})).toEqual(silent);
    expect(silent.join(" ")).not.toMatch(/"select"|"view"|:9\d\d|:700/);
  });

  it("hears the same whatever it puts into the address, but for the address", async () => {
    const heard = async (query: string) => {
      const said = await hearAfter(undefined, { query });
      return said.join(" ").replaceAll(query, "");
    };
    expect(await heard("&select=putin")).toBe(await heard("&select=nobody"));
  });

  it("may set the theme, which says nothing", async () => {
    const frame = openFrame({});
    await isShown(frame);
    frame.send({ readout: 1, type: "theme", theme: "dark" });
    vi.advanceTimersByTime(10);
    expect(frame.readout.cells.getState().view.theme).toBe("dark");
  });

  it("learns no more by saying that it would hand the graph over", async () => {
    const frame = openFrame({ hash: "#handed-over" });
    const { end, say } = port();
    frame.send(channel, [end]);
    say(null);
    await isShown(frame);
    frame.send({ readout: 1, type: "select", id: "putin" });
    vi.advanceTimersByTime(3000);
    expect(JSON.stringify(frame.said)).not.toContain("putin");
    expect(frame.readout.cells.getState().view.select).toBeUndefined();
  });
});

describe("a host that could read the file as well", () => {
  it.each([
    ["since its server lets every page read it", { isPublic: true }],
    ["since it is an example", { data: "draghi-putin" }],
    ["since it is of the same origin", { isSameOrigin: true }],
    ["since the frame's server is on the internet, too", { at: "https://readout.example" }],
    ["since it is of the same network", { referrer: "http://wiki.internal/" }],
    [
      "since both are on one machine",
      { at: "http://127.0.0.1:1", referrer: "http://localhost:2/" },
    ],
  ])("selects, and hears what is selected, %s", async (_, asked: Asked) => {
    const said = await hearAfter({ readout: 1, type: "select", id: "putin" }, asked);
    expect(said).toContain('{"readout":1,"type":"select","id":"putin"}');
    expect(said.join(" ")).toContain('"height":1000');
  });
});

describe("an element with a link of its article that was followed", () => {
  async function follow(id: string, asked: Asked) {
    const frame = openFrame(asked);
    await isShown(frame);
    const { end, heard, say } = port();
    frame.send(channel, [end]);
    say({ followed: id });
    return heard;
  }

  it.each([
    ["putin", "Selected in the graph: Vladimir Putin."],
    ["call-draghi-putin", "Selected in the graph: Call, Mario Draghi and Vladimir Putin."],
  ])("is given the sentence to say of %s, where its page may read the file", async (id, said) => {
    for (const asked of [{ isPublic: true }, { isSameOrigin: true }, { data: "draghi-putin" }])
      expect(await follow(id, asked)).toEqual([{ said, lang: "en" }]);
  });

  it("is given none of what the graph does not have", async () => {
    expect(await follow("nobody", { isPublic: true })).toEqual([]);
  });

  it("is given no name where its page may not read the file, though the frame obeys it", async () => {
    expect(await follow("putin", {})).toEqual([]);
    expect(await follow("putin", { at: "https://readout.example" })).toEqual([]);
  });
});

describe("a frame in which the first picture stands, and not yet the page", () => {
  it("tells nothing, not even how high it is, and then all at once", async () => {
    const frame = openFrame({ isStanding: false, isSameOrigin: true, query: "&select=putin" });
    await isShown(frame);
    frame.send({ readout: 1, type: "select", id: "draghi" });
    vi.advanceTimersByTime(3000);
    expect(frame.said).toEqual([]);
    frame.stand();
    vi.advanceTimersByTime(500);
    expect(frame.said).toContainEqual({ readout: 1, type: "height", height: 700 });
    const own = frame.said.filter((message) => isReadoutMessage(message));
    expect(own.map(({ type }) => type)).toEqual(["height", "ready", "select", "view"]);
    expect(own).toContainEqual({ readout: 1, type: "select", id: "putin" });
  });

  it("takes the graph of an element at once, and is ready when the page stands", async () => {
    const frame = openFrame({ isStanding: false, hash: "#handed-over" });
    const { end, say } = port();
    frame.send(channel, [end]);
    say(bytes().buffer);
    await isShown(frame);
    frame.stand();
    expect(frame.said).toContainEqual({ readout: 1, type: "ready" });
  });
});

describe("a frame that has no width yet", () => {
  it("tells no height", async () => {
    const frame = openFrame({ width: 0, isSameOrigin: true });
    await isShown(frame);
    vi.advanceTimersByTime(3000);
    expect(JSON.stringify(frame.said)).not.toContain("height");
  });
});

describe("a host that hands the graph over", () => {
  it("is named as where it came from, and speaks with the frame", async () => {
    const frame = openFrame({ hash: "#handed-over", data: "https://other.example/x.json" });
    const { end, say } = port();
    frame.send(channel, [end]);
    say(bytes().buffer);
    await isShown(frame);
    expect(frame.readout.cells.getState().dataHost).toBe("host.example");
    expect(frame.load).not.toHaveBeenCalled();
    frame.send({ readout: 1, type: "select", id: "putin" });
    vi.advanceTimersByTime(3000);
    expect(frame.said).toContainEqual({ readout: 1, type: "select", id: "putin" });
  });

  it("does so once, by one channel", async () => {
    const frame = openFrame({ hash: "#handed-over" });
    const [first, second] = [port(), port()];
    frame.send(channel, [first.end]);
    frame.send(channel, [second.end]);
    second.say(bytes().buffer);
    expect(second.end.onmessage).toBeUndefined();
    first.say(bytes().buffer);
    await isShown(frame);
    const { index } = frame.readout.cells.getState();
    first.say(bytes().buffer);
    await vi.advanceTimersByTimeAsync(1000);
    expect(frame.readout.cells.getState().index).toBe(index);
  });

  it("is waited for no longer than twenty seconds; then it is told, and nothing is taken any more", async () => {
    const frame = openFrame({ hash: "#handed-over" });
    const { end, say } = port();
    frame.send(channel, [end]);
    vi.advanceTimersByTime(19_000);
    expect(frame.readout.cells.getState().trouble).toBeUndefined();
    vi.advanceTimersByTime(1000);
    expect(frame.readout.cells.getState().trouble?.cause).toEqual({ code: "handed", seconds: 20 });
    say(bytes().buffer);
    await vi.advanceTimersByTimeAsync(1000);
    expect(frame.readout.cells.getState().index).toBeUndefined();
  });
});
