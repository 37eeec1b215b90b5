import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PanelBoundary } from "../../../../src/ui/parts/panel/PanelBoundary";
import { renderIn } from "../../render-in";
import { createEnglishReadout } from "../../../english-readout";

let isBroken = true;

function Panel() {
  if (isBroken) throw new Error("The panel is broken.");
  return <p>The panel works.</p>;
}

beforeEach(() => {
  isBroken = true;
  // React reports what a boundary catches.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  renderIn(
    createEnglishReadout(),
    <>
      <PanelBoundary>
        <Panel />
      </PanelBoundary>
      <p>Another panel.</p>
    </>,
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("a panel that fails", () => {
  it("says so, and leaves the others as they were", () => {
    expect(screen.getByRole("alert").textContent).toMatch(
      /has stopped working; the rest still works/,
    );
    expect(screen.getByText("Another panel.")).toBeDefined();
  });

  it("gives what is known of it to be copied", async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Copy error details" }));
    expect(await navigator.clipboard.readText()).toContain("The panel is broken.");
  });

  it("comes back when it is tried again and its cause has gone", async () => {
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("The panel works.")).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
