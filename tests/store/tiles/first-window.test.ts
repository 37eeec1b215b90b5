// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay, printDay } from "../../../src/graph/dates";
import type { OpenShelf } from "../../../src/reader/open-shelf";
import { dayTilesOf } from "../../../src/tiles/day-tiles";
import { daysFrom, openTiledWinter, standInPage, TILES, wanted, WHOLE } from "./tiled-winter";

const real = new Map(dayTilesOf(TILES.manifest).map((tile) => [tile.path, tile]));

/** Tiles may claim to have more links than they have, and are taken all the same. */
vi.mock("../../../src/reader/open-shelf", async (load) => {
  const { openShelf } = await load<{ readonly openShelf: () => Promise<OpenShelf> }>();
  return {
    openShelf: async () => {
      const { shelf, end } = await openShelf();
      const take: typeof shelf.take = (part, bytes) =>
        shelf.take(real.get(part.path) ?? part, bytes);
      return { shelf: { ...shelf, take }, end };
    },
  };
});

/** All weeks up to the last but two hold 900,000 links each, as they say. */
const HEAVY_UP_TO = "2022-02-02";
const ALL = daysFrom("2021-12-01", "2022-02-28");
const NOTE = { code: "tiles-window", values: { links: WHOLE.linkTotal }, count: 1 };

let opened: ReturnType<typeof openTiledWinter>;
standInPage();
afterEach(() => opened.readout.end());
const begin = async (view = ALL, options: Parameters<typeof openTiledWinter>[0] = {}) => {
  opened = openTiledWinter({ heavyUpTo: HEAVY_UP_TO, ...options });
  await opened.open(view);
  expect(opened.readout.cells.getState().trouble).toBeUndefined();
};
const notes = () => opened.readout.session.notes.getState();
const view = () => opened.readout.cells.getState().view;
const expectLastDays = () => {
  expect(notes()).toEqual([NOTE]);
  const { from = 0, to = 0, mode } = view();
  expect(mode).toBe("window");
  // Of the last busy week one day, since each of its weeks has more links than a first picture shows.
  expect([printDay(from), printDay(to)]).toEqual(["2022-02-08", "2022-02-08"]);
  expect(opened.shown()).toEqual(wanted({ ...DEFAULT_VIEW, from, to }));
  expect(opened.waiting()).toBeUndefined();
};

test("Where no days are asked for, a graph of many links opens with the last busy ones, and a note says so", async () => {
  await begin(DEFAULT_VIEW);
  expectLastDays();
});

test("So it does where more are asked for than a page can hold, and nothing counts them", async () => {
  await begin(ALL);
  expectLastDays();
});

test.each([413, 400, 504])(
  "So it does where the engine will not count them later either: %s",
  async (status) => {
    opened = openTiledWinter({ heavyUpTo: HEAVY_UP_TO, hasEngine: true });
    opened.server.refuse = (path) =>
      path.startsWith("frames") ? { code: "http", status, type: "" } : undefined;
    await opened.open(ALL);
    expectLastDays();
  },
);

test("So it does where two windows are compared, which no engine counts", async () => {
  const compared = { first: parseDay("2022-02-08") ?? 0, last: parseDay("2022-02-08") ?? 0 };
  await begin({ ...ALL, with: compared }, { hasEngine: true });
  expect(opened.asked.filter((path) => path.startsWith("frames"))).toEqual([]);
  expect(notes()).toEqual([NOTE]);
});

test.each([
  ["from a day on", { ...DEFAULT_VIEW, from: parseDay("2022-02-09") }],
  ["up to a day", { ...DEFAULT_VIEW, to: parseDay("2021-12-12") }],
  ["from a day to another", daysFrom("2022-01-03", "2022-01-09")],
])("Days that a page can hold are shown as they were asked for: %s", async (_, asked) => {
  await begin(asked);
  expect(notes()).toEqual([]);
  expect(view()).toMatchObject({ from: asked.from, to: asked.to });
  expect(opened.shown()).toEqual(wanted(asked));
  expect(opened.shown().length).toBeGreaterThan(0);
});
