import type { TestProject } from "vitest/node";
import { setup as buildAndServe } from "../browser/support/set-up";
import { missing, PACKAGES } from "./orca";

/** Says what is missing to hear anything; else builds what readers get, serves it, and finds a browser. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = missing();
  if (programs.length > 0) {
    console.log(`NOT HEARD: no ${programs.join(", ")} here (apt-get install ${PACKAGES})`);
    return undefined;
  }
  return buildAndServe(project);
}
