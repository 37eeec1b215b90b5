import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckDb, openDuckDb } from "../../src/database/duckdb/duckdb";
import { openConnections } from "../../src/database/gateway/connections";

const folder = mkdtempSync(join(tmpdir(), "readout-connections-"));
/** A statement that would run for hours. */
const ENDLESS =
  "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3";
let database: DuckDb;

beforeAll(async () => {
  database = await openDuckDb(":memory:", { memory: 200, temporary: join(folder, "tmp") });
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe("work on a connection of a database", () => {
  it("ends with the statement that runs when nobody waits for it any more", async () => {
    const leaving = new AbortController();
    const work = openConnections(database).use(leaving.signal, (own) => own.rows(ENDLESS));
    setTimeout(() => leaving.abort(new Error("gone")), 50);
    await expect(work).rejects.toThrow(/gone|interrupt/i);
  });

  it("ends with a statement that is handed over in the moment when the reader leaves", async () => {
    const connections = openConnections(database);
    for (let turn = 0; turn < 20; turn++) {
      const leaving = new AbortController();
      const work = connections.use(leaving.signal, (own) => own.rows(ENDLESS));
      setImmediate(() => leaving.abort(new Error("gone")));
      await expect(work).rejects.toThrow(/gone|interrupt/i);
    }
  });

  it("begins no further statement", async () => {
    const leaving = new AbortController();
    let begun = 0;
    const work = openConnections(database).use(leaving.signal, async (own) => {
      for (;;) {
        await own.rows("SELECT 1");
        begun++;
        if (begun === 3) leaving.abort(new Error("gone"));
      }
    });
    await expect(work).rejects.toThrow("gone");
    expect(begun).toBe(3);
  });

  it("leaves the connection fit for the next", async () => {
    const connections = openConnections(database);
    const leaving = new AbortController();
    const work = connections.use(leaving.signal, (own) => own.rows(ENDLESS));
    setTimeout(() => leaving.abort(new Error("gone")), 20);
    await expect(work).rejects.toThrow();
    const { signal } = new AbortController();
    expect(await connections.use(signal, (own) => own.rows("SELECT 42"))).toEqual([[42]]);
  });
});
