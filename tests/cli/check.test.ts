import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/graph/proof/digest";
import { skipWithout } from "../fixtures/needs-shared";
import { runReadout } from "./run-readout";

const ROOT = join(import.meta.dirname, "..", "..");
const ARTICLE = join(ROOT, "data", "draghi-putin.json");
const SOURCES = join(ROOT, "..", "shared", "sources");
/** A call of our own, and the text of its readout. */
const CALL_SOURCES = join(ROOT, "tests", "fixtures", "files", "sources");
const CALL = join(CALL_SOURCES, "harbour-talks.json");
const folder = mkdtempSync(join(tmpdir(), "readout-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A graph with one passage of its JSON changed, the article's if no other is named. */
function tampered(from: string | RegExp, to: string, graph = ARTICLE): string {
  const text = readFileSync(graph, "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return write("tampered.json", changed);
}

describe("readout check", () => {
  it("finds the examples in order, and says how many quotes are proved", async () => {
    const { status, out, err } = await runReadout(
      "check",
      ARTICLE,
      join(ROOT, "data/winter-2022.json"),
    );
    expect({ status, err }).toEqual({ status: 0, err: [] });
    expect(out).toEqual([
      `${ARTICLE}: 16 actors, 15 links, 19 quotes: 0 proved, 19 not proved`,
      `${join(ROOT, "data/winter-2022.json")}: 74 actors, 129 links, 134 quotes: 0 proved, 134 not proved`,
    ]);
  });

  it("proves every quote against its text", async () => {
    const { status, out } = await runReadout("check", CALL, "--sources", CALL_SOURCES);
    expect(status).toBe(0);
    expect(out).toEqual([`${CALL}: 3 actors, 3 links, 4 quotes: 4 proved, 0 not proved`]);
  });

  it("proves every quote of the article against its text", async (context) => {
    skipWithout("sources", context);
    const { status, out } = await runReadout("check", ARTICLE, "--sources", SOURCES);
    expect(status).toBe(0);
    expect(out).toEqual([`${ARTICLE}: 16 actors, 15 links, 19 quotes: 19 proved, 0 not proved`]);
  });

  it.each([
    [
      "a letter of a quote changed",
      /"exact": "(.)/,
      '"exact": "#',
      /:\/edges\/0\/quotes\/0\/exact: .*The source has/s,
    ],
    ["an offset moved", /"start": (\d+)/, '"start": 1$1', /:\/edges\/0\/quotes\/0\/start: /],
    ["the digest changed", /"sha256": ".{8}/, '"sha256": "00000000', /:\/documents\/0\/sha256: /],
  ])("finds %s", async (_, from, to, line) => {
    const changed = tampered(from, to, CALL);
    const { status, err } = await runReadout("check", changed, "--sources", CALL_SOURCES);
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(line);
  });

  it.each([
    [
      "an account that is no actor, and who was meant",
      '"attributedTo": "kremlin"',
      '"attributedTo": "kremiln"',
      /^\S+:\/edges\/\d+\/quotes\/\d+\/attributedTo: .*Did you mean “kremlin”\?$/,
    ],
    ["an id used twice", /"id": "putin"/, '"id": "draghi"', /:\/nodes\/\d+\/id: /],
    [
      "a date of 30 February",
      '"2022-02-01"',
      '"2022-02-30"',
      /:\/(edges|documents|moments)\/\d+\/\w+: .*calendar/,
    ],
    ["a document missing", '"document": "republicworld', '"document": "x', /quotes\/0\/document: /],
  ])("finds %s", async (_, from, to, line) => {
    const { status, err, out } = await runReadout("check", tampered(from, to));
    expect(status).toBe(1);
    expect(err[0]).toMatch(line);
    expect(out).toEqual([]);
  });

  it("names the line where a file stops being JSON", async () => {
    const path = write("broken.json", '{\n  "format": "readout/1",\n  oops\n}');
    const { status, err } = await runReadout("check", path);
    expect(status).toBe(1);
    expect(err[0]).toMatch(/broken\.json:3: /);
  });

  it("has a line for a problem, whatever a file is called or says, and steers no terminal", async () => {
    const graph = { format: "readout/1", nodes: [], edges: [] };
    const bad = { ...graph, format: "\u001B]0;y\n\u202Egpj", edges: [{ id: "a\n\u001B[2J" }] };
    for (const [file, expected] of [
      [bad, 1],
      [graph, 0],
    ] as const) {
      const path = write("x\n\u001B[31m.json", JSON.stringify(file));
      const { status, out, err } = await runReadout("check", path);
      expect(status).toBe(expected);
      expect(out.length + err.length).toBeGreaterThan(0);
      for (const line of [...out, ...err]) {
        expect(line).toContain("x<U+000A><U+001B>[31m.json:");
        expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
      }
    }
    const { err } = await runReadout("export", "--to", "x\n\u001B[31m");
    expect(err[0]).not.toMatch(/\p{Cc}/u);
  });

  it("says that a file is not there", async () => {
    const { status, err } = await runReadout("check", join(folder, "nowhere.json"));
    expect(status).toBe(1);
    expect(err[0]).toMatch(/nowhere\.json:: .*ENOENT/);
  });

  it("tells a key that stands twice in one object, since only the last would be read", async () => {
    const file = write(
      "twice.json",
      '{"format": "readout/1", "nodes": [{"id": "a", "kind": "person", "name": "Ada", "name": "Bo"}], "edges": []}',
    );
    const { status, err } = await runReadout("check", file);
    expect(status).toBe(1);
    expect(err).toEqual([
      `${file}:/nodes/0/name: “name” appears more than once in this object; only the last is read. Keep one.`,
    ]);
  });

  it("with --strict lists what an editor should look at, each at its place", async () => {
    const { status, err } = await runReadout("check", ARTICLE, "--strict");
    expect(status).toBe(1);
    expect(err.some((line) => /:\/edges\/\d+: The link has no date\.$/.test(line))).toBe(true);
  });

  it("with --json gives machines one text with every problem", async () => {
    const path = tampered('"attributedTo": "kremlin"', '"attributedTo": "kremiln"');
    const { status, out } = await runReadout("check", path, ARTICLE, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      files: [
        { file: path, ok: false, problems: [{ code: "unknown-account", nearest: "kremlin" }] },
        { file: ARTICLE, ok: true, quotes: 19, problems: [] },
      ],
    });
  });

  it("reads no source from outside the folder, whatever the id or a link says", async () => {
    const text = "Secret words here.";
    const sources = mkdtempSync(join(folder, "sources-"));
    write("outside.txt", text);
    symlinkSync(join(folder, "outside.txt"), join(sources, "linked.txt"));
    for (const id of ["../outside", "linked"]) {
      const graph = {
        format: "readout/1",
        title: "T",
        nodes: [{ id: "a", kind: "person", name: "A" }],
        edges: [
          {
            id: "l",
            kind: "call",
            source: "a",
            target: "a",
            quotes: [{ document: id, exact: "words", start: 7 }],
          },
        ],
        documents: [{ id, title: "D", sha256: digestOf(text) }],
      };
      const { status, out } = await runReadout(
        "check",
        write("g.json", JSON.stringify(graph)),
        "--sources",
        sources,
      );
      expect(status).toBe(0);
      expect(out[0]).toMatch(/0 proved, 1 not proved/);
    }
  });

  it.each([
    [[]],
    [["check"]],
    [["frobnicate"]],
    [["check", "--frob", "x"]],
    [["check", "x", "--sources", "/nowhere"]],
  ])("called as %j is wrong usage", async (args) => {
    const { status, err } = await runReadout(...args);
    expect(status).toBe(2);
    expect(err.join("\n")).toMatch(/Usage:/);
  });
});
