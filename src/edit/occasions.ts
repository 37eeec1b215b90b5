import { type Days, parseDays } from "../graph/dates";
import { isSymmetric } from "../graph/model/kinds";
import type { FileLink, GraphFile } from "../graph/model/file";
import type { Step } from "./steps";

/**
 * The links of a file that tell of the same occasion as another, from other documents: of the same two and the same kind,
 * on days that touch. One without a date is matched with none.
 */
export function sameOccasion(file: GraphFile, link: FileLink): readonly FileLink[] {
  if (!daysOf(link)) return [];
  const own = documentsOf(link);
  return file.edges.filter(
    (other) =>
      other.id !== link.id &&
      isSameOccasion(link, other) &&
      ![...documentsOf(other)].some((document) => own.has(document)),
  );
}

/** Whether two links are of the same two and the same kind, on days that touch. */
export function isSameOccasion(one: FileLink, other: FileLink): boolean {
  if (one.kind !== other.kind || !isSamePair(one, other)) return false;
  const [days, others] = [daysOf(one), daysOf(other)];
  return (
    days !== undefined &&
    others !== undefined &&
    days.first <= others.last &&
    others.first <= days.last
  );
}

/** The steps that put a link into a file, in one event with the links of other documents that tell of the same occasion. */
export function joinOccasion(file: GraphFile, link: FileLink): readonly Step[] {
  const [same] = sameOccasion(file, link);
  if (!same) return [{ act: "put-link", link }];
  const event = same.event ?? link.event ?? same.id;
  const { event: own = event } = link;
  return [
    // What else belongs to it, as what was said in a call, goes with it.
    ...(own === event ? [] : [{ act: "rename-event", from: own, to: event } as const]),
    ...(same.event === event ? [] : [{ act: "put-link", link: { ...same, event } } as const]),
    { act: "put-link", link: { ...link, event } },
  ];
}

function daysOf({ date }: FileLink): Days | undefined {
  const days = date === undefined ? undefined : parseDays(date);
  return days?.ok ? days.value : undefined;
}

function documentsOf({ quotes = [] }: FileLink): ReadonlySet<string> {
  return new Set(quotes.map(({ document }) => document));
}

function isSamePair(one: FileLink, other: FileLink): boolean {
  const isAlike = one.source === other.source && one.target === other.target;
  const isTurned = one.source === other.target && one.target === other.source;
  return isAlike || (isTurned && isSymmetric(one.kind));
}
