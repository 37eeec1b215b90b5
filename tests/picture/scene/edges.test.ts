import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { readExample } from "../../read-example";
import { measurePicture } from "../../support/measure-picture";
import { pictureAt } from "../../support/picture-at";

/** From the lowest that an article leaves to a picture to that of a desk, in CSS pixels. */
const sizes = fc.record({
  width: fc.integer({ min: 320, max: 1400 }),
  height: fc.integer({ min: 300, max: 900 }),
});
/** A third of what stands beside the outermost actors: so much of a knot may be cut off, rather than touch a disc. */
const LEAST = 10;

describe.each(["draghi-putin", "winter-2022", "obama-putin"] as const)(
  "the lines of %s",
  (name) => {
    const index = indexGraph(readExample(name));

    it("stay in the picture at any size, and out of discs they do not end at", () => {
      fc.assert(
        fc.property(sizes, (size) => {
          const { snapshot } = pictureAt(index, undefined, size);
          const { cutOff, throughDiscs } = measurePicture(snapshot);
          expect(throughDiscs).toEqual([]);
          expect(cutOff).toBeLessThan(LEAST);
        }),
        { numRuns: 25 },
      );
    });
  },
);
