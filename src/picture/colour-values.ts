import type { ColourToken } from "./marks";

/**
 * The light and the dark value of each colour of the picture, for where no style sheet of ours reaches: a poster in
 * another's page. They are those of `src/ui/tokens.css`; a test holds both alike.
 */
export const COLOUR_VALUES: ReadonlyMap<ColourToken, readonly [light: string, dark: string]> =
  new Map<ColourToken, readonly [string, string]>([
    ["--paper", ["#fdfcfa", "#16181b"]],
    ["--ink", ["#1c1e21", "#eceae6"]],
    ["--muted", ["#5c6066", "#a6abb2"]],
    ["--rule", ["#dcd9d3", "#363b41"]],
    ["--accent", ["#b3261e", "#ff9d8a"]],
    ["--actor-person", ["#0072b2", "#3c9fdc"]],
    ["--actor-country", ["#009e73", "#21b98d"]],
    ["--actor-institution", ["#e69f00", "#f0b429"]],
    ["--actor-group", ["#cc79a7", "#dc95bc"]],
    ["--code", ["#10120f", "#10120f"]],
    ["--actor-other", ["#8b9097", "#8b9097"]],
    ["--link-call", ["#0b5d8f", "#6cb8ea"]],
    ["--link-video-call", ["#2f7fb5", "#8fcbf0"]],
    ["--link-meeting", ["#00694d", "#45cfa4"]],
    ["--link-visit", ["#3c8a5e", "#7fd6a4"]],
    ["--link-letter", ["#8f5a00", "#e8b24d"]],
    ["--link-statement", ["#6a6e75", "#a9aeb6"]],
    ["--link-announcement", ["#a04a00", "#f0965a"]],
    ["--link-agreement", ["#8a3f6c", "#e3a3c8"]],
    ["--link-talk", ["#3b7ea1", "#7fb6d6"]],
    ["--link-support", ["#2e8b6f", "#68c9a8"]],
    ["--link-dispute", ["#c07a00", "#efb54a"]],
    ["--link-protest", ["#9a5b8f", "#d79fcb"]],
    ["--link-force", ["#a3241c", "#f2877a"]],
    ["--link-other", ["#8b7f6d", "#b8ac98"]],
    ["--side-first", ["#0b5d8f", "#6cb8ea"]],
    ["--side-second", ["#b0460e", "#f0965a"]],
    ["--side-both", ["#3c4046", "#c9ced4"]],
    ["--standing-new", ["#0b5d8f", "#6cb8ea"]],
    ["--standing-continued", ["#6a6e75", "#a9aeb6"]],
    ["--standing-gone", ["#b0460e", "#f0965a"]],
  ]);
