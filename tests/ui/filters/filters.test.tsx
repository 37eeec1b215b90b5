import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Readout } from "../../../src/store/create-readout";
import { useFrame, useIndex, useView } from "../../../src/store/hooks";
import { Details } from "../../../src/ui/details/Details";
import { Filters } from "../../../src/ui/filters/Filters";
import { StatusLine } from "../../../src/ui/shell/StatusLine";
import { readExample } from "../../read-example";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

function Page() {
  const [frame, index, view] = [useFrame(), useIndex(), useView()];
  if (!frame || !index) return null;
  return (
    <>
      <StatusLine />
      <Filters frame={frame} index={index} view={view} onClose={() => {}} onLeave={() => {}} />
      <Details frame={frame} index={index} view={view} />
    </>
  );
}

let readout: Readout;

beforeEach(() => {
  readout = createEnglishReadout();
  readout.show(indexGraph(readExample("draghi-putin")), DEFAULT_VIEW);
  renderIn(readout, <Page />);
});
afterEach(cleanup);

const status = () => screen.getByRole("status").textContent;

describe("the filters", () => {
  it("hold to the other checked values of a group, and narrow across groups", async () => {
    const user = userEvent.setup();
    const kinds = within(screen.getByRole("group", { name: "Link" }));
    await user.click(kinds.getByRole("checkbox", { name: "Call 3" }));
    expect(status()).toContain("3 of 15 links");
    await user.click(kinds.getByRole("checkbox", { name: "Agreement 1" }));
    expect(status()).toContain("4 of 15 links");
    const statuses = within(screen.getByRole("group", { name: "Status" }));
    await user.click(statuses.getByRole("checkbox", { name: "Planned 1" }));
    expect(status()).toContain("1 of 15 links");
    await user.click(screen.getByRole("button", { name: "Reset filters" }));
    expect(status()).toBe("13 of 13 actors, 15 of 15 links");
  });

  it("can ask that both ends of a link be of the countries that are checked", async () => {
    const user = userEvent.setup();
    const countries = within(screen.getByRole("group", { name: "Country" }));
    expect(countries.queryByRole("checkbox", { name: "Between these only" })).toBeNull();
    await user.click(countries.getByRole("checkbox", { name: /^Russia / }));
    const ofRussia = status();
    await user.click(countries.getByRole("checkbox", { name: /^Italy / }));
    await user.click(countries.getByRole("checkbox", { name: "Between these only" }));
    expect(readout.cells.getState().view.ends).toBe("both");
    expect(status()).not.toBe(ofRussia);
    expect(parseInt(status()?.split(", ")[1] ?? "")).toBeLessThan(
      parseInt(ofRussia?.split(", ")[1] ?? ""),
    );
    await user.click(screen.getByRole("button", { name: "Reset filters" }));
    expect(status()).toBe("13 of 13 actors, 15 of 15 links");
  });

  it("find the links by whose account they are", async () => {
    const accounts = within(screen.getByRole("group", { name: "Whose account" }));
    await userEvent.click(accounts.getByRole("checkbox", { name: /^Ansa/ }));
    expect(status()).toContain("1 of 15 links");
  });
});

describe("the details", () => {
  it("tell of an agency that is only an account what is attributed to it", () => {
    readout.show(indexGraph(readExample("draghi-putin")), { ...DEFAULT_VIEW, select: "tass" });
    cleanup();
    renderIn(readout, <Page />);
    const details = within(screen.getByRole("complementary", { name: "Details" }));
    expect(details.getByRole("heading", { name: /TASS/, level: 2 })).toBeDefined();
    expect(details.getAllByRole("blockquote")[0]?.textContent).toMatch(/\$\d billion/);
    expect(status()).toBe("13 of 13 actors, 15 of 15 links");
  });

  it("show text as text, whatever stands in a file", () => {
    const graph = readExample("draghi-putin");
    readout.show(
      indexGraph({ ...graph, description: "<img src=x onerror=alert(1)>" }),
      DEFAULT_VIEW,
    );
    cleanup();
    renderIn(readout, <Page />);
    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeDefined();
    expect(document.querySelector("img")).toBeNull();
    expect(readout.cells.getState().trouble).toBeUndefined();
  });
});
