import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReadout, type Ended, runShell } from "./built-readout";

const ROOT = join(import.meta.dirname, "..", "..");
const ARTICLE = readFileSync(join(ROOT, "data", "draghi-putin.json"));
const TABLE = readFileSync(join(ROOT, "docs", "first-graph", "links.csv"));
/** A bound for what never ends, not a measure. */
const PATIENCE = 120_000;

const hasShell = process.platform !== "win32";
const hasFull = existsSync("/dev/full");
const isRoot = process.getuid?.() === 0;
const canBeNobody = isRoot && spawnSync("runuser", ["-u", "nobody", "--", "true"]).status === 0;
if (!canBeNobody) console.warn("Skipped: nobody's commands, which need root and runuser.");

const folder = mkdtempSync(join(tmpdir(), "readout-shell-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of bash in a folder of its own with `g.json` and `l.csv` in it, where `readout` is the program. */
async function shell(line: string): Promise<Ended & { readonly own: string }> {
  const own = makeFolder();
  return { ...(await shellIn(own, line)), own };
}

function makeFolder(): string {
  const own = mkdtempSync(join(folder, "case-"));
  chmodSync(own, 0o755);
  writeFileSync(join(own, "g.json"), ARTICLE);
  writeFileSync(join(own, "l.csv"), TABLE);
  return own;
}

function shellIn(own: string, line: string): Promise<Ended> {
  return runShell(
    `cd "$3"; node="$1" program="$2"; set --; function readout { "$node" "$program" "$@"; }; ${line}`,
    process.execPath,
    join(folder, "readout.js"),
    own,
  );
}

beforeAll(async () => {
  await buildReadout(folder);
}, PATIENCE);

describe("the command line in a shell", { timeout: PATIENCE }, () => {
  beforeEach(({ skip }) => skip(!hasShell, "bash is not on this machine"));
  it.concurrent.each([
    ["readout check g.json", 0],
    ["readout check g.json --json", 0],
    ["readout help", 0],
    ["readout --help", 0],
    ["readout import --from csv l.csv -o o.json", 0],
    ["readout export --to csv g.json -o o.csv", 0],
    ["readout poster g.json -o o.html", 0],
    ["readout check - < g.json", 0],
    ["cat g.json | readout check /dev/stdin", 0],
    ["readout check <(cat g.json)", 0],
    ["readout import --from csv <(gzip -c l.csv) -o o.json", 0],
    ["readout check no.json", 1],
    ["readout check l.csv", 1],
    ["readout check .", 1],
    ["readout check g.json --strict", 1],
    ["readout check - < /dev/null", 1],
    ["readout import --from gexf l.csv -o o.json", 1],
    ["readout import --from csv no.csv -o o.json", 1],
    ["readout export --to csv l.csv -o o.csv", 1],
    ["readout poster l.csv -o o.html", 1],
    ["readout export --to csv g.json -o no/o.csv", 1],
    ["readout", 2],
    ["readout nonsense", 2],
    ["readout check", 2],
    ["readout check --nonsense", 2],
    ["readout check g.json --sources no", 2],
    ["readout import --from csv l.csv", 2],
    ["readout import --from nonsense l.csv -o o.json", 2],
    ["readout import --from csv l.csv -o l.csv", 2],
    ["readout export --to csv g.json", 2],
    ["readout export --to nonsense g.json -o o", 2],
    ["readout export --to gexf g.json -o g.json", 2],
    ["readout export --to gexf g.json -o .", 2],
    ["readout export --to gexf - -o g.json < g.json", 2],
    ["readout export --to gexf g.json -o /dev/stdout >> g.json", 2],
    ["readout poster g.json", 2],
    ["readout poster g.json --from nonsense -o o.html", 2],
    ["readout poster g.json -o ./g.json", 2],
  ])("ends %s with %i", async (line, status) => {
    const { own, ...ended } = await shell(line);
    expect(ended).toMatchObject({ status });
    expect(ended.err === "").toBe(status === 0);
    expect(readFileSync(join(own, "g.json"))).toEqual(ARTICLE);
    expect(readFileSync(join(own, "l.csv"))).toEqual(TABLE);
    if (status !== 0) expect(readdirSync(own)).toEqual(["g.json", "l.csv"]);
  });

  it.concurrent.each([
    ["readout check g.json | head -c1", 0],
    ["readout check g.json --json | head -c1", 0],
    ["readout check g.json g.json --strict 2>&1 | head -c1", 1],
    ["readout check no.json 2>&1 | head -c1", 1],
    ["readout help | head -c1", 0],
    ["readout nonsense 2>&1 | head -c1", 2],
    ["readout import --from csv l.csv -o o.json | head -c1", 0],
    ["readout import --from csv l.csv -o /dev/stdout | head -c1", 0],
    ["readout export --to gexf g.json -o o.gexf | head -c1", 0],
    ["readout export --to csv g.json -o /dev/stdout 2> words | head -c1", 0],
    ["readout poster g.json -o o.html | head -c1", 0],
    ["readout poster g.json -o /dev/stdout | head -c1", 0],
    ["readout check g.json | true", 0],
    ["readout poster g.json -o /dev/stdout | true", 0],
  ])("goes on quietly when nobody reads: %s", async (line, status) => {
    const { own: _, ...ended } = await shell(line);
    expect(ended).toMatchObject({ status, err: "" });
    expect(ended.out.length).toBeLessThanOrEqual(1);
  });

  it("writes to standard output and to nothing beside it, and says what is left out on standard error", async () => {
    const { status, out, err, own } = await shell("readout export --to csv g.json -o /dev/stdout");
    expect(status).toBe(0);
    expect(out).toMatch(/^id,source,target,/);
    expect(out).not.toContain("written");
    expect(err).toMatch(/^Not written, .*\/dev\/stdout\.actors\.csv/);
    expect(readdirSync(own)).toEqual(["g.json", "l.csv"]);
  });

  it("adds to a file that standard output adds to", async () => {
    const { own } = await shell(
      "echo before > all; readout export --to csl-json g.json -o /dev/stdout >> all",
    );
    expect(readFileSync(join(own, "all"), "utf8")).toMatch(/^before\n\[/);
  });

  it("leaves nothing of what does not fit, and says so", async (context) => {
    context.skip(!hasFull, "/dev/full is not on this machine");
    for (const line of [
      "readout export --to gexf g.json -o /dev/full",
      "readout check g.json > /dev/full",
    ]) {
      const { status, err } = await shell(line);
      expect(status).toBe(1);
      expect(err).toMatch(/Could not be written: no space left on device\.\n/);
    }
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("leaves what was there where a disk is full in the middle of a file", async () => {
    const { status, err, own } = await shell(
      "echo old > o.gexf; ulimit -f 8; readout export --to gexf g.json -o o.gexf",
    );
    expect(status).toBe(1);
    expect(err).toMatch(/^o\.gexf:: Could not be written: /);
    expect(readFileSync(join(own, "o.gexf"), "utf8")).toBe("old\n");
    expect(readdirSync(own)).toEqual(["g.json", "l.csv", "o.gexf"]);
  });

  it.each([
    ["INT", 130],
    ["TERM", 143],
    ["HUP", 129],
  ])("leaves nothing half written when SIG%s comes", async (signal, status) => {
    // A pipe that nobody reads keeps the tables waiting, each written aside.
    const { own, ...ended } = await shell(
      `mkfifo o.actors.csv; echo old > o.csv
       "$node" "$program" export --to csv g.json -o o.csv --force & program=$!
       until compgen -G '.readout-*' > parts && [ "$(wc -l < parts)" -eq 3 ]; do sleep 0.1; done
       sleep 1; kill -${signal} $program; wait $program`,
    );
    expect(ended).toMatchObject({ status });
    expect(readdirSync(own)).toEqual(["g.json", "l.csv", "o.actors.csv", "o.csv", "parts"]);
    expect(readFileSync(join(own, "o.csv"), "utf8")).toBe("old\n");
  });

  it("ends by a signal while whoever reads its output does not", async () => {
    const own = makeFolder();
    copyFileSync(join(ROOT, "data", "winter-2022.json"), join(own, "large.json"));
    const { status } = await shellIn(
      own,
      `mkfifo pipe; sleep 300 < pipe & reader=$!
       "$node" "$program" export --to gexf large.json -o /dev/fd/3 3> pipe & program=$!
       sleep 3; kill -TERM $program; wait $program; status=$?; kill $reader; exit $status`,
    );
    expect(status).toBe(143);
  });

  it("writes nothing when its folder is taken away", async () => {
    const { status, err, own } = await shell(
      `mkdir lost; mkfifo lost/o.actors.csv
       "$node" "$program" export --to csv g.json -o lost/o.csv --force & program=$!
       until compgen -G 'lost/.readout-*' > /dev/null; do sleep 0.1; done
       sleep 1; rm -rf lost; wait $program`,
    );
    expect(status).toBe(1);
    expect(err).toMatch(
      /^lost\/o\.actors\.csv:: Could not be written: no such file or directory\.\n/,
    );
    expect(readdirSync(own)).toEqual(["g.json", "l.csv"]);
  });

  it("keeps the mode of a file that it replaces, and, as root, its owner", async () => {
    const own = makeFolder();
    const old = join(own, "o.json");
    writeFileSync(old, "old");
    chmodSync(old, 0o604);
    // In some containers even root may give nothing away.
    const isGiven = isRoot && spawnSync("chown", ["12345:54321", old]).status === 0;
    await shellIn(own, "readout export --to csl-json g.json -o o.json");
    const { mode, uid, gid } = statSync(old);
    expect(mode & 0o777).toBe(0o604);
    if (isGiven) expect([uid, gid]).toEqual([12345, 54321]);
  });
});

describe("the command line of a user", { timeout: PATIENCE }, () => {
  beforeEach(({ skip }) => skip(!canBeNobody, "only root can try it as another user"));
  const nobody = 'readout() { runuser -u nobody -- "$node" "$program" "$@"; };';

  it.each([
    ["may not write into the folder", "chmod 777 o.csv", "o.csv"],
    [
      "may not write the file",
      "mkdir d; chmod 777 d; mv o.csv d/o.csv; chmod 444 d/o.csv",
      "d/o.csv",
    ],
  ])("changes nothing where it %s", async (_, make, output) => {
    const { status, err, own } = await shell(
      `echo old > o.csv; ${make}; ${nobody} readout export --to csv g.json -o ${output}`,
    );
    expect(status).toBe(1);
    expect(err).toBe(`${output}:: Could not be written: permission denied.\n`);
    expect(readFileSync(join(own, output), "utf8")).toBe("old\n");
  });

  it("writes all the tables or none, where one of them is another's", async () => {
    const own = makeFolder();
    const shared = join(own, "shared");
    mkdirSync(shared);
    chmodSync(shared, 0o1777);
    writeFileSync(join(shared, "o.actors.csv"), "root's");
    chmodSync(join(shared, "o.actors.csv"), 0o666);
    const { status } = await shellIn(
      own,
      `${nobody} readout export --to csv g.json -o shared/o.csv --force`,
    );
    expect(status).toBe(1);
    expect(readdirSync(shared)).toEqual(["o.actors.csv"]);
    expect(readFileSync(join(shared, "o.actors.csv"), "utf8")).toBe("root's");
  });

  it("says that it may not read a file", async () => {
    const { status, err } = await shell(`chmod 000 g.json; ${nobody} readout check g.json`);
    expect(status).toBe(1);
    expect(err).toMatch(/^g\.json:: The file could not be read: EACCES/);
  });
});
