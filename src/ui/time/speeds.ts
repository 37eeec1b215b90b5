import type { Span } from "../../frame/view/span";

/** Days a second. */
const SPEEDS = [1, 3, 7, 14] as const;
export const FIRST_SPEED = SPEEDS[1];
/** The fastest comes to the end of any file in less than a minute. */
const LONGEST_PLAY_SECONDS = 50;

/** The speeds of playback for a file, in days a second: for a long one each further is three times as fast as the last. */
export function speedsFor({ first, last }: Span): readonly number[] {
  const needed = (last - first + 1) / LONGEST_PLAY_SECONDS;
  const speeds: number[] = [...SPEEDS];
  for (let speed = 30; (speeds.at(-1) ?? 0) < needed; speed *= 3) speeds.push(speed);
  return speeds;
}
