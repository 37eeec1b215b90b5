import { afterAll, describe, expect, it } from "vitest";
import { collectedFiles, type HostileFile, madeFiles } from "../../fixtures/hostile";
import { skipWithout } from "../../fixtures/needs-shared";
import { type Door, expectFed, feed, serveFiles } from "../support/feed";
import { closeBrowser } from "../support/page";
import { IS_THOROUGH, someOf } from "../support/thorough";
import { expectNothingGotIn, openTrapped } from "../support/traps";

afterAll(closeBrowser);

const LONG = IS_THOROUGH ? 600_000 : 120_000;
const DOORS: readonly Door[] = ["chooser", "drop", "address"];

/** Brings all files in through one door, and uses the page afterwards. */
async function throughDoor(files: readonly HostileFile[], door: Door): Promise<void> {
  const opened = await openTrapped("", { prepare: (page) => serveFiles(page, files) });
  const { page } = opened;
  await page.getByText(/15 of 15 links/).waitFor();
  const fed = await feed(page, files, door);
  expectFed(fed, files);
  // What is on screen is a graph that can be used.
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("button", { name: "Open Anna – Bruno, Call" }).click();
  await page.getByRole("blockquote").getByText("They spoke.").waitFor();
  await expectNothingGotIn(opened);
  await page.context().close();
}

describe("files that break programs, each brought in over a good graph", () => {
  it.each(["chooser", "drop", "address"] as const)(
    "through the %s give a graph or an alert that names them; the graph before stays",
    async (door) => throughDoor(madeFiles(), door),
    LONG,
  );

  it.for(["chooser", "drop", "address"] as const)(
    "from the collections of others, through the %s, do too",
    { timeout: LONG },
    async (door, context) => {
      skipWithout("data/hostile", context);
      const all = collectedFiles();
      expect(all.length).toBeGreaterThan(550);
      await throughDoor(someOf(all, DOORS.length, DOORS.indexOf(door)), door);
    },
  );
});
