import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

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
  it("are the worker", async () => {
    const { ownScript, WORKER } = await scriptsIn(true);
    expect(ownScript(WORKER)).toBe(`trusted ${WORKER}`);
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

  it("pass through the policy of a page that has one already", async () => {
    const { createPolicy, ownScript, WORKER } = await scriptsIn(true);
    window.readoutPolicy = { createScriptURL: (address) => `loaded ${address}` };
    expect(ownScript(WORKER)).toBe(`loaded ${WORKER}`);
    expect(createPolicy).not.toHaveBeenCalled();
  });

  it("pass as they are in a browser without Trusted Types", async () => {
    const { ownScript, WORKER } = await scriptsIn(false);
    expect(ownScript(WORKER)).toBe(WORKER);
  });
});
