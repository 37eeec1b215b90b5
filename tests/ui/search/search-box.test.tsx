import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { SearchBox } from "../../../src/ui/search/SearchBox";
import { createEnglishReadout } from "../../english-readout";
import { makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";

afterEach(cleanup);

describe("the search field", () => {
  it("is the same element before and after its hits have come, so that nobody is told of it twice", async () => {
    const user = userEvent.setup();
    const readout = createEnglishReadout();
    const nodes = people("ada bruno");
    readout.show(indexGraph(makeGraph({ nodes, edges: [], documents: [] })), DEFAULT_VIEW);
    renderIn(readout, <SearchBox />);
    const field = screen.getByRole("combobox", { name: "Search" });
    await user.click(field);
    await user.type(field, "ada");
    const hit = await screen.findByRole("option", { name: /ada/i });
    expect(screen.getByRole("combobox")).toBe(field);
    expect(document.activeElement).toBe(field);
    expect(field).toHaveProperty("value", "ada");
    expect(field.getAttribute("aria-controls")).toBe(screen.getByRole("listbox").id);
    await user.keyboard("{ArrowDown}");
    expect(field.getAttribute("aria-activedescendant")).toBe(hit.id);
    await user.keyboard("{Enter}");
    expect(readout.cells.getState().view.select).toBe("ada");
  });

  it("says that it still looks while the texts of a large graph are taken in, and then what it has found", async () => {
    const user = userEvent.setup();
    const readout = createEnglishReadout();
    const ids = Array.from({ length: 40_000 }, (_, at) => `actor-with-a-long-name-${at}`);
    const edges = ids.map((id, at) => ({
      id: `l${at}`,
      kind: "call",
      source: id,
      target: ids[0] ?? "",
    }));
    readout.show(indexGraph(makeGraph({ nodes: people(ids.join(" ")), edges })), DEFAULT_VIEW);
    renderIn(readout, <SearchBox />);
    const field = screen.getByRole("combobox", { name: "Search" });
    await user.click(field);
    await user.paste("actor");
    // What lists the hits has come.
    await screen.findAllByText(/^actor/i, { selector: "mark, mark *" }, { timeout: 10_000 });
    await user.clear(field);
    await user.paste("zebra");
    const waiting = await screen.findByRole("option", { name: "Searching…" });
    expect(waiting.getAttribute("aria-disabled")).toBe("true");
    await screen.findByText("Nothing found", {}, { timeout: 30_000 });
    expect(screen.queryByRole("option")).toBeNull();
  });
});
