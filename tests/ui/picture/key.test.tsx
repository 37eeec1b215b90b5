import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { FileLink } from "../../../src/graph/model/file";
import { Key } from "../../../src/ui/picture/Key";
import { createEnglishReadout } from "../../english-readout";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";

afterEach(cleanup);

const ACTORS = [..."abcdefghijklmn"];

/** What a key says, in its order. */
function saidOf(edges: readonly FileLink[]): readonly (string | undefined)[] {
  const index = indexGraph(makeGraph({ nodes: people(ACTORS.join(" ")), edges }));
  const readout = createEnglishReadout();
  readout.show(index, DEFAULT_VIEW);
  const frame = frameOf(index, DEFAULT_VIEW);
  renderIn(
    readout,
    <Key frame={frame} graph={index.graph} view={DEFAULT_VIEW} onLift={() => undefined} />,
  );
  const { children } = within(screen.getByRole("group")).getAllByRole("button")[0]
    ?.parentElement ?? { children: [] };
  return [...children].map(({ textContent }) => textContent?.trim());
}

describe("the key of the graph", () => {
  it("names ten kinds and ten statuses, and says of each how many more there are", () => {
    const edges = ACTORS.slice(1).map((other, at) => ({
      ...call(`call-${at}`, `a-${other}`),
      ...{ kind: `kind-${at}`, status: `status-${Math.min(at, 11)}` },
    }));
    const said = saidOf(edges);
    expect(said).toHaveLength(22);
    expect(said[10]).toBe("and 3 more");
    expect(said[21]).toBe("and 2 more");
  });

  it("says nothing of more where it names them all", () => {
    expect(saidOf([call("one", "a-b", { status: "planned" })])).toEqual(["Call", "Planned"]);
  });
});
