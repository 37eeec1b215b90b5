import type { Measured, ReadingTime } from "./bench";
import type { CpuCost } from "./measure-cpu";
import type { ReadoutTiming } from "./readout";

/** The number below which a share of some numbers lies; not a number where there are none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function print(number: number | undefined): string {
  if (number === undefined || Number.isNaN(number)) return "–";
  return number >= 100 ? number.toFixed(0) : number.toFixed(1);
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(heading),
    line(heading.map((_, at) => (at === 0 ? "---" : "---:"))),
    ...rows.map(line),
  ].join("\n");
}

/** Medians, with the 95th percentile in parentheses. */
function middleOf(numbers: readonly number[]): string {
  if (numbers.length === 0) return "–";
  return `${print(quantile(numbers, 0.5))} (${print(quantile(numbers, 0.95))})`;
}

function stepsOf(
  size: string,
  peer: string,
  measured: readonly Measured[],
  ours: readonly ReadoutTiming[],
): readonly number[] {
  const own = ours.filter((item) => item.size === size);
  if (peer === "Readout") return own.flatMap(({ steps }) => steps);
  if (peer === "Readout, all pairs") return own.flatMap(({ stepsOfAll }) => stepsOfAll);
  return measured.flatMap((item) =>
    item.size === size && item.peer === peer ? (item.timing?.steps ?? []) : [],
  );
}

/** What was measured as Markdown: steps against peers, and what Readout takes for all else. */
export function reportOf(
  sizes: readonly string[],
  peers: readonly string[],
  measured: readonly Measured[],
  ours: readonly ReadoutTiming[],
): string {
  const all = ["Readout", "Readout, all pairs", ...peers];
  const steps = all.map((peer) => [
    peer,
    ...sizes.map((size) => middleOf(stepsOf(size, peer, measured, ours))),
  ]);
  const firsts = peers.map((peer) => [
    peer,
    ...sizes.map((size) =>
      middleOf(
        measured.flatMap((item) =>
          item.size === size && item.peer === peer && item.timing ? [item.timing.first] : [],
        ),
      ),
    ),
  ]);
  const of = (size: string, pick: (timing: ReadoutTiming) => readonly number[]) =>
    middleOf(ours.filter((item) => item.size === size).flatMap(pick));
  const rows: [string, (timing: ReadoutTiming) => readonly number[]][] = [
    ["first picture, Parquet", ({ first }) => (first.parquet === undefined ? [] : [first.parquet])],
    ["first picture, JSON", ({ first }) => (first.json === undefined ? [] : [first.json])],
    ["own work of a step", ({ own }) => own],
    ["filter", ({ filter }) => filter],
    ["hover", ({ hover }) => hover],
    ["search", ({ search }) => search],
    ["heap, MB", ({ heap }) => [heap]],
    ["long tasks in playback", ({ longTasks }) => longTasks],
    ["Parquet, MB", ({ weights }) => [(weights.parquet ?? 0) / 1e6]],
    ["JSON, MB", ({ weights }) => (weights.json === undefined ? [] : [weights.json / 1e6])],
  ];
  return [
    "## A step of a week's window, to the painted frame",
    "",
    "Milliseconds: median (95th percentile). Two empty frames are about 33 of each figure.",
    "",
    table(["", ...sizes], steps),
    "",
    "## The first picture of peers, from data in memory",
    "",
    table(["", ...sizes], firsts),
    "",
    "## Readout",
    "",
    table(
      ["", ...sizes],
      rows.map(([name, pick]) => [name, ...sizes.map((size) => of(size, pick))]),
    ),
    "",
  ].join("\n");
}

/** What a step and a rest cost over all processes of the browser, by size. */
export function cpuReportOf(sizes: readonly string[], costs: readonly CpuCost[]): string {
  const of = (pick: (cost: CpuCost) => number) =>
    sizes.map((size) => middleOf(costs.filter((cost) => cost.size === size).map(pick)));
  const rows = [
    ["canvas, same picture, ms a step", ...of(({ canvas }) => canvas)],
    ["Readout, ms a step", ...of(({ step }) => step)],
    ["Readout in times of the canvas", ...of(({ ratio }) => ratio)],
    ["Readout at rest, % of a core", ...of(({ rest }) => 100 * rest)],
  ];
  return `\n## CPU of all the browser's processes\n\n${table(["", ...sizes], rows)}\n`;
}

/** How long the forms take to be read, by size. */
export function readingsOf(sizes: readonly string[], readings: readonly ReadingTime[]): string {
  const forms = [...new Set(readings.map(({ form }) => form))];
  const rows = forms.map((form) => [
    form,
    ...sizes.map((size) =>
      middleOf(
        readings.flatMap((item) =>
          item.size === size && item.form === form ? [item.milliseconds] : [],
        ),
      ),
    ),
  ]);
  return `\n## From bytes to a graph that is ready to be asked, in Node\n\n${table(["", ...sizes], rows)}\n`;
}

/** The steps as a plot: size across, milliseconds up, both as they grow by tens. */
export function plotOf(
  sizes: readonly string[],
  peers: readonly string[],
  measured: readonly Measured[],
  ours: readonly ReadoutTiming[],
): string {
  const [width, height, left, bottom] = [760, 420, 72, 40];
  const made = sizes.filter((size) => measured.some((item) => item.size === size));
  const x = (at: number) => left + ((at + 0.5) * (width - left - 170)) / Math.max(1, made.length);
  // From ten milliseconds to some twenty-five seconds.
  const y = (milliseconds: number) =>
    height - bottom - ((Math.log10(milliseconds) - 1) / 3.4) * (height - bottom - 20);
  const hues = [
    "#b3261e",
    "#e69f00",
    "#5c6066",
    "#16181b",
    "#0072b2",
    "#56b4e9",
    "#009e73",
    "#cc79a7",
    "#8a3f6c",
  ];
  const lines = ["Readout", "Readout, all pairs", ...peers].map((peer, number) => {
    const points = made.flatMap((size, at) => {
      const middle = quantile(stepsOf(size, peer, measured, ours), 0.5);
      return Number.isNaN(middle)
        ? []
        : [`${x(at).toFixed(0)},${y(Math.max(10, middle)).toFixed(0)}`];
    });
    const colour = hues[number % hues.length] ?? "#000";
    const wide = number === 0 ? 4 : 1.8;
    return (
      `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="${wide}"/>` +
      `<text x="${width - 160}" y="${40 + 20 * number}" fill="${colour}">${peer}</text>`
    );
  });
  const grid = [10, 100, 1000, 10_000].map(
    (value) =>
      `<path d="M${left} ${y(value).toFixed(1)}H${width - 180}" stroke="#dcd9d3"/><text x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value.toLocaleString("en")} ms</text>`,
  );
  const names = made.map(
    (size, at) => `<text x="${x(at)}" y="${height - 14}" text-anchor="middle">${size}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img">` +
    `<title>Milliseconds of a step, by size</title><rect width="${width}" height="${height}" fill="#fff"/>` +
    [...grid, ...names, ...lines].join("") +
    "</svg>\n"
  );
}
