import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../../src/cli/serve";
import { findApplication } from "../../../src/cli/server/application";
import { closeBrowser, openAddress } from "../support/page";

const folder = mkdtempSync(join(tmpdir(), "readout-served-"));
const file = join(folder, "Gespräche (1) 100%.csv");
const stop = new AbortController();
let address: string;

beforeAll(async () => {
  writeFileSync(file, "source,target,date,kind\nAnna,Bela,2022-02-01,call\n");
  const options = { inputs: [file], port: "0", host: "127.0.0.1", signal: stop.signal };
  const line = await new Promise<string>((resolve, reject) => {
    const world = { say: resolve, complain: reject, today: 0 };
    void serve({ ...options, application: findApplication() }, world).catch(reject);
  });
  address = /http:\S+/.exec(line)?.[0] ?? "";
});
afterAll(async () => {
  await closeBrowser();
  stop.abort();
  rmSync(folder, { recursive: true });
});

describe("a file that readout serve shows", () => {
  it("is seen at once, by its name, and as it is now when the page is loaded again", async () => {
    const { page, faults } = await openAddress(address, { hosts: [address] });
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();
    await page.getByRole("heading", { name: "Gespräche (1) 100%" }).waitFor();
    writeFileSync(
      file,
      "source,target,date,kind\nAnna,Bela,2022-02-01,call\nBela,Carl,2022-02-02,call\n",
    );
    await page.reload();
    await page.getByText("3 of 3 actors, 2 of 2 links").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
