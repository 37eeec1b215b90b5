import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type Host, serveHost } from "../browser/support/host";
import type { Engine } from "./engine";
import { ENGINES } from "./engines";
import { KEYS, Reader } from "./reader";

const ARTICLE = "13 of 13 actors, 15 of 15 links";
const PATIENCE = { timeout: 30_000 };

/** Files that hung, silenced or misled an engine, and what of each the reader is told. */
const BAD_FILES: readonly (readonly [name: string, content: Uint8Array, told: RegExp])[] = [
  ["cut.json", bytesOf('{\n "format": "readout/1",\n "nodes": ['), /line 3/i],
  ["page.json", bytesOf("<!doctype html><title>Not found</title>"), /web page/],
  ["deep.json", bytesOf("[".repeat(50_000) + "]".repeat(50_000)), /deep|level|nest/i],
  [
    "nobody.json",
    bytesOf(
      JSON.stringify({
        format: "readout/1",
        nodes: [{ id: "a", kind: "person", name: "A" }],
        edges: [{ id: "e", kind: "call", source: "a", target: "nobody" }],
      }),
    ),
    /\/edges\/0\/target/,
  ],
  ["laughs.gexf", bytesOf(billionLaughs()), /DOCTYPE/],
  ["cut.gexf", bytesOf("<gexf><graph><nodes>\n<node id='a'></nodes>"), /line 2/i],
  ["half.json", Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), /UTF-8/],
];

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Ten to the ninth laughs in some six hundred bytes. */
function billionLaughs(): string {
  const entities = Array.from({ length: 9 }, (_, at) => {
    const ten = `&l${at};`.repeat(10);
    return `<!ENTITY l${at + 1} "${ten}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY l0 "ha">${entities.join("")}]><gexf>&l9;</gexf>`;
}

for (const { name, start } of ENGINES) {
  let engine: Engine;
  let reader: Reader;
  let host: Host;

  if (!start) {
    it(`a reader with ${name}`, ({ skip }) => skip(`${name} is not on this machine`));
    continue;
  }

  describe(`a reader with ${name}`, () => {
    beforeAll(async () => {
      engine = await start();
      reader = new Reader(engine);
      host = await serveHost({
        "/bare": framed(inject("address")),
        "/shared": framed(inject("sharedAddress")),
        "/german": framed(inject("sharedAddress"), "?lang=de"),
        "/article": `<!doctype html><title>An article</title>
          <script>
            window.tellings = [];
            for (const type of ["ready", "select"])
              document.addEventListener("readout:" + type, ({ detail }) => tellings.push(type + " " + detail?.id));
          </script>
          <script type="module" src="${inject("sharedAddress")}readout-embed.js"></script>
          <p><a href="#readout:putin">Putin</a></p>
          <readout-graph src="graph.json">The figure</readout-graph>`,
      });
      console.log(`${name} ${engine.version}`);
    });
    afterAll(async () => {
      host.close();
      await engine.close();
    });
    afterEach(async () => {
      // Firefox tells on its console what the reader is told on the page, where a host gives no leave.
      const faults = (await reader.faults()).filter((fault) => !fault.includes("CORS header"));
      expect(faults).toEqual([]);
    });

    const status = async (place = reader) => (await place.find("status")).text;
    const open = async (path = "") => {
      await reader.open(inject("address") + path);
      await expect.poll(() => status(), PATIENCE).toContain(" actors, ");
    };

    it("sees the graph, painted", async () => {
      await open();
      expect(await status()).toBe(ARTICLE);
      await expect.poll(() => countPainted(reader), PATIENCE).toBeGreaterThan(1000);
    });

    it("finds an actor, reads its quotes and opens one of its links from the table", async () => {
      await open();
      await reader.click("combobox", "Search");
      await reader.press(..."putin");
      await reader.find("option", "Vladimir Putin President of Russia");
      await reader.press(KEYS.down, KEYS.enter);
      await reader.find("heading", "Vladimir Putin");
      await expect.poll(() => reader.address(), PATIENCE).toContain("select=putin");
      expect((await reader.findAll("blockquote")).length).toBeGreaterThan(5);
      await reader.click("tab", "Table");
      await expect.poll(async () => (await reader.findAll("row")).length, PATIENCE).toBe(15 + 1);
      await reader.click("button", "Open Mario Draghi – Vladimir Putin, Call");
      await expect.poll(() => reader.address(), PATIENCE).toContain("select=call-draghi-putin");
      expect((await reader.findAll("blockquote")).length).toBeGreaterThan(0);
      await expect.poll(() => reader.address(), PATIENCE).toContain("tab=table");
    });

    it("moves the window by more steps than the engine lets the address be written", async () => {
      await open("?data=winter-2022");
      await reader.focus("slider", "From");
      // WebKit throws from the hundredth write in ten seconds on: here the application's own first one.
      await reader.evaluate(() => {
        for (let write = 0; write < 100; write++) history.replaceState(null, "", location.href);
      });
      for (let round = 0; round < 3; round++) {
        await reader.press(...Array.from({ length: 20 }, () => KEYS.right));
      }
      const counted = await status();
      const from = await reader.evaluate(() => {
        const slider = TestingLibraryDom.getByRole(document.body, "slider", {
          name: "From",
          hidden: true,
        });
        return new Date(`${slider.getAttribute("aria-valuetext")} UTC`).toISOString().slice(0, 10);
      });
      await expect.poll(() => reader.address(), PATIENCE).toContain(`from=${from}`);
      await reader.open(await reader.address());
      await expect.poll(() => status(), PATIENCE).toBe(counted);
    });

    it("walks back and forward through what was looked at", async () => {
      await open("?select=putin");
      await reader.find("heading", "Vladimir Putin");
      await reader.click("tab", "Table");
      await expect.poll(() => reader.address(), PATIENCE).toContain("tab=table");
      await reader.evaluate(() => history.back());
      await expect.poll(() => reader.address(), PATIENCE).not.toContain("tab=table");
      await expect.poll(() => countPainted(reader), PATIENCE).toBeGreaterThan(1000);
      await reader.evaluate(() => history.forward());
      await expect.poll(async () => (await reader.findAll("row")).length, PATIENCE).toBe(15 + 1);
    });

    it("is told what is wrong with a file, and where, and keeps the graph", async () => {
      await open();
      for (const [name, content, told] of BAD_FILES) {
        await reader.choose(name, content);
        await expect.poll(() => textOf(reader, "alert"), PATIENCE).toContain(name);
        expect(await textOf(reader, "alert")).toMatch(told);
        expect(await status()).toBe(ARTICLE);
      }
      await reader.click("tab", "Table");
      await expect.poll(async () => (await reader.findAll("row")).length, PATIENCE).toBe(15 + 1);
    });

    it("sees text of a file as text", async () => {
      await open();
      const name = `<img src=x onerror="window.faults.push('ran')">`;
      const graph = {
        format: "readout/1",
        title: name,
        nodes: [
          { id: "__proto__", kind: "person", name },
          { id: "b", kind: "person", name: "B", sameAs: ["javascript:window.faults.push('ran')"] },
        ],
        edges: [{ id: "constructor", kind: "call", source: "__proto__", target: "b" }],
      };
      await reader.choose("marks.json", bytesOf(JSON.stringify(graph)));
      await expect.poll(() => status(), PATIENCE).toBe("2 of 2 actors, 1 of 1 links");
      await reader.find("heading", name);
      expect(await reader.findAll("link", "javascript")).toEqual([]);
      await expect.poll(() => countPainted(reader), PATIENCE).toBeGreaterThan(100);
    });

    it("changes an actor, takes that back, and has it again after the page is loaded anew", async () => {
      await open("?select=ansa");
      await reader.click("button", "Edit");
      await reader.find("button", "Merge with…");
      await reader.click("button", "Remove this actor");
      await expect
        .poll(() => textOf(reader, "status"), PATIENCE)
        .toContain("Saved in this browser");
      await reader.click("button", "Undo");
      await reader.click("button", "Redo");
      await expect
        .poll(() => textOf(reader, "status"), PATIENCE)
        .toContain("Saved in this browser");
      await reader.evaluate(() => {
        document.title = "The page before";
        location.reload();
      });
      await expect
        .poll(() => reader.evaluate(() => document.title), PATIENCE)
        .not.toBe("The page before");
      await reader.find("button", "Undo");
    });

    it("reads a graph written in UTF-16 like any other", async () => {
      await open();
      const graph = JSON.stringify({
        format: "readout/1",
        nodes: [{ id: "a", kind: "group", name: "A" }],
        edges: [],
      });
      const bytes = new Uint8Array(Buffer.from(`\uFEFF${graph}`, "utf16le"));
      await reader.choose("wide.json", bytes);
      await expect.poll(() => status(), PATIENCE).toBe("1 of 1 actors, 0 of 0 links");
    });

    it("sees the graph in a frame that is allowed scripts alone", async () => {
      await reader.open(`${host.address}shared`);
      await expect.poll(() => status(reader.frame), PATIENCE).toContain("13 of 13 actors");
      await expect.poll(() => countPainted(reader.frame), PATIENCE).toBeGreaterThan(1000);
      // Its own style, and the one of the house that serves it.
      expect(await reader.frame.evaluate(() => document.styleSheets.length)).toBe(2);
      await reader.evaluate(() =>
        window.frames[0]?.postMessage({ readout: 1, type: "select", id: "putin" }, "*"),
      );
      await reader.frame.find("heading", "Vladimir Putin");
    });

    it("reads in such a frame in another language", async () => {
      await reader.open(`${host.address}german`);
      await expect.poll(() => textOf(reader.frame, "status"), PATIENCE).toContain("13 von 13");
    });

    it("is told in such a frame which header the graph lacks", async () => {
      await reader.open(`${host.address}bare`);
      await expect
        .poll(() => textOf(reader.frame, "alert"), PATIENCE)
        .toContain("Access-Control-Allow-Origin");
    });

    it("has a graph in an article of another site that follows the article", async () => {
      await reader.open(`${host.address}article`);
      const heard = () => reader.evaluate(() => window.tellings ?? []);
      await expect.poll(heard, PATIENCE).toContain("ready undefined");
      await reader.click("link", "Putin");
      await expect.poll(heard, PATIENCE).toContain("select putin");
    });
  });
}

function framed(application: string, query = ""): string {
  return `<!doctype html><title>A page of another site</title>
    <iframe sandbox="allow-scripts" style="width:900px;height:700px" src="${application}embed.html${query}"></iframe>`;
}

async function textOf(reader: Reader, role: string): Promise<string> {
  return (await reader.findAll(role)).map(({ text }) => text).join("\n");
}

/** How many points of the picture have any colour. */
async function countPainted(reader: Reader): Promise<number> {
  return reader.evaluate(() =>
    [...document.querySelectorAll("canvas")]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((canvas) => {
        const { data } = canvas
          .getContext("2d")
          ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        let painted = 0;
        for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) painted++;
        return painted;
      })
      .reduce((sum, painted) => sum + painted, 0),
  );
}
