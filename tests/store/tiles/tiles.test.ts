// @vitest-environment node
import { afterEach, describe, expect, it, vi } from "vitest";
import { compareWith, setWindow } from "../../../src/frame/view/steps";
import { frameOf } from "../../../src/frame/query/frame-of";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import type { Fetched } from "../../../src/reader/files/fetch-bytes";
import { deferred } from "../../fixtures/deferred";
import {
  daysFrom,
  FOLDER,
  openTiledWinter,
  type Refusal,
  standInPage,
  wanted,
  WHOLE,
} from "./tiled-winter";

const window = (from: string, to: string) => setWindow(parseDay(from), parseDay(to));
/** Two weeks in February, and their like in December: far apart, so that one is not fetched ahead for the other. */
const FEBRUARY = daysFrom("2022-02-14", "2022-02-20");
const DECEMBER = daysFrom("2021-12-06", "2021-12-12");
const ALL = daysFrom("2021-12-01", "2022-03-31");
const toDecember = window("2021-12-06", "2021-12-12");

let opened: ReturnType<typeof openTiledWinter>;
standInPage();
afterEach(() => opened.readout.end());
const begin = async (view = FEBRUARY, ...options: Parameters<typeof openTiledWinter>) => {
  opened = openTiledWinter(...options);
  await opened.open(view);
  return opened;
};
/** Waits until the frame is that of the view. */
const settled = () => expect.poll(() => opened.waiting()).toBeUndefined();
const waitingFor = (code: string) => expect.poll(() => opened.waiting()?.code).toBe(code);
const trouble = () => opened.readout.cells.getState().trouble;
const isTile = (path: string) => /^v1\/\d/.test(path);
const tilesOf = (paths: readonly string[]) => paths.filter(isTile);
/** Refuses what a test says, by its path. */
const refuse = (test: (path: string) => boolean, refusal: Refusal) => {
  opened.server.refuse = (path) => (test(path) ? refusal : undefined);
};
const OFFLINE = { code: "network" } as const;
const answered = (status: number) => ({ code: "http", status, type: "text/plain" }) as const;

