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
});
