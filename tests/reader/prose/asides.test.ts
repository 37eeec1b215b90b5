import { beforeEach, describe, expect, it, vi } from "vitest";
import { parseDay } from "../../../src/graph/dates";
import type * as Proposing from "../../../src/propose";
import { readPdfAside } from "../../../src/reader/prose/pdf-aside";
import { proposeAside } from "../../../src/reader/prose/propose-aside";
import { makePdf } from "../../fixtures/pdf/make-pdf";
import { runWorkers } from "../run-workers";

/** How often something was proposed, by a worker or by the page. */
const proposals = vi.hoisted(() => ({ count: 0 }));
vi.mock("../../../src/propose", async (load) => {
  const own = await load<typeof Proposing>();
  return {
    ...own,
    propose: (...given: Parameters<typeof own.propose>) => {
      proposals.count++;
      return own.propose(...given);
    },
  };
});

const PROPOSER = () => import("../../../src/reader/prose/propose-worker");
const PDF_READER = () => import("../../../src/reader/prose/pdf-worker");
const NEVER = () => new Promise(() => undefined);

const LINE = "On Tuesday Ann Lee spoke by telephone with Paul Girard.";
const TEXTS = [{ id: "text", text: LINE, published: parseDay("2022-02-03") ?? 0, language: "en" }];
const FOUND = {
  nodes: [{ name: "Ann Lee" }, { name: "Paul Girard" }],
  edges: [{ date: "2022-02-01" }],
};
const PDF_PROBLEM = { ok: false, problems: [{ code: "pdf", values: {} }] };

beforeEach(() => void vi.stubGlobal("window", {}));

const propose = (signal = new AbortController().signal) => proposeAside(TEXTS, {}, signal);

/** A worker that listens, and then can do nothing that it is asked. */
function runBroken() {
  return runWorkers(async () => {
    addEventListener("message", () => undefined);
    const { expose } = await import("comlink");
    expose({});
  });
}

describe("what is proposed from texts", () => {
  it("is found in a worker of its own, which ends with the answer", async () => {
    const workers = runWorkers(PROPOSER);
    const before = proposals.count;
    expect(await propose()).toMatchObject(FOUND);
    expect(proposals.count).toBe(before + 1);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.failures()).toBe(0);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(workers[0]?.given).toEqual([
      expect.stringContaining("propose-worker"),
      { type: "module" },
    ]);
  });

  it("is found in the page where there can be no worker", async () => {
    vi.stubGlobal("Worker", undefined);
    expect(await propose()).toMatchObject(FOUND);
  });

  it("is found in the page where the worker does not come", async () => {
    const workers = runWorkers(NEVER);
    const proposing = propose();
    workers[0]?.dispatchEvent(new Event("error"));
    expect(await proposing).toMatchObject(FOUND);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("is an error where the worker throws: the page would throw as well", async () => {
    const workers = runBroken();
    await expect(propose()).rejects.toThrow();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });
});

describe("a reader who gives up what is proposed", () => {
  it("before it was begun starts no worker", async () => {
    const workers = runWorkers(PROPOSER);
    await expect(propose(AbortSignal.abort("given up"))).rejects.toBe("given up");
    expect(workers).toEqual([]);
  });

  it("ends the worker at once, whether it has come or not", async () => {
    const workers = runWorkers(NEVER);
    const reader = new AbortController();
    const proposing = propose(reader.signal);
    reader.abort("given up");
    await expect(proposing).rejects.toBe("given up");
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("gets nothing of what the page has found since", async () => {
    vi.stubGlobal("Worker", undefined);
    const reader = new AbortController();
    const proposing = propose(reader.signal);
    reader.abort("given up");
    await expect(proposing).rejects.toBe("given up");
  });
});

describe("the text of a PDF", () => {
  it("is read in a worker of its own, and the file stays with the page", async () => {
    const workers = runWorkers(PDF_READER);
    const bytes = makePdf([LINE]);
    const { length } = bytes;
    expect(await readPdfAside(bytes)).toEqual({ ok: true, value: { text: LINE } });
    expect(bytes).toHaveLength(length);
    expect(workers[0]?.failures()).toBe(0);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(workers[0]?.given[0]).toContain("pdf-worker");
  });

  it("is a problem where there can be no worker, or one that does not do its work", async () => {
    vi.stubGlobal("Worker", undefined);
    expect(await readPdfAside(makePdf([LINE]))).toEqual(PDF_PROBLEM);
    const workers = runBroken();
    expect(await readPdfAside(makePdf([LINE]))).toEqual(PDF_PROBLEM);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });
});

describe("the scripts of these workers", () => {
  it("are among those that the page may load", async () => {
    const createPolicy = (_: string, rules: { createScriptURL: (asked: string) => string }) =>
      rules;
    vi.resetModules();
    vi.stubGlobal("window", { trustedTypes: { createPolicy } });
    const workers = runWorkers(NEVER);
    vi.stubGlobal("window", { trustedTypes: { createPolicy } });
    const aside = await import("../../../src/reader/prose/propose-aside");
    const { ownScript } = await import("../../../src/reader/own-scripts");
    expect(() => ownScript("https://example.org/worker.js")).toThrow("not one of our scripts");
    const reader = new AbortController();
    const proposing = aside.proposeAside(TEXTS, {}, reader.signal);
    expect(workers).toHaveLength(1);
    reader.abort("given up");
    await expect(proposing).rejects.toBe("given up");
  });
});
