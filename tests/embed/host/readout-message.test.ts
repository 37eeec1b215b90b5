import { describe, expect, it } from "vitest";
import { isReadoutMessage } from "../../../src/embed/host/readout-message";

describe("what is posted between a frame and the page around it", () => {
  it("is a message where it says that it is of Readout, version 1, and has a type", () => {
    expect(isReadoutMessage({ readout: 1, type: "height", height: 432 })).toBe(true);
    expect(isReadoutMessage({ readout: 1, type: "select", id: null })).toBe(true);
  });

  it("is none whatever else it is, and is not asked for fields that it cannot have", () => {
    for (const data of [
      undefined,
      null,
      1,
      "readout",
      [],
      {},
      { readout: 1 },
      { type: "ready" },
      { readout: 2, type: "ready" },
      { readout: "1", type: "ready" },
      { readout: 1, type: 7 },
      { readout: 1, type: null },
      Object.assign(() => undefined, { readout: 1, type: "ready" }),
    ])
      expect(isReadoutMessage(data)).toBe(false);
  });
});
