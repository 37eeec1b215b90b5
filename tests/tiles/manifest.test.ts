import { describe, expect, it } from "vitest";
import { isManifest, type Manifest, parseManifest } from "../../src/tiles/manifest";

const tile = { path: "v1/2022-01.parquet", links: 3, bytes: 900 };
const manifest: Manifest = {
  format: "readout-tiles/1",
  version: "v1",
  title: "Calls",
  links: 6,
  undated: 0,
  first: "2022-01-01",
  last: "2022-02-28",
  contacts: 4,
  actors: { path: "v1/actors.parquet", count: 2 },
  tiles: [
    { ...tile, first: "2022-01-01", last: "2022-01-31" },
    { ...tile, first: "2022-02-01", last: "2022-02-28" },
  ],
  totals: { path: "v1/totals.parquet" },
  values: {
    told: [],
    actor: [],
    kind: [{ value: "call", count: 6 }],
    status: [],
    topic: [],
    side: [],
    country: [],
    account: [],
  },
};
const parse = (value: object) => parseManifest(JSON.stringify(value));

describe("a manifest", () => {
  it("is read as it was written", () => {
    expect(parse(manifest)).toEqual({ ok: true, value: manifest });
    expect(isManifest(manifest)).toBe(true);
    expect(isManifest({ ...manifest, format: "readout/1" })).toBe(false);
  });

  it.each([
    "https://elsewhere.example/tile",
    "//elsewhere.example/tile",
    "/etc/passwd",
    "../tile",
    "v1/../../tile",
    "v1\\tile",
    "v1/tile?query",
    "data:,",
    "",
  ])("names no part outside its folder: %s", (path) => {
    const outcome = parse({ ...manifest, totals: { path } });
    expect(outcome).toMatchObject({ ok: false, problems: [{ pointer: "/totals/path" }] });
  });

  it("has its tiles in order of time, each day in one of them", () => {
    const [one, other] = manifest.tiles;
    expect(parse({ ...manifest, tiles: [other, one] })).toMatchObject({
      ok: false,
      problems: [{ code: "tiles-order", pointer: "/tiles/1/first" }],
    });
    expect(parse({ ...manifest, tiles: [{ ...one, last: "2021-12-31" }] })).toMatchObject({
      ok: false,
      problems: [{ code: "tiles-order", pointer: "/tiles/0/last" }],
    });
  });

  it.each([
    ["links", -1],
    ["links", 0.5],
    ["version", "a/b"],
    ["first", "2022-02-30"],
    ["tiles", "none"],
  ])("is refused where %s is %j", (field, value) => {
    const outcome = parse({ ...manifest, [field]: value });
    expect(outcome).toMatchObject({ ok: false, problems: [{ pointer: `/${field}` }] });
  });
});
