import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { ExportDialog } from "../../../src/ui/share/ExportDialog";
import { createEnglishReadout } from "../../english-readout";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { renderIn } from "../render-in";

const saved = vi.hoisted((): string[] => []);
vi.mock(import("../../../src/ui/parts/download"), async (original) => ({
  ...(await original()),
  download: (_content, name) => void saved.push(name),
}));

beforeEach(() => {
  saved.length = 0;
  // jsdom neither opens nor closes dialogs.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});
afterEach(cleanup);

/** Opens the dialog over a graph of so many links, each with a field of its own, and saves a form. */
async function save(links: number, form: string): Promise<void> {
  const graph = makeGraph({
    nodes: people("a b"),
    edges: Array.from({ length: links }, (_, at) => call(`l${at}`, "a-b", { [`field${at}`]: at })),
  });
  const readout = createEnglishReadout();
  readout.show(indexGraph(graph), DEFAULT_VIEW);
  renderIn(readout, <ExportDialog onClose={() => undefined} />);
  const choice = await screen.findByRole("combobox", { name: "Format" });
  await userEvent.selectOptions(choice, form);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
}

describe("a graph to be saved as a table of which nearly all cells would be empty", () => {
  it("is refused with the size of the table, and the dialog stays for another choice", async () => {
    await save(7100, "Table of links (CSV)");
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^The table would be too large \(rows: 7,100, columns: 7,1\d\d\).*Choose another format\.$/,
    );
    expect(saved).toEqual([]);
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "Format" }),
      "GEXF, for Gephi",
    );
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await vi.waitFor(() => expect(saved).toEqual(["Test.gexf"]));
  });

  it("is saved where it has a size that can be opened", async () => {
    await save(30, "Table of links (CSV)");
    await vi.waitFor(() => expect(saved).toEqual(["Test.links.csv"]));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("what is shown of a graph whose file takes a while to make", () => {
  it("is saved once the file has been made in portions", async () => {
    const graph = makeGraph({ nodes: people("a b"), edges: [call("l", "a-b")] });
    const { file } = graph;
    const portions: string[] = [];
    const readout = createEnglishReadout();
    const slow = {
      ...graph,
      get file(): typeof file {
        throw new Error("It takes a while.");
      },
      *makeFile() {
        portions.push("first");
        yield undefined;
        portions.push("last");
        return file;
      },
    };
    readout.show({ ...indexGraph(graph), graph: slow }, DEFAULT_VIEW);
    renderIn(readout, <ExportDialog onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    await vi.waitFor(() => expect(saved).toEqual(["Test.json"]));
    expect(portions).toEqual(["first", "last"]);
  });
});
