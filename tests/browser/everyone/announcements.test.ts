import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { serveHost } from "../support/host";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { openDetails } from "../support/open-parts";

afterAll(closeBrowser);

declare global {
  interface Window {
    announced?: string[];
  }
}

/** Everything that is put into the log, though it may have left it again. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.getByRole("log").waitFor({ state: "attached" });
  await page.evaluate(() => {
    const announced: string[] = [];
    window.announced = announced;
    const log = document.querySelector("[role=log]");
    if (!log) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) announced.push(node.textContent ?? "");
    }).observe(log, { childList: true });
  });
  return () => page.evaluate(() => window.announced ?? []);
}

async function open(path = "") {
  const { page } = await openPage(path);
  await page.getByRole("listbox").waitFor();
  return { page, heard: await listen(page) };
}

describe("a reader who listens", () => {
  it("is told a selection at once, by name, and that nothing is selected any more", async () => {
    const { page, heard } = await open();
    await page.getByRole("listbox").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect.poll(heard).toEqual(["Selected: Vladimir Putin."]);
    await page.keyboard.press("Escape");
    await expect.poll(heard).toEqual(["Selected: Vladimir Putin.", "Nothing is selected."]);
    await page.context().close();
  });

  it("is told a row of steps once, when it has come to rest", async () => {
    const { page, heard } = await open("?data=winter-2022");
    await page.getByRole("slider", { name: "From" }).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press("PageUp");
    await expect.poll(heard).toHaveLength(1);
    const [text] = await heard();
    expect(text).toMatch(
      /^\d+ \w+ 202\d to \d+ \w+ 2022\. \d+ actors, \d+ links\. Gone: .+ and \d+ more\.$/,
    );
    await page.context().close();
  });

  it("misses no selection during playback, and hears of the window now and then", async () => {
    const { page, heard } = await open("?data=winter-2022&mode=until&tab=graph");
    await page.getByRole("combobox", { name: "Speed" }).selectOption({ label: "7 days a second" });
    await page.getByRole("button", { name: "Play" }).click();
    await page.getByRole("listbox").focus();
    const chosen: string[] = [];
    for (let round = 0; round < 4; round++) {
      await page.waitForTimeout(700);
      await page.keyboard.press("Home");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      chosen.push("chosen");
    }
    const said = await heard();
    expect(said.filter((text) => text.startsWith("Selected:"))).toHaveLength(chosen.length);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect.poll(async () => (await heard()).at(-1)).toMatch(/actors, \d+ links\./);
    const windows = (await heard()).filter((text) => text.includes("links."));
    expect(windows.length).toBeLessThan(4);
    await page.context().close();
  });

  it("finds in the accessibility tree a picture that says what it shows", async () => {
    const { page } = await open();
    await openDetails(page);
    await page.getByRole("listbox").focus();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const find = (role: string, name: string) =>
      nodes.find((node) => node.role?.value === role && node.name?.value === name);
    const picture = find("listbox", "Relationship graph");
    expect(picture?.description?.value).toBe(
      "13 actors and 15 links between them. Arrow keys go to the neighbour in that direction, Enter opens, ? lists the keys.",
    );
    for (const [role, name] of [
      ["region", "Relationship graph"],
      ["application", "Relationship graph"],
      ["option", "Vladimir Putin, Person, President of Russia; 10 links to 6 actors; 1 of 13"],
      ["slider", "From"],
      ["slider", "To"],
      ["complementary", "Details"],
      ["log", ""],
      ["tab", "Table"],
    ] as const)
      expect(find(role, name), `${role} ${name}`).toBeDefined();
    await page.context().close();
  });

  it("finds the links of an actor in a tree with places and levels", async () => {
    const { page } = await openPage("?tab=table");
    await page.getByText("Actors and their links").click();
    const tree = page.getByRole("tree");
    const [first] = await tree.getByRole("treeitem").all();
    await first?.focus();
    await page.keyboard.press("ArrowRight");
    expect(await tree.ariaSnapshot()).toContain(
      '- treeitem "Vladimir Putin, Person; 10 links to 6 actors" [expanded] [level=1]',
    );
    expect(await tree.getByRole("treeitem", { level: 2 }).count()).toBe(10);
    await page.context().close();
  });

  it("is not told in a frame what the article around it changes, and is told what they do there", async () => {
    const host = await serveHost({
      "/article": `<!doctype html><html lang="en"><title>Article</title><h1 tabindex="-1">Article</h1>
        <iframe title="Graph" width="900" height="900" src="${inject("address")}embed.html?data=draghi-putin"></iframe></html>`,
    });
    const { page } = await openAddress(`${host.address}article`, { hosts: [host.address] });
    const frame = page.frameLocator("iframe");
    await frame.getByRole("listbox").waitFor();
    await page.getByRole("heading", { name: "Article" }).focus();
    const select = (id: string | null) =>
      page.evaluate((one) => {
        const message = { readout: 1, type: "select", id: one };
        document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
      }, id);
    await select("draghi");
    await frame.getByRole("heading", { name: "Mario Draghi" }).waitFor();
    const log = frame.getByRole("log");
    expect(await log.textContent()).toBe("");
    await frame.getByRole("listbox").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect.poll(() => log.textContent()).toBe("Selected: Vladimir Putin.");
    // The focus stays in the frame while they read on in the article, which leads it.
    await select("draghi");
    await frame.getByRole("heading", { name: "Mario Draghi" }).waitFor();
    await frame.getByRole("listbox").press("Escape");
    await expect
      .poll(() => log.textContent())
      .toBe("Selected: Vladimir Putin.Nothing is selected.");
    await page.context().close();
    host.close();
  });

  it("is told in an article what a link of it has selected in the graph, each time it is pressed", async () => {
    const host = await serveHost({
      "/article": `<!doctype html><html lang="it"><title>Article</title>
        <script type="module" src="${inject("address")}readout-embed.js"></script>
        <p>It began with <a href="#readout:putin">him</a> and <a href="#readout:nobody">nobody</a>.</p>
        <p style="margin-bottom:3000px"><a href="#readout:draghi">Both</a> had waited.</p>
        <readout-graph src="draghi-putin" lang="en"></readout-graph></html>`,
    });
    const { page } = await openAddress(`${host.address}article`, { hosts: [host.address] });
    // The element's own tree is closed to scripts, but not to those who read the page.
    const session = await page.context().newCDPSession(page);
    const heard = async () => {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const isLive = ({
        name,
        value,
      }: {
        readonly name: string;
        readonly value: { readonly value?: unknown };
      }) => name === "live" && value.value === "polite";
      const region = nodes.find(({ properties = [] }) => properties.some(isLive));
      const inside = new Set(region?.childIds);
      const lines = nodes.filter(({ nodeId }) => inside.has(nodeId));
      return lines.map(({ backendDOMNodeId, childIds = [] }) => ({
        element: backendDOMNodeId,
        text: nodes
          .filter(({ nodeId }) => childIds.includes(nodeId))
          .map(({ name }) => String(name?.value))
          .join(""),
      }));
    };
    const said = async () => (await heard()).map(({ text }) => text);
    // Far from the graph, whose frame comes only now.
    const link = page.getByRole("link", { name: "him" });
    await link.press("Enter");
    await expect.poll(said).toEqual(["Selected in the graph: Vladimir Putin."]);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    const [first] = await heard();
    await link.press("Enter");
    await expect.poll(async () => (await heard())[0]?.element).not.toBe(first?.element);
    expect(await said()).toEqual(["Selected in the graph: Vladimir Putin."]);
    await page.getByRole("link", { name: "nobody" }).press("Enter");
    await page.getByRole("link", { name: "Both" }).press("Enter");
    await expect.poll(said).toEqual(["Selected in the graph: Mario Draghi."]);
    // What is selected later in the frame itself is told there, and this is no more so.
    const frame = page.frames().at(-1);
    expect(await frame?.getByRole("log").textContent()).toBe("");
    await frame?.getByRole("listbox").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect.poll(said).toEqual([]);
    await page.context().close();
    host.close();
  });
});
