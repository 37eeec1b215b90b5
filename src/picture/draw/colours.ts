import type { Palette } from "./marks/palette";
import type { ColourToken } from "../scene/marks";

/** The colours that pictures are drawn with: those of `COLOUR_VALUES`, which a test holds alike. */
export const COLOURS: readonly ColourToken[] = [
  ...(["--paper", "--ink", "--muted", "--rule", "--accent", "--outline", "--code"] as const),
  ...(["--side-1", "--side-2", "--side-3", "--side-4", "--side-5", "--side-other"] as const),
  ...(["--side-first", "--side-second", "--side-both"] as const),
  ...(["--standing-new", "--standing-continued", "--standing-gone"] as const),
];

/**
 * Reads custom properties through the computed style of probes, since only that resolves `light-dark()` and `var()`. All probes
 * are put into the page at once: what is put there after a look has its style, and that of its surroundings, computed again.
 */
export function readPalette(host: HTMLElement): Palette {
  const { ownerDocument } = host;
  const around = ownerDocument.createElement("span");
  around.hidden = true;
  around.style.forcedColorAdjust = "none";
  const probes = COLOURS.map((token) => {
    const probe = ownerDocument.createElement("span");
    probe.style.color = `var(${token})`;
    return probe;
  });
  around.append(...probes);
  host.append(around);
  const style = getComputedStyle(around);
  const numberOf = (token: ColourToken) => Number(style.getPropertyValue(token));
  const palette = {
    font: style.fontFamily,
    stroke: numberOf("--stroke"),
    weight: numberOf("--weight"),
    dimmed: numberOf("--dimmed"),
  };
  const colours = new Map(
    probes.map((probe, at) => [
      COLOURS[at],
      plainColour(getComputedStyle(probe).color, ownerDocument),
    ]),
  );
  around.remove();
  return { ...palette, colour: (token) => colours.get(token) ?? INK };
}

/** What a colour is that no sheet knows, as in a page that is not laid out. */
const INK = "rgb(0, 0, 0)";

/**
 * A colour as programs that read SVG know it: opaque, in sRGB. A system's colour may be translucent, and a mark must not let
 * through what lies under it. What is in another colour space is painted, and looked at.
 */
function plainColour(colour: string, document: Document): string {
  const [red, green, blue] = /^rgba?\(/.test(colour) ? (colour.match(/[\d.]+/g) ?? []) : [];
  if (blue !== undefined) return `rgb(${red}, ${green}, ${blue})`;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d");
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${r}, ${g}, ${b})`;
}

const PREFERENCES = [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(forced-colors: active)",
  "(prefers-reduced-transparency: reduce)",
];

/**
 * Calls whenever the colours or fonts that a picture is drawn with may have changed: by what the reader prefers, by a
 * theme or house style (attributes of any element around it), or by a font that has come.
 * @param host where the picture is: it must be in the page already
 */
export function watchColours(host: HTMLElement, onChange: () => void): () => void {
  const { fonts } = host.ownerDocument;
  const preferences = PREFERENCES.map((query) => matchMedia(query));
  for (const preference of preferences) preference.addEventListener("change", onChange);
  const attributes = new MutationObserver(onChange);
  for (let around = host.parentElement; around; around = around.parentElement) {
    attributes.observe(around, {
      attributes: true,
      attributeFilter: ["data-theme", "class", "style"],
    });
  }
  fonts.addEventListener("loadingdone", onChange);
  return () => {
    for (const preference of preferences) preference.removeEventListener("change", onChange);
    attributes.disconnect();
    fonts.removeEventListener("loadingdone", onChange);
  };
}
