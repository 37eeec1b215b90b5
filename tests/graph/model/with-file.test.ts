import { describe, expect, it } from "vitest";
import { withFile } from "../../../src/graph/model/with-file";
import { readExample } from "../../read-example";

describe("a graph with another file", () => {
  it("is the same but for that", () => {
    const graph = readExample("winter-2022");
    const file = { ...graph.file, title: "Another title" };
    expect(withFile(graph, file)).toEqual({ ...graph, file });
  });

  it("does not have its own rebuilt, now or later", () => {
    const { file, ...rest } = readExample("winter-2022");
    const large = {
      ...rest,
      get file(): typeof file {
        throw new Error("It takes a while.");
      },
      makeFile: (): never => {
        throw new Error("It takes a while.");
      },
    };
    expect(withFile(large, file).file).toBe(file);
    expect(withFile(large, file).makeFile).toBeUndefined();
  });
});
