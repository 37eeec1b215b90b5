import type { Palette } from "./marks/palette";
import type { ColourToken } from "../scene/marks";

/** Reads custom properties through the computed style of a probe, since only that resolves `light-dark()` and `var()`. */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  probe.style.forcedColorAdjust = "none";
  host.append(probe);
  const style = getComputedStyle(probe);
  const numberOf = (token: ColourToken) => Number(style.getPropertyValue(token));
  const palette = {
    font: style.fontFamily,
    stroke: numberOf("--stroke"),
    weight: numberOf("--weight"),
    dimmed: numberOf("--dimmed"),
  };
  probe.remove();
  const known = new Map<ColourToken, string>();
  return {
    ...palette,
    colour(token) {
      const found = known.get(token);
      if (found !== undefined) return found;
      host.append(probe);
      probe.style.color = `var(${token})`;
      const colour = plainColour(getComputedStyle(probe).color, host.ownerDocument);
      known.set(token, colour);
      probe.remove();
      return colour;
    },
  };
}

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
