import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildForRelease } from "../../build/build-application";
import { LICENCES } from "../../build/licences";
import { findBrowser } from "../browser/support/find-browser";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder with the command line as it is released. */
    readonly programFolder: string;
    /** The archive that `npm pack` makes of a release. */
    readonly archive: string;
    readonly browserPath: string;
    /** The text of `licences.txt`, by the mode of the build that writes it. */
    readonly licences: Readonly<Record<string, string>>;
  }
}

/** What a release has besides what is built. */
const WRITTEN = ["package.json", "README.md", "LICENSE"];
/** The builds of a release by mode; the list of licences that stays in `dist` is the application's, the last there. */
const BUILDS = [
  ["element", "dist"],
  ["embed", "dist"],
  ["one-file", "dist"],
  ["production", "dist"],
  ["cli", "lib"],
  ["library", "lib"],
] as const;

/** Builds a release and packs it, for its tests to look at. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "readout-release-"));
  const release = join(folder, "release");
  const licences: Record<string, string> = {};
  for (const [mode, place] of BUILDS) licences[mode] = await buildInto(join(release, place), mode);
  for (const file of WRITTEN) cpSync(file, join(release, file));
  const packed = execFileSync(
    "npm",
    ["pack", release, "--ignore-scripts", "--silent", "--pack-destination", folder],
    { encoding: "utf8", shell: process.platform === "win32" },
  );
  project.provide("programFolder", join(release, "lib"));
  project.provide("archive", join(folder, packed.trim()));
  project.provide("browserPath", findBrowser());
  project.provide("licences", licences);
  return () => rmSync(folder, { recursive: true });
}

/** Builds one part, and gives the list of licences that it writes, or would write. */
async function buildInto(outDir: string, mode: string): Promise<string> {
  // The library brings no packages but those that the command line has as well.
  const license = mode === "library" ? false : { fileName: LICENCES };
  const built = await buildForRelease({ mode, build: { outDir, emptyOutDir: false, license } });
  const parts = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const list = parts.find(({ fileName }) => fileName === LICENCES);
  return list?.type === "asset" ? String(list.source) : "";
}
