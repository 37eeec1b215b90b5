import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  /** What npm 11 asks about install scripts: whose may run. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/** What may be passed on with a few lines of notice. MPL-2.0 and CC-BY-4.0 serve in development only. */
const FREE = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0"];

const manifest: Manifest = readJson("package.json");
const named = { ...manifest.dependencies, ...manifest.devDependencies };
const lockfile: { packages: Record<string, Locked> } = readJson("package-lock.json");
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== "");
const shipped = locked.filter(([, { dev }]) => dev !== true);

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, "utf8"));
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, "");
}

describe("the page of the dependencies", () => {
  const page = readFileSync("docs/dependencies.md", "utf8");
  const rows = [...page.matchAll(/^\| (\S+) \| (.+) \| ([\d.]+) \| (.+) \|$/gm)];

  it("has each with its weight and its reason, and no other", () => {
    expect(rows.map(([, name]) => name).toSorted()).toEqual(Object.keys(named).toSorted());
  });

  it("tells the licence that each package brings", () => {
    const told = Object.fromEntries(rows.map(([, name = "", licence]) => [name, licence]));
    const brought = Object.keys(named).map((name) => {
      const { license }: Locked = readJson(`node_modules/${name}/package.json`);
      return [name, license];
    });
    expect(told).toEqual(Object.fromEntries(brought));
  });

  it("counts what reaches the reader", () => {
    const packages = new Set(shipped.map(([path, { version }]) => `${nameOf(path)}@${version}`));
    expect(page).toContain(`${packages.size} packages in the tree`);
  });
});

describe("the packages", () => {
  it("are named by exact versions, those of the lockfile", () => {
    const versions = Object.keys(named).map((name) => [
      name,
      lockfile.packages[`node_modules/${name}`]?.version,
    ]);
    expect(named).toEqual(Object.fromEntries(versions));
  });

  it("are locked by digest, and come from no address of anyone's own", () => {
    expect(locked.length).toBeGreaterThan(100);
    const loose = locked.filter(
      ([, { integrity, resolved }]) => !integrity?.startsWith("sha512-") || resolved !== undefined,
    );
    expect(loose).toEqual([]);
  });

  it("may be passed on, all that reach a reader", () => {
    const others = shipped.filter(([, { license = "" }]) => !FREE.includes(license));
    expect(others).toEqual([]);
  });

  it("are under no GPL and not without a licence, in development neither", () => {
    const others = locked.filter(([, { license = "" }]) => /GPL|UNLICENSED|^$/.test(license));
    expect(others).toEqual([]);
  });

  it("run nothing when they are installed", () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    // esbuild, which tsx brings, and libxmljs2, with which the bill of materials could be checked, can be done without; our own checks install without any.
    expect(scripts.map(([path]) => path)).toEqual([
      "node_modules/esbuild",
      "node_modules/libxmljs2",
    ]);
    expect(manifest.allowScripts).toEqual({ esbuild: false, libxmljs2: false });
    expect(readFileSync(".ci/run", "utf8")).toContain("npm ci --ignore-scripts");
  });
});

describe("the workflows", () => {
  const folder = ".github/workflows";
  const workflows = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(`${folder}/${name}`, "utf8"),
  }));

  it("may only read, unless a job says what else it needs", () => {
    expect(workflows.map(({ name }) => name)).toEqual(["pages.yml", "release.yml", "test.yml"]);
    for (const { name, text } of workflows) {
      expect(text, name).toMatch(/^permissions:\n {2}contents: read\n\n/m);
      expect(text, name).not.toContain("write-all");
    }
  });

  it("never run the code of a stranger with rights of ours, nor an expression of theirs as a command", () => {
    for (const { name, text } of workflows) {
      expect(text, name).not.toMatch(/pull_request_target|workflow_run/);
      expect(text.match(/^ *(- )?run: .*\$\{\{.*$/gm) ?? [], name).toEqual([]);
    }
  });

  it("keep no credentials in the copy that they check out, and end by themselves", () => {
    for (const { name, text } of workflows) {
      const count = (what: RegExp) => text.match(what)?.length ?? 0;
      expect(count(/persist-credentials: false/g), name).toBe(count(/actions\/checkout@/g));
      expect(count(/timeout-minutes: /g), name).toBe(count(/runs-on: /g));
    }
  });

  it("use the actions of GitHub alone", () => {
    const actions = workflows.flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((line) => !/^uses: actions\/[\w-]+@\S+$/.test(line))).toEqual([]);
  });
});
