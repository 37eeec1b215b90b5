import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What could find its way into a build, and must not: where and when it was made, by whom, in which language. */
const PLACES = [
  { folder: "one", environment: { TZ: "UTC", LANG: "C" } },
  { folder: "two/deeper", environment: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" } },
];
/** What a release consists of. */
const RELEASE = ["dist", "lib"];

/** Installs and builds in a clean copy of the repository, and gives the SHA-256 of each file that comes of it. */
function buildApart(
  folder: string,
  environment: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "")) cpSync(file, join(folder, file));
  for (const words of ["ci --ignore-scripts --prefer-offline", "run prepack"]) {
    execFileSync("npm", words.split(" "), {
      cwd: folder,
      env: { ...process.env, ...environment },
      // What is printed at the end can be kept as a file: all else goes to the other stream.
      stdio: ["ignore", process.stderr, process.stderr],
    });
  }
  const made = RELEASE.flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: "utf8" }).map((name) =>
      join(part, name),
    ),
  );
  return new Map(
    made
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, digestOf(join(folder, name))]),
  );
}

function digestOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

const root = mkdtempSync(join(tmpdir(), "readout-"));
try {
  const [one, two] = PLACES.map(({ folder, environment }) =>
    buildApart(join(root, folder), environment),
  );
  const names = [...new Set([...(one?.keys() ?? []), ...(two?.keys() ?? [])])];
  const differing = names.filter((name) => one?.get(name) !== two?.get(name));
  for (const [name, digest] of one ?? []) console.log(`${digest}  ${name}`);
  console.error(`${names.length} files built twice, ${differing.length} differ.`);
  for (const name of differing) console.error(`differs: ${name}`);
  process.exitCode = differing.length > 0 || names.length === 0 ? 1 : 0;
} finally {
  rmSync(root, { recursive: true });
}
