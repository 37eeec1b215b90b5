import type { TestProject } from "vitest/node";
import { preview } from "vite";
import { buildApplication } from "../../build/build-application";
import { findBrowser } from "../browser/support/find-browser";
import { missing, PACKAGES } from "./orca";

/** Says what is missing to hear anything; else builds what readers get, serves it, and finds a browser. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = missing();
  if (programs.length > 0) {
    console.log(`NOT HEARD: no ${programs.join(", ")} here (apt-get install ${PACKAGES})`);
    return undefined;
  }
  project.provide("browserPath", findBrowser());
  await buildApplication();
  const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "warn" });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error("The preview server did not say where it listens.");
  project.provide("address", address);
  return () => server.close();
}
