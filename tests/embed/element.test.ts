import { describe, expect, it } from "vitest";
import "../../src/embed/element";
import { PICTURE_PARAMETERS } from "../../src/frame/view/parameter-names";

describe("the element <readout-graph>", () => {
  it("observes each parameter of the picture as an attribute, and src for the data", () => {
    const element = customElements.get("readout-graph");
    expect(Reflect.get(element ?? {}, "observedAttributes")).toEqual([
      "src",
      ...PICTURE_PARAMETERS,
    ]);
  });
});
