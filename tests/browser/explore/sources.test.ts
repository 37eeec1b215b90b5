import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { parseJson } from "../../../src/graph/parse/parse-json";
import { barriersOf } from "../support/barriers";
import { closeBrowser, openPage } from "../support/page";
import { chooseInMenu, openDetails, openFilters } from "../support/open-parts";

afterAll(closeBrowser);

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const source = (page: Page) => page.getByRole("article", { name: "The document with its quotes" });
const status = (page: Page) => page.getByRole("status").first();
const parameters = (page: Page) => new URL(page.url()).searchParams;

async function open(path = "", size?: { width: number; height: number }) {
  const opened = await openPage(path, size);
  await opened.page.getByText(/^\d+ of \d+ actors/).waitFor();
  return opened;
}

function fileOf(name: string, content: string) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(content) };
}

async function chooseFiles(page: Page, ...files: ReturnType<typeof fileOf>[]) {
  await page.getByLabel("Open…").setInputFiles(files);
}

const TEXT = "Ann told Bob that the gas would flow. Bob told Ann that it would not.";

/** A graph with two quotes of a text that is not in it. */
const GRAPH = {
  format: "readout/1",
  title: "Gas",
  nodes: [
    { id: "ann", kind: "person", name: "Ann" },
    { id: "bob", kind: "person", name: "Bob <script>alert(1)</script>" },
  ],
  edges: [
    {
      id: "first",
      kind: "statement",
      source: "ann",
      target: "bob",
      date: "2022-02-01",
      more: { kept: true },
      quotes: [
        { document: "d", exact: "the gas would flow", start: 18, prefix: "that ", suffix: "." },
      ],
    },
    {
      id: "second",
      kind: "statement",
      source: "bob",
      target: "ann",
      date: "2022-02-05",
      quotes: [{ document: "d", exact: "it would not", start: 56 }],
    },
  ],
  documents: [
    {
      id: "d",
      title: "The talk",
      length: TEXT.length,
      sha256: createHash("sha256").update(TEXT).digest("hex"),
    },
  ],
};

async function openGas() {
  const opened = await open();
  await chooseFiles(opened.page, fileOf("gas.json", JSON.stringify(GRAPH)));
  await opened.page.getByRole("heading", { level: 1, name: "Gas" }).waitFor();
  return opened;
}

async function pasteText(page: Page, text: string) {
  await page.getByText("Load the text").click();
  await page.getByLabel("Paste the text").fill(text);
  await page.getByRole("button", { name: "Use this text" }).click();
}