describe("a graph in tiles", () => {
  it("opens with the days that were asked for, and fetches those beside but none far away", async () => {
    await begin();
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
    expect(opened.shown().length).toBeGreaterThan(5);
    expect(opened.counts()).toEqual(frameOf(WHOLE, FEBRUARY).counts);
    await expect.poll(() => tilesOf(opened.asked).length).toBeGreaterThan(2);
    expect(opened.asked.filter((path) => path.includes("2021-12"))).toEqual([]);
    expect(opened.readout.cells.getState()).toMatchObject({
      dataHost: "tiles.example",
      isPublic: true,
      trouble: undefined,
      waiting: undefined,
    });
    expect(opened.readout.session.notes.getState()).toEqual([]);
  });

  it("has its first tiles on their way while the list of actors is", async () => {
    const gate = deferred<undefined>();
    opened = openTiledWinter();
    refuse((path) => path.endsWith("actors.parquet"), gate.promise);
    const opening = opened.open(FEBRUARY);
    await expect.poll(() => tilesOf(opened.asked).length).toBeGreaterThan(0);
    expect(opened.shown()).toEqual([]);
    gate.resolve(undefined);
    await opening;
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
    expect(new Set(opened.asked).size).toBe(opened.asked.length);
  });

  it("fetches the tiles beside once its first picture has had time, or sooner where the reader moves on", async () => {
    for (const goOn of [
      () => vi.advanceTimersByTimeAsync(1500),
      () => opened.readout.dispatch(window("2022-02-15", "2022-02-20")),
    ]) {
      await begin();
      const first = tilesOf(opened.asked).length;
      await vi.advanceTimersByTimeAsync(1000);
      expect(tilesOf(opened.asked)).toHaveLength(first);
      await goOn();
      await expect.poll(() => tilesOf(opened.asked).length).toBeGreaterThan(first);
      opened.readout.end();
    }
  });

  it("opens whole where no days are asked for and it is small", async () => {
    await begin(DEFAULT_VIEW);
    expect(opened.shown()).toEqual(wanted(DEFAULT_VIEW));
    expect(opened.readout.cells.getState().view.from).toBeUndefined();
  });

  it("keeps showing the days before until those of the next window have come, and says so", async () => {
    await begin();
    const gate = deferred<undefined>();
    refuse((path) => path.includes("2021-12"), gate.promise);
    opened.readout.dispatch(toDecember);
    expect(opened.waiting()).toEqual({ code: "counting" });
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
    gate.resolve(undefined);
    await settled();
    expect(opened.shown()).toEqual(wanted(DECEMBER));
    expect(opened.shown().length).toBeGreaterThan(0);
  });

  it("asks for no tile twice, however the window moves", async () => {
    await begin();
    for (const step of [toDecember, window("2022-02-14", "2022-02-20"), toDecember]) {
      opened.readout.dispatch(step);
      await settled();
    }
    expect(tilesOf(opened.asked).length).toBeGreaterThan(2);
    expect(new Set(opened.asked).size).toBe(opened.asked.length);
  });

  it("gives up tiles on their way that the next window does not ask for", async () => {
    await begin();
    refuse((path) => path.includes("2021-12"), new Promise(() => {}));
    opened.readout.dispatch(toDecember);
    await expect.poll(() => opened.asked.some((path) => path.includes("2021-12"))).toBe(true);
    opened.readout.dispatch(window("2022-03-14", "2022-03-20"));
    await settled();
    expect(opened.shown()).toEqual(wanted(daysFrom("2022-03-14", "2022-03-20")));
    expect(opened.aborted.some((path) => path.includes("2021-12"))).toBe(true);
    expect(trouble()).toBeUndefined();
  });

  it("counts the window that another is compared with, too", async () => {
    await begin();
    const december = { first: DECEMBER.from ?? 0, last: DECEMBER.to ?? 0 };
    opened.readout.dispatch(compareWith(december));
    expect(opened.waiting()).toEqual({ code: "counting" });
    await settled();
    const { cells, frameOf: frameIn } = opened.readout;
    const compared = frameOf(WHOLE, { ...FEBRUARY, with: december }).compared?.counts;
    expect(frameIn(cells.getState())?.compared?.counts).toEqual(compared);
  });

  it("fetches further ahead in the direction in which the window moves", async () => {
    await begin(daysFrom("2022-01-03", "2022-01-09"));
    opened.readout.dispatch(window("2022-01-10", "2022-01-16"));
    await settled();
    await expect.poll(() => opened.asked.some((path) => path.includes("2022-01-26"))).toBe(true);
    expect(opened.asked.some((path) => path.includes("2021-12-15"))).toBe(false);
  });

  it("fetches nothing more once the readout has ended, and gives up what is on its way", async () => {
    await begin();
    refuse((path) => path.includes("2021-12"), new Promise(() => {}));
    opened.readout.dispatch(toDecember);
    await expect.poll(() => opened.asked.some((path) => path.includes("2021-12"))).toBe(true);
    opened.readout.end();
    const before = opened.asked.length;
    opened.readout.dispatch(window("2022-03-14", "2022-03-20"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened.asked).toHaveLength(before);
    expect(opened.aborted.some((path) => path.includes("2021-12"))).toBe(true);
  });
});

describe("tiles that do not come", () => {
  it("are told of once, tried again after one, two, four and at most eight seconds, and forgotten when they come", async () => {
    await begin();
    refuse(isTile, OFFLINE);
    opened.readout.dispatch(toDecember);
    await vi.advanceTimersByTimeAsync(0);
    expect(opened.waiting()?.code).toBe("absent");
    const first = trouble();
    expect(first).toMatchObject({ cause: OFFLINE, asked: { from: DECEMBER.from } });
    expect(first?.name).toMatch(/^v1\/2021-12/);
    const tries = () => tilesOf(opened.asked).filter((path) => path === first?.name).length;
    let before = tries();
    for (const seconds of [1, 2, 4, 8, 8]) {
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(tries()).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(tries()).toBe(++before);
    }
    expect(trouble()).toBe(first);
    refuse(() => false, undefined);
    await vi.advanceTimersByTimeAsync(8000);
    await settled();
    expect(trouble()).toBeUndefined();
    expect(opened.shown()).toEqual(wanted(DECEMBER));
  });

  it.each([
    [OFFLINE, true],
    [{ code: "offline" } as const, true],
    [{ code: "cut", kilobytes: 1 } as const, true],
    [{ code: "slow", kilobytes: 1, seconds: 30 } as const, true],
    [{ code: "bytes", maximum: 200 } as const, false],
    [answered(500), true],
    [answered(429), true],
    [answered(404), false],
    [answered(499), false],
  ])("are tried again after %j: %s", async (refusal, isTried) => {
    await begin();
    refuse(isTile, refusal);
    opened.readout.dispatch(toDecember);
    await waitingFor("absent");
    expect(trouble()?.cause).toEqual(refusal);
    refuse(() => false, undefined);
    const before = opened.asked.length;
    await vi.advanceTimersByTimeAsync(1000);
    if (isTried) await settled();
    else expect(opened.asked).toHaveLength(before);
  });

  it("are asked for again where the window moves and comes back", async () => {
    await begin();
    refuse(isTile, answered(404));
    opened.readout.dispatch(toDecember);
    await waitingFor("absent");
    refuse(() => false, undefined);
    opened.readout.dispatch(window("2022-02-14", "2022-02-20"));
    await settled();
    opened.readout.dispatch(toDecember);
    await settled();
    expect(opened.shown()).toEqual(wanted(DECEMBER));
  });

  it("are no trouble where they were only fetched ahead", async () => {
    opened = openTiledWinter();
    const first = () => tilesOf(opened.asked).length;
    opened.server.refuse = (path) =>
      isTile(path) && !/2022-02-(09|16)/.test(path) ? OFFLINE : undefined;
    await opened.open(FEBRUARY);
    await expect.poll(first).toBeGreaterThan(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(trouble()).toBeUndefined();
    expect(opened.waiting()).toBeUndefined();
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
  });

  it("that hold something else than the manifest says are a trouble with their name", async () => {
    await begin();
    const bytes = new TextEncoder().encode("<html>");
    const page: Fetched = { bytes, address: "", status: 200, type: "text/html", isPublic: true };
    refuse(isTile, page);
    opened.readout.dispatch(toDecember);
    await waitingFor("absent");
    expect(trouble()?.name).toMatch(/^v1\/2021-12/);
    expect(trouble()?.problems.length).toBeGreaterThan(0);
  });
});

describe("a graph in tiles that does not open", () => {
  it.each(["v1/actors.parquet", "v1/totals.parquet", "v1/documents.json"])(
    "for want of %s says so by its name",
    async (path) => {
      opened = openTiledWinter();
      opened.server.refuse = (one) => (one === path ? OFFLINE : undefined);
      await opened.open(FEBRUARY);
      expect(trouble()).toMatchObject({ name: path, cause: OFFLINE });
      expect(opened.readout.cells.getState().index).toBeUndefined();
    },
  );

  it.each([
    ["no text", "manifest.json", new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
    ["no manifest", "manifest.json", new TextEncoder().encode("{}")],
    ["no actors", "v1/actors.parquet", new TextEncoder().encode("<html>")],
  ])("for want of what it says it is says so: %s", async (_, path, bytes) => {
    opened = openTiledWinter();
    const page: Fetched = {
      bytes,
      address: `${FOLDER}${path}`,
      status: 200,
      type: "",
      isPublic: true,
    };
    opened.server.refuse = (one) => (one === path ? page : undefined);
    await opened.open(FEBRUARY);
    expect(trouble()?.name).toContain(path);
    expect(trouble()?.problems.length).toBeGreaterThan(0);
    expect(opened.readout.cells.getState().index).toBeUndefined();
  });

  it("for want of its first tiles says so by their name", async () => {
    opened = openTiledWinter();
    opened.server.refuse = (path) => (isTile(path) ? answered(503) : undefined);
    await opened.open(FEBRUARY);
    expect(trouble()?.cause).toEqual(answered(503));
    expect(opened.readout.cells.getState().index).toBeUndefined();
  });

  it("for a manifest that is not in order says what is wrong with it", async () => {
    opened = openTiledWinter();
    const address = `${FOLDER}manifest.json`;
    const bytes = new TextEncoder().encode('{"format":"readout-tiles/1","version":1}');
    opened.server.refuse = () => ({ bytes, address, status: 200, type: "", isPublic: false });
    await opened.open(FEBRUARY);
    expect(trouble()?.name).toBe(address);
    expect(trouble()?.problems.length).toBeGreaterThan(1);
  });
});

describe("days with more links than a page can hold", () => {
  it("are not fetched; the reader is told how many they have, and how many days would fit", async () => {
    await begin(FEBRUARY, { heavyUpTo: "2022-01-25" });
    opened.readout.dispatch(window("2021-12-01", "2022-02-20"));
    await settledAsWide();
    const before = opened.asked.length;
    const waiting = opened.waiting();
    expect(waiting).toMatchObject({ code: "wide", most: 2_000_000 });
    expect(waiting?.code === "wide" && waiting.links).toBeGreaterThan(2_000_000);
    // Two heavy weeks fit, the third does not.
    const days = (parseDay("2022-02-20") ?? 0) - (parseDay("2022-01-11") ?? 0);
    expect(waiting?.code === "wide" && waiting.days).toBe(days);
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened.asked).toHaveLength(before);
    opened.readout.dispatch(window("2022-02-14", "2022-02-20"));
    await settled();
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
  });
  const settledAsWide = () => waitingFor("wide");
});

describe("days that an engine counts", () => {
  const heavy = { heavyUpTo: "2022-01-25", hasEngine: true };

  it("are shown as it counted them, from the first view on", async () => {
    await begin(ALL, heavy);
    expect(opened.counts()).toEqual(frameOf(WHOLE, ALL).counts);
    expect(opened.shown()).toEqual(wanted(ALL).slice(-opened.shown().length));
    expect(opened.readout.cells.getState().counted).toBeDefined();
    expect(tilesOf(opened.asked)).toEqual([]);
  });

  it("are counted when the window grows to them, and tiles serve again when it shrinks", async () => {
    await begin(FEBRUARY, heavy);
    opened.readout.dispatch(window("2021-12-01", "2022-03-31"));
    expect(opened.waiting()?.code).toBe("counting");
    expect(opened.waiting()).toHaveProperty("about", frameOf(WHOLE, ALL).counts.links);
    await settled();
    expect(opened.counts()).toEqual(frameOf(WHOLE, ALL).counts);
    opened.readout.dispatch((view) => ({ ...view, select: "vladimir-putin" }));
    await settled();
    expect(opened.asked.filter((path) => path.startsWith("frames?"))).toHaveLength(2);
    opened.readout.dispatch((view) => ({ ...view, tab: "table", theme: "dark" }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(opened.asked.filter((path) => path.startsWith("frames?"))).toHaveLength(2);
    opened.readout.dispatch(window("2022-02-14", "2022-02-20"));
    await settled();
    expect(opened.readout.cells.getState().counted).toBeUndefined();
    expect(opened.shown()).toEqual(wanted({ ...FEBRUARY, select: "vladimir-putin" }));
  });

  it("are not compared with others: that is said to be too much", async () => {
    await begin(ALL, heavy);
    opened.readout.dispatch(compareWith({ first: FEBRUARY.from ?? 0, last: FEBRUARY.to ?? 0 }));
    expect(opened.waiting()?.code).toBe("wide");
  });

  it.each([
    [answered(429), "busy", true],
    [answered(503), "busy", true],
    [answered(504), "slow", false],
    [{ code: "slow", kilobytes: 0, seconds: 30 } as const, "slow", false],
    [answered(413), "many", false],
    [answered(400), "refused", false],
    [answered(403), "refused", false],
    [answered(500), "engine", true],
    [OFFLINE, "engine", true],
  ])("after %j are %s, and asked for again by themselves: %s", async (refusal, code, isTried) => {
    await begin(FEBRUARY, heavy);
    refuse((path) => path.startsWith("frames"), refusal);
    opened.readout.dispatch(window("2021-12-01", "2022-03-31"));
    await waitingFor(code);
    refuse(() => false, undefined);
    const before = opened.asked.length;
    await vi.advanceTimersByTimeAsync(1000);
    if (isTried) await settled();
    else expect(opened.asked).toHaveLength(before);
    expect(trouble()).toBeUndefined();
  });

  it.each([
    [answered(502), "engine"],
    [answered(503), "busy"],
  ])(
    "are waited for where the first view gets %j: no other period is shown",
    async (refusal, code) => {
      opened = openTiledWinter(heavy);
      refuse((path) => path.startsWith("frames"), refusal);
      await opened.open(ALL);
      await waitingFor(code);
      const { view } = opened.readout.cells.getState();
      expect(view).toMatchObject({ from: ALL.from, to: ALL.to });
      refuse(() => false, undefined);
      await vi.advanceTimersByTimeAsync(1000);
      await settled();
      expect(opened.counts()).toEqual(frameOf(WHOLE, ALL).counts);
    },
  );

  it("are those of other data where the engine has another version, or no frame", async () => {
    await begin(FEBRUARY, { ...heavy, version: "v2" });
    opened.readout.dispatch(window("2021-12-01", "2022-03-31"));
    await waitingFor("changed");
    expect(opened.shown()).toEqual(wanted(FEBRUARY));
  });

  it("are not counted for a view before, once the one after has rested", async () => {
    await begin(FEBRUARY, heavy);
    refuse((path) => path.startsWith("frames"), new Promise(() => {}));
    opened.readout.dispatch(window("2021-12-01", "2022-03-31"));
    await expect.poll(() => opened.asked.at(-1)).toMatch(/^frames/);
    opened.readout.dispatch(window("2021-12-02", "2022-03-31"));
    await vi.advanceTimersByTimeAsync(249);
    expect(opened.aborted.filter((path) => path.startsWith("frames"))).toEqual([]);
    refuse(() => false, undefined);
    await vi.advanceTimersByTimeAsync(1);
    expect(opened.aborted.filter((path) => path.startsWith("frames"))).toHaveLength(1);
  });

  it("give their table row by row, either way round, in the language of the page", async () => {
    await begin(ALL, heavy);
    const { counted } = opened.readout.cells.getState();
    const { signal } = new AbortController();
    const rowsFrom = async (start: number, isDescending: boolean) => {
      const rows = await counted?.rowsOf(start, isDescending, "en", signal);
      return typeof rows === "object" ? rows.links.map(({ id }) => id) : rows;
    };
    const all = wanted(ALL);
    expect(await rowsFrom(0, false)).toEqual(all);
    expect(await rowsFrom(7, true)).toEqual(all.toReversed().slice(7));
    refuse((path) => path.includes("/rows"), answered(503));
    expect(await rowsFrom(0, false)).toBe("busy");
    const bytes = new TextEncoder().encode("[]");
    const other: Fetched = { bytes, address: "", status: 200, type: "", isPublic: true };
    refuse((path) => path.includes("/rows"), other);
    expect(await rowsFrom(0, false)).toBe("changed");
    opened.readout.end();
    await begin(ALL, { ...heavy, rowsVersion: "v2" });
    const { counted: later } = opened.readout.cells.getState();
    expect(await later?.rowsOf(0, false, "en", signal)).toBe("changed");
  });
});
