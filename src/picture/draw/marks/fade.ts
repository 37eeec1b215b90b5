import type { Emphasis } from "../../scene/emphasis";
import type { Palette } from "./palette";

/** The opacity of what stands back; undefined for all else. */
export function fadeOf(emphasis: Emphasis, { dimmed }: Palette): number | undefined {
  return emphasis === "dimmed" ? dimmed : undefined;
}
