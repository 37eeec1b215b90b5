import type { Day } from "../graph/dates";
import type { Link } from "../graph/types";
import type { Span } from "./span";

/** How sure a share of a bar is: a dated contact, one spread over an interval, one that was only planned, one that was called off. */
export type Certainty = "sure" | "uncertain" | "planned" | "cancelled";

/** The links of one kind and certainty in one bin; a share, since an uncertain date counts in parts. */
export interface Segment {
  readonly kind: string;
  readonly certainty: Certainty;
  readonly share: number;
}

/** Some days in a row and what happened in them. */
export interface Bin extends Span {
  readonly segments: readonly Segment[];
  readonly total: number;
}

/**
 * The links by day, or, where there are more days than `mostBins`, by runs of days. An uncertain date is
 * spread evenly over its interval within the extent, so that the bars sum up to the number of dated links.
 */
export function histogramOf(
  links: readonly Link[],
  extent: Span | undefined,
  mostBins: number,
): readonly Bin[] {
  if (!extent) return [];
  const days = extent.last - extent.first + 1;
  const width = Math.ceil(days / mostBins);
  const bins = Array.from({ length: Math.ceil(days / width) }, () => new Map<string, Segment>());
  const binOf = (day: Day) => Math.floor((day - extent.first) / width);

  for (const link of links) {
    if (!link.days) continue;
    const first = Math.max(extent.first, link.days.first);
    const last = Math.min(extent.last, link.days.last);
    const certainty = certaintyOf(link, first < last);
    for (let number = binOf(first); number <= binOf(last); number++) {
      const start = extent.first + number * width;
      const met = Math.min(last, start + width - 1) - Math.max(first, start) + 1;
      const segments = bins[number];
      const key = `${certainty}:${link.kind}`;
      const share = (segments?.get(key)?.share ?? 0) + met / (last - first + 1);
      segments?.set(key, { kind: link.kind, certainty, share });
    }
  }
  return bins.map((segments, number) => {
    const sorted = [...segments.values()].sort(compareSegments);
    const first = extent.first + number * width;
    return {
      first,
      last: Math.min(extent.last, first + width - 1),
      segments: sorted,
      total: sorted.reduce((sum, { share }) => sum + share, 0),
    };
  });
}

const ORDER: readonly Certainty[] = ["sure", "uncertain", "planned", "cancelled"];

function compareSegments(a: Segment, b: Segment): number {
  return (
    ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty) ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
  );
}

function certaintyOf(link: Link, isSpread: boolean): Certainty {
  if (link.status === "cancelled" || link.status === "postponed") return "cancelled";
  if (link.status === "planned") return "planned";
  return isSpread || link.days?.approximate || link.days?.uncertain ? "uncertain" : "sure";
}
