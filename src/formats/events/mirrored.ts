/** The fields of a coded event that pairing needs. */
interface CodedEvent {
  readonly date: string;
  readonly source: string;
  readonly target: string;
  readonly code?: string | undefined;
}

/** Codes of contacts that tables report twice, once from each end: a call with the ends swapped, a visit made and hosted. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["040", "040"],
  ["041", "041"],
  ["042", "043"],
  ["043", "042"],
]);

/**
 * For each row, the event that it shares with its twin on the same day; undefined for a row without a twin. Of several
 * twins on one day, the first is paired with the first, the second with the second.
 */
export function pairMirrored(rows: readonly CodedEvent[]): readonly (string | undefined)[] {
  const waiting = new Map<string, number[]>();
  const counts = new Map<string, number>();
  const events: (string | undefined)[] = rows.map(() => undefined);
  rows.forEach(({ date, source, target, code }, index) => {
    const mirrored = code === undefined ? undefined : TWINS.get(code);
    if (mirrored === undefined || source === target) return;
    const twins = waiting.get(JSON.stringify([date, mirrored, target, source]));
    const twin = twins?.shift();
    if (twin === undefined) {
      const key = JSON.stringify([date, code, source, target]);
      const others = waiting.get(key);
      if (others) others.push(index);
      else waiting.set(key, [index]);
      return;
    }
    const name = `${date} ${rows[twin]?.source ?? target} – ${rows[twin]?.target ?? source}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const event = count === 1 ? name : `${name} (${count})`;
    events[twin] = event;
    events[index] = event;
  });
  return events;
}
