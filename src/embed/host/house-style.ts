import {
  HOUSE_COLOURS,
  HOUSE_FONTS,
  HOUSE_LENGTHS,
  houseProperty,
} from "../../picture/draw/house-style";

/** The values of house style properties by name, as a page sent them: unchecked. */
export type HouseStyle = Readonly<Record<string, unknown>>;

/** Each property, with the CSS property that accepts the same values. */
const PROPERTIES: readonly (readonly [name: string, like: string])[] = [
  ...HOUSE_COLOURS.map((name) => [houseProperty(name), "color"] as const),
  ...HOUSE_FONTS.map((name) => [houseProperty(name), "font-family"] as const),
  ...HOUSE_LENGTHS.map((name) => [houseProperty(name), "border-radius"] as const),
];

/** The values that are in force at an element of the host's page, its own or inherited. */
export function readHouseStyle(element: Element): HouseStyle {
  const style = getComputedStyle(element);
  const values = PROPERTIES.map(([name]) => [name, style.getPropertyValue(name).trim()] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

/**
 * Sets the valid values on an element and removes the properties that have none: a colour, a font or a length, but nothing
 * that is fetched or refers to another value.
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
/** Functions of numbers and colours. With `var()` and the like, anything at all would pass for a colour. */
const FUNCTIONS =
  /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|calc|min|max|clamp)$/i;

function isSafe(value: string): boolean {
  if (value.length > LONGEST || /[\\{};!@]|\/\*/.test(value)) return false;
  // eslint-disable-next-line regexp/no-super-linear-move -- at most 300 characters
  return [...value.matchAll(/([\w-]*)\(/g)].every(([, name = ""]) => FUNCTIONS.test(name));
}
