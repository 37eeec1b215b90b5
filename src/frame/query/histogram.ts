import type { Times } from "./sieve";
import type { Span } from "../view/span";

/** How sure a share of a bar is: a dated contact, one spread over an interval, one that was only planned, one that was called off. */
export type Certainty = "sure" | "uncertain" | "planned" | "cancelled";

/** The links of one certainty in one bin; a share, since an uncertain date counts in parts. */
export interface Segment {
  readonly certainty: Certainty;
  readonly share: number;
}

/** Some days in a row and what happened in them: a segment for each certainty that occurs, the surest first. */
export interface Bin extends Span {
  readonly segments: readonly Segment[];
  readonly total: number;
}

const ORDER: readonly Certainty[] = ["sure", "uncertain", "planned", "cancelled"];
const [SURE, UNCERTAIN, PLANNED, CANCELLED] = [0, 1, 2, 3] as const;
/** Days that a bin may have: bars are days, weeks, months (of four weeks), quarters or years as far as it goes. */
const WIDTHS = [1, 7, 28, 91, 364];

/** How many days a bin has, for at most so many bins: of the usual lengths where one fits. */
export function widthOfBins({ first, last }: Span, mostBins: number): number {
  const needed = (last - first + 1) / mostBins;
  return WIDTHS.find((width) => width >= needed) ?? Math.ceil(needed);
}

/**
 * The links by day, or, where there are more days than `mostBins`, by runs of days. An uncertain date is
 * spread evenly over its interval within the extent, so that the bars sum up to the number of dated links.
 */
export function histogramOf(
  { columns: links, failed }: Times,
  extent: Span | undefined,
  mostBins: number,
): readonly Bin[] {
  if (!extent) return [];
  const width = widthOfBins(extent, mostBins);
  const binCount = Math.ceil((extent.last - extent.first + 1) / width);
  const cells = ORDER.length;
  const shares = new Float64Array(binCount * cells);
  // What long intervals give to each day, and how many they are: what is added where they begin and taken away where they
  // end. A hundred thousand intervals over a hundred bars each would keep the page waiting.
  const perDay = new Float64Array(binCount * cells);
  const open = new Int32Array(binCount * cells);
  const change = (bin: number, cell: number, sign: 1 | -1, share: number) => {
    const at = bin * cells + cell;
    perDay[at] = (perDay[at] ?? 0) + sign * share;
    open[at] = (open[at] ?? 0) + sign;
  };
  const certaintyAt = certaintiesOf(links);
  for (let row = 0; row < links.dated; row++) {
    if (failed[row] !== 0) continue;
    const first = Math.max(extent.first, links.first[row] ?? 0);
    const last = Math.min(extent.last, links.last[row] ?? 0);
    // The extent may be a part of the file's time.
    if (first > last) continue;
    const cell = certaintyAt(row, first < last);
    const firstBin = Math.floor((first - extent.first) / width);
    const lastBin = Math.floor((last - extent.first) / width);
    const days = last - first + 1;
    const count = links.weight?.[row] ?? 1;
    if (firstBin === lastBin) {
      const at = firstBin * cells + cell;
      shares[at] = (shares[at] ?? 0) + count;
      continue;
    }
    for (const bin of [firstBin, lastBin]) {
      const start = extent.first + bin * width;
      const met = Math.min(last, start + width - 1) - Math.max(first, start) + 1;
      const at = bin * cells + cell;
      shares[at] = (shares[at] ?? 0) + (count * met) / days;
    }
    if (lastBin - firstBin < 2) continue;
    change(firstBin + 1, cell, 1, count / days);
    change(lastBin, cell, -1, count / days);
  }
  const daily = new Float64Array(cells);
  const covering = new Int32Array(cells);
  shares.forEach((share, at) => {
    const cell = at % cells;
    covering[cell] = (covering[cell] ?? 0) + (open[at] ?? 0);
    // Where none is left, nothing is: not what is left of it by rounding.
    daily[cell] = covering[cell] === 0 ? 0 : (daily[cell] ?? 0) + (perDay[at] ?? 0);
    shares[at] = share + width * (daily[cell] ?? 0);
  });
  return Array.from({ length: binCount }, (_, bin): Bin => {
    const first = extent.first + bin * width;
    const segments: Segment[] = [];
    let total = 0;
    for (const [cell, certainty] of ORDER.entries()) {
      const share = shares[bin * cells + cell] ?? 0;
      if (share === 0) continue;
      segments.push({ certainty, share });
      total += share;
    }
    return { first, last: Math.min(extent.last, first + width - 1), segments, total };
  });
}

/** How sure the dated links of an extent are: what the bars of all of it are made of. */
export function certaintiesIn(
  { columns: links, failed }: Times,
  extent: Span,
): ReadonlySet<Certainty> {
  const certaintyAt = certaintiesOf(links);
  const found = new Set<number>();
  for (let row = 0; row < links.dated && found.size < ORDER.length; row++) {
    if (failed[row] !== 0) continue;
    const first = Math.max(extent.first, links.first[row] ?? 0);
    const last = Math.min(extent.last, links.last[row] ?? 0);
    if (first <= last) found.add(certaintyAt(row, first < last));
  }
  return new Set(ORDER.filter((_, certainty) => found.has(certainty)));
}

/** Tells of a row how sure it is, as a place in {@link ORDER}; `isLong`: its date is more than a day. */
function certaintiesOf(links: Times["columns"]): (row: number, isLong: boolean) => number {
  const known = links.statuses.map(certaintyOfStatus);
  return (row, isLong) =>
    known[links.status[row] ?? 0] ?? (isLong || links.unsure[row] === 1 ? UNCERTAIN : SURE);
}

/** What a status says whatever the date; undefined: the date tells. */
function certaintyOfStatus(status: string): number | undefined {
  if (status === "cancelled" || status === "postponed") return CANCELLED;
  return status === "planned" ? PLANNED : undefined;
}
