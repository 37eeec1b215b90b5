import type { Palette } from "./palette";
import type { ColourToken } from "./marks";

/** Reads custom properties through the computed style of a probe, since only that resolves `light-dark()`. */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const style = getComputedStyle(probe);
  const known = new Map<ColourToken, string>();
  const font = style.fontFamily;
  probe.remove();
  return {
    font,
    colour(token) {
      const found = known.get(token);
      if (found !== undefined) return found;
      host.append(probe);
      probe.style.color = `var(${token})`;
      const colour = getComputedStyle(probe).color;
      known.set(token, colour);
      probe.remove();
      return colour;
    },
  };
}
