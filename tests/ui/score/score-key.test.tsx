import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { ScoreKey } from "../../../src/ui/picture/ScoreKey";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { createEnglishReadout } from "../../english-readout";
import { readExample } from "../../read-example";
import { renderIn } from "../render-in";

afterEach(cleanup);

/** The names of what a key has for a graph. */
function namesIn(index: ReturnType<typeof indexGraph>): readonly (string | null)[] {
  const readout = createEnglishReadout();
  readout.show(index, DEFAULT_VIEW);
  renderIn(readout, <ScoreKey index={index} view={DEFAULT_VIEW} />);
  return within(screen.getByRole("group"))
    .getAllByRole("button")
    .map(({ textContent }) => textContent?.trim() ?? null);
}

describe("the key of the score", () => {
  it("names the statuses of the file, but for what took place", () => {
    const names = namesIn(indexGraph(readExample("winter-2022")));
    expect(names.slice(3)).toEqual(["Planned", "Postponed", "Cancelled"]);
    expect(screen.queryByText(/more$/)).toBe(null);
  });

  it("names ten statuses of a file that has hundreds, those of most links, and says how many more there are", () => {
    const statuses = Array.from({ length: 300 }, (_, at) => (at < 290 ? at : 1000 + at));
    const edges = statuses.flatMap((status, at) =>
      Array.from({ length: at < 290 ? 1 : 2 }, (_, one) => ({
        ...call(`l${at}-${one}`, "a-b"),
        status: `s${status}`,
      })),
    );
    const names = namesIn(indexGraph(makeGraph({ nodes: people("a b"), edges })));
    expect(names.slice(3)).toEqual(Array.from({ length: 10 }, (_, at) => `s${1290 + at}`));
    expect(screen.getByText("and 290 more")).toBeTruthy();
  });
});
