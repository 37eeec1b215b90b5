import { type Days, parseDays } from "../graph/dates";
import { isSymmetric } from "../graph/model/kinds";
import type { FileLink, GraphFile } from "../graph/model/file";
import type { Step } from "./steps";

/**
 * The links of a file that tell of the same occasion as another, from other documents: of the same two and the same kind,
 * on days that touch. One without a date is matched with none.
 */
export function sameOccasion(file: GraphFile, link: FileLink): readonly FileLink[] {
  const days = daysOf(link);
  if (!days) return [];
  const own = documentsOf(link);
  return file.edges.filter((other) => {
    if (other.id === link.id || other.kind !== link.kind || !isSamePair(link, other)) return false;
    if ([...documentsOf(other)].some((document) => own.has(document))) return false;
    const others = daysOf(other);
    return others !== undefined && others.first <= days.last && days.first <= others.last;
  });
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
