import type { TestProject } from "vitest/node";
import { preview } from "vite";
import { buildApplication } from "../../../build/build-application";
import { findBrowser } from "./find-browser";

declare module "vitest" {
  export interface ProvidedContext {
    readonly address: string;
    readonly browserPath: string;
    readonly isThorough: boolean;
  }
}

/** Builds what readers get, serves it, and finds a browser to look at it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("browserPath", findBrowser());
  await buildApplication();
  const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "warn" });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error("The preview server did not say where it listens.");
  project.provide("address", address);
  return () => server.close();
}
