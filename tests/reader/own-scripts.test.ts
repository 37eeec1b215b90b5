import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LANGUAGES } from "../../src/frame/view/language";

interface Rules {
  createScriptURL(address: string): string;
}

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

/** The scripts of a page in a browser that has Trusted Types, or none. */
async function scriptsIn(hasTrustedTypes: boolean) {
  const createPolicy = vi.fn((_name: string, rules: Rules) => ({
    createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}`,
  }));
  vi.stubGlobal("window", hasTrustedTypes ? { trustedTypes: { createPolicy } } : {});
  return { createPolicy, ...(await import("../../src/reader/own-scripts")) };
}

describe("the scripts that the page may load", () => {
  it("are the worker and the words of each language but English, which is within the page", async () => {
    const { ownScript, WORKER, WORD_SCRIPTS } = await scriptsIn(true);
    const others = LANGUAGES.filter((language) => language !== "en");
    expect([...WORD_SCRIPTS.keys()].toSorted()).toEqual(others.toSorted());
    for (const address of [WORKER, ...WORD_SCRIPTS.values()])
      expect(ownScript(address)).toBe(`trusted ${address}`);
  });

  it("lie beside the page", async () => {
    const { WORD_SCRIPTS } = await scriptsIn(true);
    for (const address of WORD_SCRIPTS.values()) expect(address).toMatch(/^\.\/[\w./-]+\.js$/);
  });

  it("are no others", async () => {
    const { ownScript, WORKER } = await scriptsIn(true);
    for (const address of ["https://example.org/worker.js", `${WORKER}?`, "data:,alert(1)", ""])
      expect(() => ownScript(address)).toThrow(TypeError);
  });

  it("pass through one policy, which the page's own policy knows by name", async () => {
    const { createPolicy, ownScript, WORKER } = await scriptsIn(true);
    ownScript(WORKER);
    ownScript(WORKER);
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith("readout", expect.anything());
  });

  it("pass as they are in a browser without Trusted Types", async () => {
    const { ownScript, WORKER } = await scriptsIn(false);
    expect(ownScript(WORKER)).toBe(WORKER);
  });
});
