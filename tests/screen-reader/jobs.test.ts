import { afterEach, describe, inject, it } from "vitest";
import { hear } from "./job";
import { JOBS } from "./jobs";
import { missing, type Orca, PACKAGES, startOrca } from "./orca";

const programs = missing();

describe("what Orca says", () => {
  let orca: Orca | undefined;
  // A new one for each: whether it is in its mode for reading or for forms, it keeps.
  afterEach(async () => {
    await orca?.end();
    orca = undefined;
  });

  it.for(JOBS)("$name", async (job, { skip, signal }) => {
    skip(programs.length > 0, `no ${programs.join(", ")} here (apt-get install ${PACKAGES})`);
    orca = await startOrca(inject("browserPath"));
    await hear(orca, inject("address"), job, signal);
  });
});
