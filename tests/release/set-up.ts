import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildForRelease } from "../../build/build-application";
import { LICENCES } from "../../build/licences";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder with the command line as it is released. */
    readonly programFolder: string;
    /** The text of `licences.txt`, by the mode of the build that writes it. */
    readonly licences: Readonly<Record<string, string>>;
  }
}

/** Builds what the tests of a release look at. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "readout-release-"));
  await buildForRelease({ mode: "cli", build: { outDir: folder, emptyOutDir: true } });
  const licences: Record<string, string> = {};
  for (const mode of ["production", "embed", "element", "cli"])
    licences[mode] = await licencesOf(mode);
  project.provide("programFolder", folder);
  project.provide("licences", licences);
  return () => rmSync(folder, { recursive: true });
}

/** The list of licences that a build writes, or would write: the embed and the element share the application's. */
async function licencesOf(mode: string): Promise<string> {
  const license = { fileName: LICENCES };
  const built = await buildForRelease({ mode, build: { write: false, license } });
  const parts = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const list = parts.find(({ fileName }) => fileName === LICENCES);
  return list?.type === "asset" ? String(list.source) : "";
}
