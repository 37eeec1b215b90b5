import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { type OpenPage, openAddress } from "./page";

/** Sets traps for whatever a file, an address or a message might make a page do, in each of its frames. */
async function setTraps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sprung: string[] = [];
    const namesOf = () =>
      JSON.stringify(
        [Object.prototype, Array.prototype, Function.prototype].map((prototype) =>
          Reflect.ownKeys(prototype).map(String),
        ),
      );
    const before = namesOf();
    Reflect.defineProperty(window, "sprungTraps", {
      value: () => (namesOf() === before ? sprung : [...sprung, "a prototype has changed"]),
    });
    for (const name of ["alert", "confirm", "prompt", "open", "print", "xssAttack"]) {
      Reflect.set(window, name, () => sprung.push(name));
    }
    Reflect.defineProperty(window, "__xss", {
      get: () => sprung.push("__xss"),
      set: () => sprung.push("__xss"),
    });
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      sprung.push(`${effectiveDirective} ${blockedURI}`),
    );
    addEventListener("unhandledrejection", ({ reason }) => sprung.push(String(reason)));
  });
}

/** What has run in the page that should not have: traps, reports of the content policy, prototypes that changed. */
async function sprungIn(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate<string[]>("window.sprungTraps?.() ?? []")),
  );
  return found.flat();
}

/** Opens a page of the application, or any other address, with traps set before its own scripts. */
export async function openTrapped(
  path = "",
  { prepare, ...options }: Parameters<typeof openAddress>[1] = {},
): Promise<OpenPage> {
  return openAddress(new URL(path, inject("address")).href, {
    ...options,
    prepare: async (page) => {
      await setTraps(page);
      await prepare?.(page);
    },
  });
}

/** Nothing ran, nothing was asked of another host, nothing was thrown, and no prototype is another. */
export async function expectNothingGotIn({ page, faults, foreign }: OpenPage): Promise<void> {
  expect(await sprungIn(page)).toEqual([]);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
}
