import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { AccountsPage } from "../../../src/ui/accounts/AccountsPage";
import { useIndex, useView } from "../../../src/store/hooks";
import { readExample } from "../../read-example";
import { renderIn } from "../render-in";
import { createEnglishReadout } from "../../english-readout";

afterEach(cleanup);

const WINTER = indexGraph(readExample("winter-2022"));

function Page() {
  const [index, { event }] = [useIndex(), useView()];
  return index && event !== undefined && <AccountsPage index={index} event={event} />;
}

function open(event: string) {
  const readout = createEnglishReadout();
  readout.show(WINTER, { ...DEFAULT_VIEW, event });
  renderIn(
    readout,
    <>
      <button type="button">Before</button>
      <Page />
    </>,
  );
  return readout;
}

const TOLD_TWICE = "2022-02-23-erdogan-putin";

describe("the accounts of an occasion face to face", () => {
  it("have a heading that names both ends, and a region for each side with its own quotes", () => {
    open(TOLD_TWICE);
    const page = within(screen.getByRole("region", { name: "Accounts" }));
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe(
      "Recep Tayyip Erdoğan and Vladimir Putin",
    );
    for (const [side, words] of [
      ["Ankara", "not recognize any step"],
      ["Moscow", "stressed the real need"],
    ] as const) {
      const region = page.getByRole("region", { name: side });
      expect(region.querySelector("blockquote")?.textContent).toContain(words);
    }
  });

  it("say of a side that it gave no account", () => {
    const silent = [...WINTER.graph.links.values()].find(
      ({ event, quotes }) => event === undefined && quotes.length === 0,
    );
    open(silent?.id ?? "");
    expect(screen.getAllByText(/gave no account in this file\./)).toHaveLength(2);
  });

  it("lead to the occasions before and after that both sides told of", () => {
    const readout = open(TOLD_TWICE);
    fireEvent.click(screen.getByRole("link", { name: /^Next/ }));
    const { event } = readout.cells.getState().view;
    expect(event).not.toBe(TOLD_TWICE);
    fireEvent.click(screen.getByRole("link", { name: /^Previous/ }));
    expect(readout.cells.getState().view.event).toBe(TOLD_TWICE);
  });

  it("take the focus to their heading, and are left with Close or Escape", () => {
    for (const leave of [
      () => fireEvent.click(screen.getByRole("button", { name: "Close" })),
      () => fireEvent.keyDown(screen.getByRole("region", { name: "Accounts" }), { key: "Escape" }),
    ]) {
      const readout = open(TOLD_TWICE);
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
      leave();
      expect(readout.cells.getState().view.event).toBeUndefined();
      expect(screen.queryByRole("region", { name: "Accounts" })).toBeNull();
      cleanup();
    }
  });
});
