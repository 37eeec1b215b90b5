import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inject } from "vitest";

const PACKAGES = join(process.cwd(), "node_modules");

/** TypeScript reads all the declarations of React and Node: a bound for slow machines. */
export const MOST_MILLISECONDS = 300_000;

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** An empty project, with Readout as `npm pack` gives it and links to the other packages that it names. */
export function makeProject(
  packagesOf: (manifest: Manifest) => readonly string[],
  files: Readonly<Record<string, string>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "readout-project-"));
  const installed = join(folder, "node_modules", "readout");
  mkdirSync(installed, { recursive: true });
  // By its content: some tar takes the letter of a drive for the name of a host.
  const input = readFileSync(inject("archive"));
  execFileSync("tar", ["-xzf", "-", "--strip-components", "1"], { cwd: installed, input });
  const manifest: Manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const name of packagesOf(manifest)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PACKAGES, name), link, "junction");
  }
  const own = { "package.json": '{ "type": "module", "private": true }', ...files };
  for (const [name, text] of Object.entries(own)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What TypeScript has against a project; empty where it is in order. */
export function complaintsOf(folder: string): string {
  try {
    execFileSync(process.execPath, [join(PACKAGES, "typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return typeof error === "object" && error && "stdout" in error
      ? String(error.stdout)
      : String(error);
  }
}

/** The one example of docs/library.md in a language. */
export function exampleIn(language: string): string {
  const page = readFileSync("docs/library.md", "utf8");
  const [example] = [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))];
  if (!example?.[1]) throw new Error(`docs/library.md has no example in ${language}.`);
  return example[1];
}
