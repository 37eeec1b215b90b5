import type { ColourToken } from "./marks";

/** The colour and font values that a canvas needs, as the page's style sheets have them now. */
export interface Palette {
  colour(token: ColourToken): string;
  readonly font: string;
}

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
