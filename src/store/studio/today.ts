import type { Day } from "../../graph/dates";

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day it is, in UTC. */
export function today(): Day {
  return Math.floor((performance.timeOrigin + performance.now()) / MILLISECONDS_PER_DAY);
}
