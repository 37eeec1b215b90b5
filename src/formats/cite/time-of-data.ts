import { parseDays, printDay } from "../../graph/dates";
import type { GraphFile } from "../../graph/model/file";

/** From the first to the last finite day of its links, as ISO 8601 writes an interval. */
export function timeOf({ edges }: GraphFile): string | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { date } of edges) {
    const days = date === undefined ? undefined : parseDays(date);
    if (!days?.ok) continue;
    for (const day of [days.value.first, days.value.last].filter(Number.isFinite)) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return undefined;
  return first === last ? printDay(first) : `${printDay(first)}/${printDay(last)}`;
}

/** The date of the data: the latest day on which a document was fetched, or published; else the last day of the links. */
export function dateOfData(file: GraphFile): string | undefined {
  const dates = (file.documents ?? []).flatMap(({ published, retrieved }) => [
    published,
    retrieved,
  ]);
  let latest = -Infinity;
  for (const date of dates) {
    const days = date === undefined ? undefined : parseDays(date);
    if (days?.ok && Number.isFinite(days.value.last)) latest = Math.max(latest, days.value.last);
  }
  return latest === -Infinity ? timeOf(file)?.slice(-10) : printDay(latest);
}
