import type { Point } from "../../src/graph/model/types";

interface Visit {
  readonly traveller: string;
  readonly country: string;
}

/** Distances in the units of a layout: of each traveller from the middle, of a country from its traveller, and of rows. */
const ASIDE = 150;
const REACH = 170;
const ROW = 95;
/** How far round the outer side of a traveller countries stand: from this angle above to this below. */
const ROUND = Math.PI * 0.42;

/**
 * Places for two travellers, side by side, and the countries they visited: between them where both went, round the outer
 * side of each where only that one went. So no line crosses another.
 * @returns places by the id of traveller or country
 */
export function placesOf(visits: readonly Visit[], [left, right]: readonly [string, string]) {
  const countriesOf = (traveller: string) =>
    new Set(visits.filter((visit) => visit.traveller === traveller).map(({ country }) => country));
  const [leftOnes, rightOnes] = [countriesOf(left), countriesOf(right)];
  const shared = [...leftOnes].filter((country) => rightOnes.has(country));
  const row = (at: number) => ({ x: 0, y: (at - (shared.length - 1) / 2) * ROW });
  const round = (side: -1 | 1, at: number, count: number): Point => {
    const angle = count === 1 ? 0 : (at / (count - 1) - 0.5) * 2 * ROUND;
    return { x: side * (ASIDE + REACH * Math.cos(angle)), y: REACH * Math.sin(angle) };
  };
  const outer = (side: -1 | 1, ones: ReadonlySet<string>) => {
    const own = [...ones].filter((country) => !shared.includes(country));
    return own.map((country, at) => [country, round(side, at, own.length)] as const);
  };
  return new Map<string, Point>([
    [left, { x: -ASIDE, y: 0 }],
    [right, { x: ASIDE, y: 0 }],
    ...shared.map((country, at) => [country, row(at)] as const),
    ...outer(-1, leftOnes),
    ...outer(1, rightOnes),
  ]);
}
