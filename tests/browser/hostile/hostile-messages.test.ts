import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { collectedFiles, HARD_WORDS, madeFiles } from "../../fixtures/hostile";
import { type Host, serveHost } from "../support/host";
import { closeBrowser } from "../support/page";
import { expectNothingGotIn, openTrapped } from "../support/traps";

const LONG = 120_000;

function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:," /><title>A page</title>
<script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script></head><body>${body}</body></html>`;
}

let host: Host;
beforeAll(async () => {
  const embed = `${inject("address")}embed.html`;
  host = await serveHost({
    "/frame": pageWith(
      `<iframe id="f" src="${embed}"></iframe><iframe id="sibling" src="sibling"></iframe>`,
    ),
    "/sibling": pageWith(""),
    "/guess": pageWith(
      `<input autofocus /><iframe src="${embed}?event=draghi-putin-2022-02-01" width="900" height="700"></iframe>`,
    ),
    "/empty": pageWith(""),
  });
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

async function openHost(path: string) {
  return openTrapped(host.address + path, { hosts: [host.address] });
}

const embedIn = (page: Page) => page.frames().find((frame) => frame.url().includes("embed.html"));

async function isReady(page: Page) {
  await expect
    .poll(async () => JSON.stringify(await page.evaluate("heard")))
    .toContain('"type":"ready"');
}

const WHOLE = "13 of 13 actors, 15 of 15 links";

describe("a frame on a page of somebody else's", () => {
  it("hears nobody but its parent: no frame beside it, none within it, and not itself", async () => {
    const opened = await openHost("frame");
    const { page } = opened;
    await isReady(page);
    const embed = embedIn(page);
    await page.frame({ url: /sibling/ })?.evaluate(() => {
      parent.frames[0]?.postMessage({ readout: 1, type: "select", id: "putin" }, "*");
    });
    await embed?.evaluate(() => {
      postMessage({ readout: 1, type: "select", id: "putin" }, "*");
      const nested = document.createElement("iframe");
      document.body.append(nested);
    });
    const send = () => parent.postMessage({ readout: 1, type: "select", id: "putin" }, "*");
    for (const nested of embed?.childFrames() ?? []) await nested.evaluate(send);
    expect(embed?.childFrames()).toHaveLength(1);
    await page.waitForTimeout(500);
    expect(await embed?.getByText(WHOLE).count()).toBe(1);
    expect(await embed?.getByRole("heading", { name: "Vladimir Putin" }).count()).toBe(0);
    expect(embed?.url()).toMatch(/embed\.html$/);
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it("leaves the focus where it is, which would tell whether there is an event of that id", async () => {
    const { page } = await openHost("guess");
    await isReady(page);
    const embed = embedIn(page);
    await embed?.getByRole("region", { name: "Accounts", exact: true }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.context().close();
  });

  it("does nothing on a message that is none of the contract's, whatever it holds", async () => {
    const opened = await openHost("frame");
    const { page } = opened;
    await isReady(page);
    await page.evaluate((words) => {
      const frame = document.querySelector("iframe");
      const send = (message: unknown, ports: MessagePort[] = []) =>
        frame?.contentWindow?.postMessage(message, "*", ports);
      const cycle: Record<string, unknown> = { readout: 1, type: "filter" };
      cycle.kind = cycle;
      let deep: unknown = "call";
      for (let level = 0; level < 1000; level++) deep = [deep];
      const getter = Object.defineProperty({ readout: 1, type: "select" }, "id", {
        enumerable: true,
        get: () => ({ toString: "putin" }),
      });
      const huge = "x".repeat(10_000_000);
      for (const message of [
        cycle,
        { readout: 1, type: "filter", kind: deep },
        getter,
        { readout: 1, type: "select", id: huge },
        { readout: 1, type: "filter", kind: huge },
        { readout: 1, type: "filter", kind: "a,".repeat(500_000) },
        { readout: 1, type: "window", from: huge, to: huge },
        { readout: 1, type: "theme", theme: huge },
        { readout: 1, type: "__proto__" },
        { readout: 1, type: "constructor" },
        JSON.parse('{"readout":1,"type":"filter","__proto__":{"kind":["call"]}}'),
        { readout: 1, type: "load", data: "https://canary.invalid/x.json" },
        { readout: 1, type: "select", id: "nobody", data: "winter-2022" },
        { readout: 1, type: "navigate", href: "https://canary.invalid/" },
        { readout: "1", type: "select", id: "putin" },
        { readout: [1], type: "select", id: "putin" },
        [{ readout: 1, type: "select", id: "putin" }],
        JSON.stringify({ readout: 1, type: "select", id: "putin" }),
        new Map([["readout", 1]]),
        new Date(),
        new Error("x"),
        new Uint8Array(10_000_000),
        huge,
        NaN,
        undefined,
        ...words.flatMap((word) => [
          word,
          { readout: 1, type: word },
          { readout: 1, type: "theme", theme: word },
          { readout: 1, type: "window", from: word },
        ]),
      ]) {
        send(message);
      }
      // Whoever sends ports is given nothing by them, and what comes through one is no file.
      const { port1, port2 } = new MessageChannel();
      send({ readout: 1, type: "channel" }, [port2]);
      port1.postMessage(new TextEncoder().encode("{}").buffer);
      port1.postMessage("https://canary.invalid/");
    }, HARD_WORDS);
    await page.waitForTimeout(1000);
    const embed = embedIn(page);
    expect(await embed?.getByText(WHOLE).count()).toBe(1);
    expect(await embed?.getByRole("alert").count()).toBe(0);
    expect(embed?.url()).toMatch(/embed\.html$/);
    await page.evaluate(() =>
      frames[0]?.postMessage({ readout: 1, type: "select", id: "putin" }, "*"),
    );
    await embed?.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it("is through with ten thousand good messages soon after they came, and stands where the last says", async () => {
    const opened = await openHost("frame");
    const { page } = opened;
    await isReady(page);
    await page.evaluate(() => {
      for (let number = 0; number < 10_000; number++) {
        const id = number % 2 === 0 ? "putin" : "draghi";
        frames[0]?.postMessage({ readout: 1, type: "select", id }, "*");
      }
    });
    await embedIn(page)?.getByRole("heading", { level: 2, name: "Mario Draghi" }).waitFor();
    const told = async () =>
      (await page.evaluate<{ readonly type?: string }[]>("heard")).filter(
        ({ type }) => type === "select",
      ).length;
    await page.waitForTimeout(500);
    expect(await told()).toBeLessThan(500);
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it("opens no file that is dropped on it, so that nothing of a file of the reader's own leaves it", async () => {
    const opened = await openHost("frame");
    const { page } = opened;
    await isReady(page);
    const embed = embedIn(page);
    const [own] = madeFiles();
    await embed?.evaluate(
      ([name = "", text = ""]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
      },
      [own?.name, new TextDecoder().decode(own?.bytes)],
    );
    await page.waitForTimeout(300);
    expect(await embed?.getByText(WHOLE).count()).toBe(1);
    expect(await embed?.locator("input[type=file]").count()).toBe(0);
    expect(JSON.stringify(await page.evaluate("heard"))).not.toContain("__proto__");
    await page.context().close();
  });
});

describe("a file that a host hands over to its frame", () => {
  it(
    "gives a graph or an alert that says what is wrong, like one that comes by another door",
    async () => {
      const files = [...madeFiles(), ...collectedFiles()]
        .filter(({ bytes }, at) => at % 12 === 0 && bytes.length < 300_000)
        .map(({ name, bytes, expected }) => ({
          name,
          expected,
          base64: Buffer.from(bytes).toString("base64"),
        }));
      const opened = await openHost("empty");
      const { page } = opened;
      for (let at = 0; at < files.length; at += 8) {
        const batch = files.slice(at, at + 8);
        await page.evaluate(
          ({ each, embed }) => {
            document.body.replaceChildren();
            for (const { name, base64 } of each) {
              const frame = document.createElement("iframe");
              frame.src = `${embed}?data=${encodeURIComponent(name)}#handed-over`;
              frame.addEventListener("load", () => {
                const { port1, port2 } = new MessageChannel();
                frame.contentWindow?.postMessage({ readout: 1, type: "channel" }, "*", [port2]);
                const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
                port1.postMessage(bytes.buffer);
              });
              document.body.append(frame);
            }
          },
          { each: batch, embed: `${inject("address")}embed.html` },
        );
        for (const [number, { name, expected }] of batch.entries()) {
          const frame = page.frameLocator("iframe").nth(number);
          const alert = frame.getByRole("alert");
          const status = frame.getByText(/^[\d,]+ of [\d,]+ actors, [\d,]+ of [\d,]+ links/);
          await alert.or(status).first().waitFor();
          const outcome = (await alert.count()) > 0 ? "error" : "graph";
          expect([name, outcome]).toEqual([name, expected === "either" ? outcome : expected]);
        }
      }
      await expectNothingGotIn(opened);
      await page.context().close();
    },
    LONG,
  );
});
