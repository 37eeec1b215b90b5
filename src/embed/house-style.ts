import {
  HOUSE_COLOURS,
  HOUSE_FONTS,
  HOUSE_LENGTHS,
  houseProperty,
} from "../picture/draw/house-style";

/** Values of the properties of the house style, as a page gives them: by their names, nothing checked. */
export type HouseStyle = Readonly<Record<string, unknown>>;

/** Each property, and the CSS property whose values it may have. */
const PROPERTIES: readonly (readonly [name: string, like: string])[] = [
  ...HOUSE_COLOURS.map((name) => [houseProperty(name), "color"] as const),
  ...HOUSE_FONTS.map((name) => [houseProperty(name), "font-family"] as const),
  ...HOUSE_LENGTHS.map((name) => [houseProperty(name), "border-radius"] as const),
];

/** The values that hold at an element of the host's page, whichever of its ancestors sets them. */
export function readHouseStyle(element: Element): HouseStyle {
  const style = getComputedStyle(element);
  const values = PROPERTIES.map(([name]) => [name, style.getPropertyValue(name).trim()] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

/**
 * Sets those of the values on an element that are what they should be, and takes back what was set before and is gone:
 * a colour, a font, a length, and nothing that is fetched or stands for something else.
 */
export function applyHouseStyle(values: HouseStyle, { style }: HTMLElement): void {
  for (const [name, like] of PROPERTIES) {
    const value = values[name];
    if (typeof value === "string" && isSafe(value) && CSS.supports(like, value))
      style.setProperty(name, value);
    else style.removeProperty(name);
  }
}

const LONGEST = 300;
/** Functions that make a colour of numbers and other colours. `var()` and its like make anything pass for a colour. */
const FUNCTIONS =
  /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|calc|min|max|clamp)$/i;

function isSafe(value: string): boolean {
  if (value.length > LONGEST || /[\\{};!@]|\/\*/.test(value)) return false;
  // eslint-disable-next-line regexp/no-super-linear-move -- of three hundred letters at most
  return [...value.matchAll(/([\w-]*)\(/g)].every(([, name = ""]) => FUNCTIONS.test(name));
}
