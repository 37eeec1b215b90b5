/** What was measured of tables: milliseconds of CPU by how many links they have. */
export interface Growth {
  readonly name: string;
  readonly points: readonly (readonly [links: number, milliseconds: number])[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM] = [760, 420, 84, 190, 40];
const HUES = ["#0072b2", "#e69f00", "#b3261e", "#009e73", "#8a3f6c", "#5c6066"];
/** The ends of both axes, as powers of ten. */
const LINKS = [5, 8] as const;
const MILLISECONDS = [1, 4] as const;

/** How cost grows with a table: links across, milliseconds up, both by tens. */
export function plotOf(growths: readonly Growth[]): string {
  const share = (value: number, [least, most]: readonly [number, number]) =>
    (Math.log10(value) - least) / (most - least);
  const x = (links: number) => LEFT + share(links, LINKS) * (WIDTH - LEFT - RIGHT);
  const y = (milliseconds: number) =>
    HEIGHT - BOTTOM - share(milliseconds, MILLISECONDS) * (HEIGHT - BOTTOM - 20);
  const across = [1e5, 1e6, 1e7, 1e8].map(
    (links) =>
      `<text x="${x(links).toFixed(0)}" y="${HEIGHT - 14}" text-anchor="middle">${links.toLocaleString("en")}</text>`,
  );
  const up = [10, 100, 1000, 10_000].map(
    (value) =>
      `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#dcd9d3"/><text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value.toLocaleString("en")} ms</text>`,
  );
  const lines = growths.map(({ name, points }, at) => {
    const colour = HUES[at % HUES.length] ?? "#000";
    const [, last = 1] = points.at(-1) ?? [];
    const places = points.map(([links, cost]) => `${x(links).toFixed(0)},${y(cost).toFixed(0)}`);
    return (
      `<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      `<text x="${WIDTH - RIGHT - 60}" y="${(y(last) + 4).toFixed(0)}" fill="${colour}">${name}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">` +
    `<title>Milliseconds of CPU, by links of the table</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>` +
    [...up, ...across, ...lines].join("") +
    "</svg>\n"
  );
}
