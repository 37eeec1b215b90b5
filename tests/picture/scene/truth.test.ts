import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { NARROW, WIDE } from "../../../src/poster/picture";
import { readExample } from "../../read-example";
import { measurePicture } from "../../support/measure-picture";
import { pictureAt, windowsOf } from "../../support/picture-at";

const SIZES = [
  ["of a desk", { width: 1280, height: 600 }],
  ["of a phone", { width: 390, height: 500 }],
  ["of a wide poster", WIDE],
  ["of a narrow poster", NARROW],
] as const;

describe.each(["draghi-putin", "winter-2022"] as const)("the picture of %s", (name) => {
  const index = indexGraph(readExample(name));

  it.each(SIZES)("%s says nothing that is not so, whole, each week and each day", (_, size) => {
    let [names, touched] = [0, 0];
    for (const days of windowsOf(index)) {
      for (const keepsCamera of [false, true]) {
        const { snapshot, links } = pictureAt(index, days, size, keepsCamera);
        const found = measurePicture(snapshot, links);
        const window = `${days?.join("–") ?? "whole"} ${keepsCamera}`;
        expect(found.throughDiscs, window).toEqual([]);
        expect(found.onDiscs, window).toEqual([]);
        expect(found.onNames, window).toEqual([]);
        expect(found.outside, window).toEqual([]);
        // The camera of the whole shows a week or a day in little: there the names of some may have to go.
        if (!keepsCamera) expect(found.unnamed, window).toEqual([]);
        names += found.named.length;
        touched += found.touched.length;
      }
    }
    expect(touched / names).toBeLessThan(0.1);
  });
});
