/** What pairing needs to know of a coded event. */
interface CodedEvent {
  readonly date: string;
  readonly source: string;
  readonly target: string;
  readonly code?: string | undefined;
}

/** Codes of which each contact is told twice, once from either end: a call with the ends swapped, a visit made and hosted. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["040", "040"],
  ["041", "041"],
  ["042", "043"],
  ["043", "042"],
]);

/**
 * The event of each row that has a twin on the same day, first with first, second with second: the two rows are
 * one contact. Rows without a twin have none.
 */
export function pairMirrored(rows: readonly CodedEvent[]): readonly (string | undefined)[] {
  const waiting = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const events: (string | undefined)[] = rows.map(() => undefined);
  rows.forEach(({ date, source, target, code }, at) => {
    const mirrored = code === undefined ? undefined : TWINS.get(code);
    if (mirrored === undefined || source === target) return;
    const twins = waiting.get(JSON.stringify([date, mirrored, target, source]));
    const twin = twins?.shift();
    if (twin === undefined) {
      const key = JSON.stringify([date, code, source, target]);
      const others = waiting.get(key);
      if (others) others.push(at);
      else waiting.set(key, [at]);
      return;
    }
    const name = `${date} ${rows[twin]?.source ?? target} – ${rows[twin]?.target ?? source}`;
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    const event = number === 1 ? name : `${name} (${number})`;
    events[twin] = event;
    events[at] = event;
  });
  return events;
}