describe("the source tab", () => {
  it("shows the article as it was quoted, and picking a mark selects its link", async () => {
    const { page, faults, foreign } = await open();
    await page.getByRole("tab", { name: "Source" }).click();
    const numbers = source(page).getByRole("button", { name: /^Quote \d+: / });
    await numbers.first().waitFor();
    expect(await numbers.count()).toBe(19);
    await expect.poll(() => source(page).textContent()).toContain("characters not shown");
    await numbers.nth(4).click();
    await details(page).getByRole("heading", { level: 2 }).getByText("Vladimir Putin").waitFor();
    await expect.poll(() => parameters(page).get("select")).toBe("putin-gas-supplies");
    expect(parameters(page).get("tab")).toBe("source");
    expect(await barriersOf(page)).toEqual([]);
    expect([faults, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("scrolls to the mark of the link that is selected elsewhere", async () => {
    const { page } = await open("?tab=source");
    await source(page).waitFor();
    await openDetails(page);
    await details(page)
      .getByRole("button", { name: /Boris Johnson/ })
      .first()
      .click();
    const chosen = source(page).getByRole("button", { name: /^Quote \d+: /, pressed: true });
    await chosen.waitFor();
    await expect
      .poll(() =>
        chosen.evaluate((mark) => {
          const { top, bottom } = mark.getBoundingClientRect();
          const panel = mark.closest("article")?.getBoundingClientRect();
          return panel !== undefined && top >= panel.top && bottom <= panel.bottom;
        }),
      )
      .toBe(true);
    await page.context().close();
  });

  it("dims the marks that the window hides", async () => {
    const { page } = await open("?tab=source&to=2022-01-30&undated=0");
    const dimmed = source(page).locator("mark[data-dimmed=true]");
    await dimmed.first().waitFor();
    expect(await source(page).locator("mark[data-dimmed=false]").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("takes the reader's own copy of the text, and says that it is the one that was quoted from", async () => {
    const { page, faults, foreign } = await openGas();
    await page.getByRole("tab", { name: "Source" }).click();
    await pasteText(page, TEXT);
    await page.getByText("its length (69) and checksum match").waitFor();
    expect(await source(page).getByText("verbatim", { exact: true }).count()).toBe(2);
    expect(await source(page).textContent()).toContain("Ann told Bob that");
    await page.getByRole("button", { name: "Forget this text" }).click();
    await page.getByText("Load the text").waitFor();
    expect([faults, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("tells of each quote how it stands in a text that differs", async () => {
    const { page } = await openGas();
    await page.getByRole("tab", { name: "Source" }).click();
    await pasteText(page, `Yesterday. ${TEXT.replace("it would not", "nothing of the kind")}`);
    await page.getByText("This is not exactly the text").waitFor();
    await source(page).getByText("moved", { exact: true }).waitFor();
    await source(page).getByText("not found", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Forget this text" }).click();
    await pasteText(page, TEXT.replace("gas would flow", "gas could flow"));
    await source(page).getByText("altered", { exact: true }).waitFor();
    expect(await source(page).locator("del").textContent()).toBe("would");
    expect(await source(page).locator("ins").textContent()).toBe("could");
    await page.context().close();
  });

  it("takes a text that is dropped or chosen as a file", async () => {
    const { page } = await openGas();
    await page.getByRole("tab", { name: "Source" }).click();
    await page.getByText("Load the text").click();
    await page.getByLabel("Choose a text file").setInputFiles([fileOf("talk.txt", TEXT)]);
    await page.getByText("checksum match").waitFor();
    await page.context().close();
  });
});

describe("accounts side by side", () => {
  it("stand in columns, the source's side first, and face to face on a page of their own", async () => {
    const { page, faults } = await open("?data=winter-2022&select=2022-01-28-macron-putin");
    const table = details(page).getByRole("group", { name: "Accounts side by side" });
    await table.first().waitFor();
    expect(await table.first().getByRole("columnheader").allTextContents()).toEqual([
      "Account: Élysée Palace",
      "Account: Kremlin (Presidential Executive Office)",
    ]);
    await details(page)
      .getByRole("button", { name: /Compare the \d accounts/ })
      .click();
    const accounts = page.getByRole("region", { name: "Accounts", exact: true });
    await accounts.getByRole("heading", { name: "Emmanuel Macron and Vladimir Putin" }).waitFor();
    for (const side of ["Europe", "Moscow"]) {
      const quotes = accounts.getByRole("region", { name: side }).getByRole("blockquote");
      expect(await quotes.count()).toBeGreaterThan(0);
    }
    await expect.poll(() => parameters(page).get("event")).not.toBeNull();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => accounts.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("narrow the graph to what one of them tells, and show how two differ", async () => {
    const { page } = await open("?data=winter-2022&tab=graph");
    await openFilters(page);
    await page.getByLabel("As told by").selectOption({ label: "Élysée Palace" });
    await expect.poll(() => parameters(page).get("account")).toBe("elysee");
    await page.getByLabel("compared with").selectOption("kremlin");
    await expect.poll(() => parameters(page).get("account")).toBe("elysee,kremlin");
    const sides = await page
      .getByRole("list", { name: "Who reports it" })
      .getByRole("listitem")
      .allTextContents();
    const sum = sides.reduce((total, text) => total + Number(/\d+$/.exec(text.trim())?.[0]), 0);
    expect(await status(page).textContent()).toContain(`, ${sum} of 129 links`);
    await page.context().close();
  });
});

describe("a file in another form", () => {
  it("is asked what its columns mean where their headings don't say, and opened", async () => {
    const { page, faults } = await open();
    await chooseFiles(
      page,
      fileOf("odd.csv", "wer;wen;wann\nAnn;Bob;2022-02-01\nBob;Eve;2022-02-03\n"),
    );
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    await dialog.getByRole("button", { name: "Open" }).click();
    await dialog
      .getByRole("alert")
      .getByText(/source and target/)
      .waitFor();
    await dialog.getByLabel("Field for wer").selectOption("source");
    await dialog.getByLabel("Field for wen").selectOption("target");
    await dialog.getByLabel("Field for wann").selectOption("date");
    await dialog.getByLabel("kind", { exact: true }).fill("call");
    expect(await barriersOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Open" }).click();
    await page.getByText("3 of 3 actors, 2 of 2 links").waitFor();
    await openFilters(page);
    await page.getByRole("checkbox", { name: "Call 2" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("of tables is opened together, and a bad line is named while the old graph stays", async () => {
    const { page } = await open();
    const actors = fileOf("actors.csv", "id,kind,name\nann,person,Ann\nbob,person,Bob\n");
    await chooseFiles(
      page,
      fileOf("links.csv", "source,target,date\nAnn,bob,2022-02-31\n"),
      actors,
    );
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    await dialog.getByRole("button", { name: "Open" }).click();
    await dialog.getByRole("alert").getByText("links.csv, line 2").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(await status(page).textContent()).toContain("15 of 15 links");
    await chooseFiles(
      page,
      fileOf("links.csv", "source,target,date\nAnn,bob,2022-02-28\n"),
      actors,
    );
    await dialog.getByRole("button", { name: "Open" }).click();
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();
    await page.context().close();
  });

  it("of dates that can be read in two ways asks once, shows what comes of it, and keeps the answers", async () => {
    const { page, faults } = await open();
    const rows = "Ada,Bruno,meeting,2/1/2022\n,Cleo,call,3/1/2022\n";
    await chooseFiles(page, fileOf("links.csv", `source,target,kind,date\n${rows}`));
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    await dialog.getByText(/2 dates can be read in more than one way/).waitFor();
    await dialog.getByLabel("Empty cells of “source” repeat the cell above").check();
    await dialog.getByLabel("Dates are written").selectOption("day, month, year");
    await dialog.getByText("3 actors, 2 links. With a date: 2 of 2").waitFor();
    await dialog.getByText(/Bruno: Meeting, 2 January 2022/).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save these answers" }).click();
    const saved = await (await saving).path();
    await dialog.getByLabel("Dates are written").selectOption("month, day, year");
    await dialog.getByText(/Bruno: Meeting, 1 February 2022/).waitFor();
    const choosing = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "Answers from a file…" }).click();
    await (await choosing).setFiles(saved);
    await dialog.getByText(/Bruno: Meeting, 2 January 2022/).waitFor();
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByText("3 of 3 actors, 2 of 2 links").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("in which an end is empty asks what that means: such rows are left out, and that is said", async () => {
    const { page, faults } = await open();
    await chooseFiles(page, fileOf("links.csv", "source,target\nAda,Bruno\n,Cleo\n"));
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    const leaveOut = dialog.getByLabel("Leave out rows in which an end of the link is empty");
    await leaveOut.check();
    await dialog.getByText("2 actors, 1 link. With a date: 0 of 1").waitFor();
    await dialog.getByText(/The row says that there was nothing/).waitFor();
    await leaveOut.uncheck();
    await dialog.getByText("The cell “source” is empty. Fill it in.").waitFor();
    await dialog.getByLabel("Empty cells of “source” repeat the cell above").check();
    await dialog.getByText("3 actors, 2 links. With a date: 0 of 2").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("of several tables is read in another form, and the others stay as they are", async () => {
    const { page } = await open();
    await chooseFiles(
      page,
      fileOf("links.csv", "source;target,date\nann;bob,2022-02-28\n"),
      fileOf("actors.csv", "id,name,kind\nann,Ann,person\n"),
    );
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    const kind = await dialog.getByLabel("Field for kind").elementHandle();
    await dialog.getByLabel("Delimiter").first().selectOption("semicolon");
    await dialog.getByLabel("Field for target,date").waitFor();
    expect(await kind?.evaluate((field) => field.isConnected)).toBe(true);
    await page.context().close();
  });

  it("that is no table is told so by an alert in the dialog, with the line", async () => {
    const { page, faults } = await open();
    await chooseFiles(page, fileOf("broken.csv", 'source,target\na,b\n"c,d\n'));
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    await dialog.getByRole("alert").getByText("broken.csv, line 3").waitFor();
    await dialog.getByRole("button", { name: "Open" }).click();
    expect(await dialog.getByRole("alert").count()).toBe(1);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(await status(page).textContent()).toContain("15 of 15 links");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is read by a worker where it is large, and its bad line is named as that of a small one", async () => {
    const { page, faults } = await open();
    const rows = (count: number) =>
      `wer;wen;wann;was\n${"Ann;Bob;2022-02-01;ein langes Gespräch\n".repeat(count)}`;
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    const map = async () => {
      await dialog.getByLabel("Field for wer").selectOption("source");
      await dialog.getByLabel("Field for wen").selectOption("target");
      await dialog.getByLabel("Field for wann").selectOption("date");
      await dialog.getByRole("button", { name: "Open" }).click();
    };
    await chooseFiles(page, fileOf("large.csv", `${rows(20_000)}Ann;Bob;2022-02-30;x\n`));
    await dialog.getByText("20,001 rows. Each row is").waitFor();
    await map();
    await dialog.getByRole("alert").getByText("line 20002").waitFor();
    expect(await status(page).textContent()).toContain("15 of 15 links");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await chooseFiles(page, fileOf("large.csv", rows(20_000)));
    await map();
    await page.getByText("2 of 2 actors, 20,000 of 20,000 links").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("of XML is opened, and what was changed on the way is listed", async () => {
    const { page } = await open();
    const gexf =
      '<gexf version="1.3"><graph defaultedgetype="undirected"><nodes><node id="a" label="Ann"/><node id="b"/></nodes>' +
      '<edges><edge id="a" source="a" target="b" start="2022-02-01" end="2022-02-01"/></edges></graph></gexf>';
    await chooseFiles(page, fileOf("small.gexf", gexf));
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();
    await page.getByText(/small\.gexf: notes on the import/).click();
    await page.getByText(/the link is now “a-2”/).waitFor();
    await page.context().close();
  });

  it("that is broken gives an alert with the line, and the old graph stays", async () => {
    const { page, faults } = await open();
    await chooseFiles(page, fileOf("broken.graphml", "<graphml>\n<graph>\n</graphml>"));
    await page.getByRole("alert").getByText("line 3").waitFor();
    expect(await status(page).textContent()).toContain("15 of 15 links");
    await chooseFiles(page, fileOf("dtd.gexf", "<!DOCTYPE gexf [<!ENTITY a 'b'>]><gexf/>"));
    await page.getByRole("alert").getByText("DOCTYPE is not allowed").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

async function save(page: Page, form: string, whole: boolean): Promise<Download> {
  await chooseInMenu(page, "Export…");
  const dialog = page.getByRole("dialog", { name: "Save the graph" });
  await dialog.getByRole("radio", { name: whole ? /^The whole graph/ : /^What is shown/ }).check();
  await dialog.getByLabel("Format").selectOption({ label: form });
  const waiting = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save" }).click();
  return waiting;
}

describe("saving", () => {
  it("gives the whole graph back with every field", async () => {
    const { page } = await openGas();
    const download = await save(page, "Readout (JSON): everything", true);
    expect(download.suggestedFilename()).toBe("Gas.json");
    expect(parseJson(await textOf(download))).toEqual({ ok: true, value: GRAPH });
    await page.context().close();
  });

  it("gives what is shown, as a table that opens again", async () => {
    const { page } = await open("?kind=call");
    const text = await textOf(await save(page, "Table of links (CSV)", false));
    expect(text.trim().split("\r\n")).toHaveLength(4);
    await chooseFiles(page, fileOf("links.csv", text));
    await page.getByRole("dialog").getByRole("button", { name: "Open" }).click();
    await page.getByText(/, 3 of 3 links/).waitFor();
    await page.context().close();
  });

  it("says how many addresses that run a program are not in the file, and nothing where there is none", async () => {
    const { page, faults } = await openGas();
    const dialog = page.getByRole("dialog", { name: "Save the graph" });
    await save(page, "GraphML", true);
    await dialog.waitFor({ state: "hidden" });
    const [first, ...others] = GRAPH.edges;
    const edges = [{ ...first, seen: "javascript:alert(1)", more: ["data:,x", "kept"] }, ...others];
    await chooseFiles(page, fileOf("bad.json", JSON.stringify({ ...GRAPH, title: "Bad", edges })));
    await page.getByRole("heading", { name: "Bad" }).waitFor();
    const text = await textOf(await save(page, "GraphML", true));
    expect(text).not.toMatch(/javascript:|data:,/);
    await dialog
      .getByRole("alert")
      .getByText(/^2 addresses are left out/)
      .waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("gives the picture as SVG with its names as text, and as PNG of the size chosen", async () => {
    const { page, faults } = await openGas();
    await page.getByRole("button", { name: "Save the diagram" }).click();
    const dialog = page.getByRole("dialog", { name: /Save the diagram/ });
    const svg = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save as SVG" }).click();
    const text = await textOf(await svg);
    expect(text).toContain("<title>Gas</title>");
    expect(text).toMatch(/<text[^>]*>Ann<\/text>/);
    expect(text).toContain("&lt;script&gt;alert(1)");
    expect(text).not.toContain("<script");
    await dialog.getByLabel("Size of the PNG").selectOption({ index: 0 });
    const size = await dialog.getByLabel("Size of the PNG").locator("option:checked").textContent();
    const png = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save as PNG" }).click();
    const bytes = readFileSync(await (await png).path());
    expect(`${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)} pixels`).toBe(
      size?.replaceAll(",", ""),
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("sharing", () => {
  it("gives a link, an element and a frame of the present view, and the figure to be saved", async () => {
    const { page, faults } = await open("?kind=call&select=putin");
    await page.getByRole("button", { name: "Share…" }).click();
    const dialog = page.getByRole("dialog", { name: "Share this view" });
    const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
    expect(new URL(link).searchParams.get("kind")).toBe("call");
    const element = await dialog.getByLabel(/^Embed code(?! without)/).inputValue();
    expect(element).toMatch(
      /<readout-graph kind="call" select="putin" aria-label="Draghi and Putin/,
    );
    const frame = await dialog.getByLabel(/^Embed code without scripts/).inputValue();
    expect(frame).toMatch(/<iframe src="[^"]*embed\.html\?kind=call&amp;select=putin"/);
    await dialog.getByRole("img", { name: "The figure on a phone" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const saved = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save the figure (HTML)" }).click();
    expect(await textOf(await saved)).toMatch(/^<figure class="readout-poster" lang="en"/);
    const card = page.waitForEvent("download");
    await dialog.getByRole("button", { name: /Save the card/ }).click();
    const bytes = readFileSync(await (await card).path());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
