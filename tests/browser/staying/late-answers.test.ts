import type { Page, Route } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { smallGraph } from "../../fixtures/hostile";
import { closeBrowser } from "../support/page";
import { expectNothingGotIn, openTrapped } from "../support/traps";
import { openFilters } from "../support/open-parts";

afterAll(closeBrowser);

/** Opens the application beside files that answer only when they are let. */
async function openBeside(...titles: readonly string[]) {
  const held = new Map<string, Route>();
  const opened = await openTrapped("", {
    prepare: (page) =>
      page.route("**/held/*.json", (route) => {
        held.set(new URL(route.request().url()).pathname, route);
      }),
  });
  await opened.page.getByText(/15 of 15 links/).waitFor();
  const isAsked = (title: string) => held.has(`/held/${title}.json`);
  const answer = async (title: string, body = JSON.stringify(smallGraph({ title }))) => {
    await expect.poll(() => isAsked(title)).toBe(true);
    await held.get(`/held/${title}.json`)?.fulfill({ body });
  };
  expect(titles.some(isAsked)).toBe(false);
  return { ...opened, answer, isAsked };
}

/** Follows an address within the page, as Back and Forward do. */
async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((asked) => {
    history.pushState(null, "", `?${asked}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called = "", content = ""]) => {
      const files = new DataTransfer();
      files.items.add(new File([content], called));
      return files;
    },
    [name, text],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Long enough for an answer that comes late to land, if it could. */
const A_WHILE = 500;

describe("of two files that are opened one after the other", () => {
  it("the later stays, though the earlier answers last", async () => {
    const opened = await openBeside("First", "Second");
    const { page, answer, isAsked } = opened;
    await goTo(page, "data=held/First.json");
    await expect.poll(() => isAsked("First")).toBe(true);
    await goTo(page, "data=held/Second.json");
    await answer("Second");
    await heading(page).getByText("Second").waitFor();
    await answer("First");
    await page.waitForTimeout(A_WHILE);
    expect(await heading(page).textContent()).toBe("Second");
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it("the later stays, though the earlier answers first, and in the meantime nothing moves", async () => {
    const { page, answer, isAsked } = await openBeside("First", "Second");
    await goTo(page, "data=held/First.json");
    await expect.poll(() => isAsked("First")).toBe(true);
    await goTo(page, "data=held/Second.json");
    await answer("First");
    await page.waitForTimeout(A_WHILE);
    expect(await heading(page).textContent()).toContain("Draghi");
    await answer("Second");
    await heading(page).getByText("Second").waitFor();
    await page.context().close();
  });

  it("a broken later one leaves what was on screen, and the earlier does not come after it", async () => {
    const { page, answer, isAsked } = await openBeside("First", "Second");
    await goTo(page, "data=held/First.json");
    await expect.poll(() => isAsked("First")).toBe(true);
    await goTo(page, "data=held/Second.json");
    await answer("Second", '{"format": ');
    await page.getByRole("alert").getByText("line 1").waitFor();
    await answer("First");
    await page.waitForTimeout(A_WHILE);
    expect(await heading(page).textContent()).toContain("Draghi");
    expect(await page.getByRole("alert").count()).toBe(1);
    await page.context().close();
  });
});

describe("a file that is still loading", () => {
  it("is given up by Back", async () => {
    const { page, answer } = await openBeside("Late");
    await page.getByRole("tab", { name: "Table" }).click();
    await expect.poll(() => page.url()).toContain("tab=table");
    await goTo(page, "tab=table&data=held/Late.json");
    await page.goBack();
    await page.goBack();
    await expect
      .poll(() => page.getByRole("tab", { name: "Graph", selected: true }).count())
      .toBe(1);
    await answer("Late");
    await page.waitForTimeout(A_WHILE);
    expect(await heading(page).textContent()).toContain("Draghi");
    expect(await page.getByRole("progressbar").count()).toBe(0);
    await page.context().close();
  });

  it("gives way to one that is dropped meanwhile, good or bad", async () => {
    for (const [text, title] of [
      [JSON.stringify(smallGraph({ title: "Dropped" })), "Dropped"],
      ["{", "Draghi"],
    ] as const) {
      const { page, answer } = await openBeside("Late");
      await goTo(page, "data=held/Late.json");
      await drop(page, "mine.json", text);
      if (title === "Dropped") await heading(page).getByText(title).waitFor();
      else await page.getByRole("alert").getByText("mine.json").waitFor();
      await answer("Late");
      await page.waitForTimeout(A_WHILE);
      expect(await heading(page).textContent()).toContain(title);
      await page.context().close();
    }
  });

  it("leaves the graph before it usable, and the address that is asked for", async () => {
    const { page, answer } = await openBeside("Late");
    await goTo(page, "data=held/Late.json");
    await openFilters(page);
    await page.getByRole("checkbox", { name: "Call 3" }).check();
    await page.getByText(/ 3 of 15 links/).waitFor();
    await answer("Late");
    await heading(page).getByText("Late").waitFor();
    await expect.poll(() => page.url()).toContain("held");
    await page.context().close();
  });
});

describe("files that are dropped while tables are asked about", () => {
  const openApplication = async () => {
    const opened = await openTrapped("");
    const { page } = opened;
    await page.getByText(/15 of 15 links/).waitFor();
    return { opened, page, dialog: page.getByRole("dialog", { name: "What the columns mean" }) };
  };

  it("are asked about anew where they are tables, though their names are the same", async () => {
    const { opened, page, dialog } = await openApplication();
    await drop(page, "table.csv", "who,whom,on\nAnn,Bob,2022-02-01\n");
    await dialog.getByLabel("Field for who", { exact: true }).selectOption("target");
    await dialog.getByLabel("Delimiter").selectOption("comma");
    await drop(page, "table.csv", "who;whom;on\nAnn;Bob;2022-02-01\n");
    await expect.poll(() => dialog.getByLabel("Delimiter").inputValue()).toBe("");
    const fields = ["who", "whom", "on"].map((column) =>
      dialog.getByLabel(`Field for ${column}`, { exact: true }),
    );
    for (const [at, field] of ["source", "target", "date"].entries())
      await fields[at]?.selectOption(field);
    await dialog.getByRole("button", { name: "Open" }).click();
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();
    await expectNothingGotIn(opened);
    await page.context().close();
  });

  it("are refused in the dialog where they are broken, and what was answered there stays", async () => {
    const { opened, page, dialog } = await openApplication();
    await drop(page, "table.csv", "who,whom\nAnn,Bob\n");
    const who = dialog.getByLabel("Field for who", { exact: true });
    await who.selectOption("target");
    await drop(page, "broken.json", "{");
    await dialog.getByRole("alert").getByText("broken.json").waitFor();
    await dialog.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await who.inputValue()).toBe("target");
    await expectNothingGotIn(opened);
    await page.context().close();
  });
});

describe("a file that is dropped over a dialog", () => {
  it("is told of in the page, where it can be read", async () => {
    const opened = await openTrapped("");
    const { page } = opened;
    await page.getByText(/15 of 15 links/).waitFor();
    await page.getByRole("button", { name: "Share…" }).click();
    await page.getByRole("dialog", { name: "Share this view" }).waitFor();
    await drop(page, "broken.json", "{");
    await page.getByRole("alert").getByText("broken.json").waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await expectNothingGotIn(opened);
    await page.context().close();
  });
});
