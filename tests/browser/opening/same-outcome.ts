import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { runReadout } from "../../cli/run-readout";
import { closeBrowser, openPage } from "../support/page";

/** Where the files are, and what comes of them. */
export const folder = mkdtempSync(join(tmpdir(), "readout-opening-"));

export async function endOpening(): Promise<void> {
  await closeBrowser();
  rmSync(folder, { recursive: true });
}

/** The counts of a graph, or the words of each problem. */
type Outcome = readonly string[];

/** What the command line makes of a file: flags that answer a problem, and columns, are the command line's own. */
export async function byCommand(path: string): Promise<Outcome> {
  const output = join(folder, "out.json");
  const { status, out, err } = await runReadout("import", path, "-o", output);
  if (status === 0) return out.map((line) => line.slice(`${output}: `.length));
  return err
    .filter((line) => /:(?:\d+|\/.*?)?: /.test(line) && !/and \d+ more of this kind/i.test(line))
    .map((line) =>
      line
        .slice(path.length)
        .replace(/^.*?:(?:\d+|\/\S*)?: /, "")
        .replace(/ \((?:--|column ).*\)$/, ""),
    );
}

/** What the page makes of it, chosen by "Open…": tables are asked about first, and opened as they are. */
async function byPage(page: Page, path: string, expected: Outcome): Promise<Outcome> {
  const name = basename(path);
  await page.getByLabel("Open…").setInputFiles(path);
  const dialog = page.getByRole("dialog", { name: "What the columns mean" });
  const trouble = page.getByRole("alert").filter({ hasText: name });
  const isOpen = () =>
    page.evaluate((file) => {
      const state: unknown = history.state;
      return (
        typeof state === "object" &&
        state !== null &&
        "readoutFile" in state &&
        state.readoutFile === file
      );
    }, name);
  const status = page.getByRole("status").first();
  const said = async (): Promise<string> => {
    if (await trouble.isVisible()) return trouble.innerText();
    if (await dialog.isVisible()) return dialog.innerText();
    return (await isOpen()) ? status.innerText() : "";
  };
  const isTold = (text: string) => expected.every((line) => plain(text).includes(line));
  await expect
    .poll(async () => (await said()) !== "", { timeout: 20_000, message: name })
    .toBe(true);
  if (await dialog.isVisible()) {
    // Counts and problems stand in the preview, once it is made.
    await expect
      .poll(async () => isTold(await said()), { timeout: 20_000, message: name })
      .toBe(true);
    if (/^\d+ actor/.test(expected[0] ?? "")) {
      await dialog.getByRole("button", { name: "Open", exact: true }).click();
      await expect.poll(isOpen, { timeout: 20_000, message: name }).toBe(true);
    } else {
      await dialog.getByRole("button", { name: "Cancel" }).click();
      return expected;
    }
  }
  const text = plain(await said());
  const counts = /\d+ of ([\d,]+) actors?, \d+ of ([\d,]+) links?/.exec(text);
  if (counts) return [`${count(counts[1], "actor")}, ${count(counts[2], "link")}`];
  return expected.map((line) => (text.includes(line) ? line : text));
}

export function count(number: string | undefined, what: string): string {
  return `${number} ${what}${number === "1" ? "" : "s"}`;
}

/** Text without isolates, each blank one space. */
function plain(text: string): string {
  return text.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
}

export function copyOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Opens files one after the other in one page, each as the command line does. */
export async function expectSame(paths: readonly string[]): Promise<void> {
  const { page, faults } = await openPage();
  await page.getByText(/^\d+ of \d+ actors/).waitFor();
  for (const path of paths) {
    const expected = await byCommand(path);
    expect(expected, path).not.toEqual([]);
    expect([basename(path), ...(await byPage(page, path, expected))]).toEqual([
      basename(path),
      ...expected,
    ]);
  }
  expect(faults).toEqual([]);
}
