import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type HostileFile, smallGraph } from "../../fixtures/hostile";

/** The ways by which a file comes into the page one after another. */
export type Door = "chooser" | "drop" | "address";

/** What came of a file: the graph that it is, or an alert and what that says. */
interface Fed {
  readonly name: string;
  readonly outcome: "graph" | "alert" | "nothing";
  /** What the alert said, or the status line. */
  readonly text: string;
  /** What was wrong with the page afterwards, if anything. */
  readonly amiss: string;
}

/** The graph that is on screen before each file comes; no other is called so. */
const FORMER = "What was shown before";
const FORMER_FILE = JSON.stringify(smallGraph({ title: FORMER }));
/** So many files at a time are handed to the page. */
const BATCH = 40;

/** Where the files are that come by their address, beside the page. */
export const SERVED = "hostile-files/";

/** Serves files to a page as its own host would. */
export async function serveFiles(page: Page, files: readonly HostileFile[]): Promise<void> {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  await page.route(
    (address) => address.pathname.startsWith(`/${SERVED}`),
    (route) => {
      const { pathname } = new URL(route.request().url());
      const bytes = byName.get(decodeURIComponent(pathname.slice(SERVED.length + 1)));
      return bytes ? route.fulfill({ body: Buffer.from(bytes) }) : route.fulfill({ status: 404 });
    },
  );
}

/** Brings files into a page through one of its doors, each over the same good graph, and tells what came of each. */
export async function feed(
  page: Page,
  files: readonly HostileFile[],
  door: Door,
): Promise<readonly Fed[]> {
  const fed: Fed[] = [];
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH).map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString("base64"),
    }));
    fed.push(...(await page.evaluate(feedInPage, { batch, door, FORMER, FORMER_FILE, SERVED })));
  }
  return fed;
}

/** Each file gives what it should: a graph, or an alert that names it and says what is wrong. */
export function expectFed(fed: readonly Fed[], files: readonly HostileFile[]): void {
  const expected = new Map(files.map((file) => [file.name, file.expected]));
  const wrong = fed.filter(({ name, outcome, amiss }) => {
    const wanted = expected.get(name);
    const isWanted =
      wanted === "either"
        ? outcome !== "nothing"
        : outcome === (wanted === "graph" ? "graph" : "alert");
    return !isWanted || amiss !== "";
  });
  expect(wrong).toEqual([]);
  expect(fed).toHaveLength(files.length);
}

interface Batch {
  readonly batch: readonly { readonly name: string; readonly base64: string }[];
  readonly door: Door;
  readonly FORMER: string;
  readonly FORMER_FILE: string;
  readonly SERVED: string;
}

/** Runs in the page: one function, since nothing around it goes there. */
async function feedInPage({ batch, door, FORMER, FORMER_FILE, SERVED }: Batch): Promise<Fed[]> {
  const LIMIT = 20_000;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const textOf = (selector: string) => find(selector)?.textContent ?? "";
  const until = async (isDone: () => boolean) => {
    const started = performance.now();
    while (!isDone() && performance.now() - started < LIMIT)
      await new Promise((resolve) => setTimeout(resolve, 3));
    return isDone();
  };
  const carry = (name: string, content: BlobPart) => {
    const carried = new DataTransfer();
    carried.items.add(new File([content], name));
    return carried;
  };
  const choose = (name: string, content: BlobPart) => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("There is no way to choose a file.");
    input.files = carry(name, content).files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const bring = (name: string, content: BlobPart) => {
    if (door === "chooser") choose(name, content);
    else if (door === "drop") {
      const dataTransfer = carry(name, content);
      document.body.dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }),
      );
    } else {
      history.pushState(null, "", `?data=${encodeURIComponent(SERVED + encodeURIComponent(name))}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }
  };
  const isFormer = () => document.title.startsWith(FORMER);
  const former = async () => {
    choose("former.json", FORMER_FILE);
    if (!(await until(() => isFormer() && !find(".loading-bar"))))
      throw new Error("The former graph does not open any more.");
  };
  const usual = () => `${textOf("[role=status]")} ${textOf("h1")} ${document.title}`;

  await former();
  const before = usual();
  const fed: Fed[] = [];
  for (const { name, base64 } of batch) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    bring(name, bytes);
    const dialog = "dialog.import";
    await until(() => find("[role=alert]") !== null || !isFormer() || find(dialog) !== null);
    if (find(dialog)) {
      const open = `${dialog} .dialog-buttons button:last-child`;
      await until(() => find(`${open}:enabled`) !== null);
      find(open)?.click();
      await until(() => find(`${dialog} [role=alert]`) !== null || !find(dialog));
      await until(() => !find(".loading-bar"));
    }
    const alert = find("[role=alert]");
    const amiss: string[] = [];
    if (alert) {
      const text = find(dialog)?.textContent ?? alert.textContent ?? "";
      if (!text.includes(name) && !text.includes(encodeURIComponent(name)))
        amiss.push("The alert does not name the file.");
      const problems = [...alert.querySelectorAll("li bdi")].map(({ textContent }) => textContent);
      if (problems.length === 0 || problems.some((problem) => (problem ?? "").length < 10))
        amiss.push("The alert does not say what is wrong.");
      if (usual().replace(/ · Ignored.*?(?= What)/, "") !== before)
        amiss.push(`What was shown is gone: ${usual()}`);
      // "Cancel" stands before "Open".
      find(`${dialog} .dialog-buttons button:nth-last-child(2)`)?.click();
      find(".trouble > button")?.click();
      await until(() => find("[role=alert]") === null);
      fed.push({ name, outcome: "alert", text: text.slice(0, 400), amiss: amiss.join(" ") });
    } else {
      const outcome = isFormer() ? "nothing" : "graph";
      const text = textOf("[role=status]");
      // The picture comes after the numbers.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (find(".panel-failed")) amiss.push("A panel has failed.");
      if (!/^[\d,]+ of [\d,]+ actors, [\d,]+ of [\d,]+ links/.test(text))
        amiss.push("The status line does not count.");
      fed.push({ name, outcome, text: text.slice(0, 400), amiss: amiss.join(" ") });
      await former();
    }
  }
  return fed;
}
