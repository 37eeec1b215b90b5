import { ABSENT } from "../../graph/columns/coded-texts";
import { quotesOfText } from "../../graph/columns/link-columns";
import type { Outcome } from "../../graph/problem";
import { findTold, testimonyOf } from "../../frame/index/told";
import { PLAIN_LINK } from "../../formats/draft/draft";
import { type DuckDb, numberIn, type Row, textIn } from "../duckdb/duckdb";
import type { Head } from "../source/source";

/** How many links are looked at together; an occasion is never divided. */
const BATCH = 20_000;

/**
 * Makes the tables `telling` (for each link of an occasion that somebody tells of: its row, its bits, what its occasion
 * counts as, whose accounts its quotes are) and `account_set` (`n` from 1, `accounts` as a JSON list). Who told is found
 * out by the code that finds it in a page, some occasions at a time.
 */
export async function tellAccounts(database: DuckDb, head: Head): Promise<Outcome<undefined>> {
  await database.run(
    "CREATE TABLE telling (row UINTEGER, told UTINYINT, told_by UTINYINT, accounts UINTEGER)",
  );
  await database.run("CREATE TABLE account_set (n UINTEGER, accounts VARCHAR)");
  const [quoted] = await database.rows("SELECT 1 FROM source WHERE quotes IS NOT NULL LIMIT 1");
  if (!quoted) return { ok: true, value: undefined };
  const teller = await startTeller(database, head);
  const told: (readonly number[])[] = [];
  let batch: Row[] = [];
  const flush = () => {
    for (const row of teller.tell(batch)) told.push(row);
    batch = [];
  };
  for await (const rows of database.chunks(`
    SELECT source.row::DOUBLE, source.event, s.n, t.n, coalesce(source.kind, '${PLAIN_LINK}'), quotes
    FROM source JOIN actor s ON s.id = source.source JOIN actor t ON t.id = source.target
      LEFT JOIN day ON day.text = source.date
    WHERE quotes IS NOT NULL
      OR event IN (SELECT event FROM source WHERE quotes IS NOT NULL AND event IS NOT NULL)
    ORDER BY source.event, coalesce(day.place, 4294967295), source.row`)) {
    for (const row of rows) {
      const last = batch.at(-1);
      const isWhole = last !== undefined && (last[1] === null || last[1] !== row[1]);
      if (batch.length >= BATCH && isWhole) flush();
      batch.push(row);
    }
  }
  flush();
  await database.append("telling", told);
  await database.append(
    "account_set",
    teller.sets().map((accounts, at) => [at + 1, accounts]),
  );
  return { ok: true, value: undefined };
}

async function startTeller(database: DuckDb, head: Head) {
  const documents = new Map((head.documents ?? []).map((document) => [document.id, document]));
  const ids = (await database.rows("SELECT id FROM actor ORDER BY n")).map(
    ([id]) => textIn(id) ?? "",
  );
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const numberOfDocument = new Map([...documents.keys()].map((id, at) => [id, ids.length + at]));
  const speaksFor = new Map(
    head.nodes.flatMap(({ id, speaksFor = [] }) =>
      speaksFor.length === 0
        ? []
        : [
            [
              rowOf.get(id) ?? ABSENT,
              speaksFor.flatMap((other) => rowOf.get(other) ?? []),
            ] as const,
          ],
    ),
  );
  const sets = new Map<string, number>();
  const setOf = (accounts: readonly string[]): number => {
    if (accounts.length === 0) return 0;
    const key = JSON.stringify([...new Set(accounts)].sort());
    const known = sets.get(key) ?? sets.size + 1;
    sets.set(key, known);
    return known;
  };
  return {
    sets: () => [...sets.keys()],
    tell(batch: readonly Row[]): readonly (readonly number[])[] {
      const count = batch.length;
      const events = new Map<string, number>();
      const kinds = new Map<string, number>();
      const enter = (known: Map<string, number>, text: string) => {
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        return number;
      };
      const [source, target] = [new Uint32Array(count), new Uint32Array(count)];
      const [kind, event] = [new Uint32Array(count), new Uint32Array(count)];
      const quotes = new Uint32Array(count);
      const accounts = new Uint32Array(count);
      const testimonies = batch.map(([, eventId, from, to, kindText, quotesText], at) => {
        source[at] = numberIn(from);
        target[at] = numberIn(to);
        kind[at] = enter(kinds, textIn(kindText) ?? "");
        const id = textIn(eventId);
        event[at] = id === undefined ? ABSENT : enter(events, id);
        const text = textIn(quotesText);
        quotes[at] = text === undefined ? ABSENT : at;
        const own = text === undefined ? [] : quotesOfText(text, documents);
        accounts[at] = setOf(own.flatMap(({ attributedTo }) => attributedTo ?? []));
        return testimonyOf(
          own,
          (actor) => rowOf.get(actor) ?? ABSENT,
          (document) => numberOfDocument.get(document) ?? ABSENT,
        );
      });
      const columns = {
        source,
        target,
        kind,
        kinds: [...kinds.keys()],
        event,
        eventCount: events.size,
        quotes,
      };
      const { told, toldBy } = findTold(columns, testimonies, speaksFor);
      return batch.map(([row], at) => [
        numberIn(row),
        told[at] ?? 0,
        toldBy[at] ?? 0,
        accounts[at] ?? 0,
      ]);
    },
  };
}
