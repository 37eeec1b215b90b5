import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  PARAMETERS,
  type ParameterName,
  PICTURE_PARAMETERS,
} from "../../../src/frame/view/parameter-names";
import { PARAMETER_TABLE } from "../../../src/frame/view/parameters";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";

/** A value that is not the default, for each parameter. */
const VALUES: Readonly<Record<ParameterName, string>> = {
  data: "winter-2022",
  from: "2022-01-24",
  to: "2022-02-01",
  with: "2022-01-01/2022-01-14",
  mode: "until",
  undated: "0",
  told: "both,disputed",
  actor: "person,country",
  kind: "call",
  status: "held",
  topic: "gas",
  side: "moscow,kyiv",
  country: "IT,RU",
  account: "kremlin",
  ends: "both",
  pair: "putin,draghi",
  draw: "5",
  by: "recent",
  expand: "putin,draghi",
  select: "putin",
  quote: "1",
  event: "e",
  tab: "table",
  document: "d",
  theme: "dark",
  lang: "it",
};

/** Parameters that are neither an attribute of the element nor a flag of `poster`. */
const NOT_OF_PICTURE = {
  data: "`src` of the element and the file of `poster`",
  document: "belongs to the source tab",
};

/** The rows of the table in the docs: the cells of each, without the marks around them. */
function rowsOfDocs(): string[][] {
  const text = readFileSync(join(import.meta.dirname, "../../../docs/address.md"), "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));
}

describe("the table of parameters", () => {
  it("has each name of the list, in its order", () => {
    expect(Object.keys(PARAMETER_TABLE)).toEqual(PARAMETERS);
    expect(new Set(PARAMETERS).size).toBe(PARAMETERS.length);
  });

  it.each(PARAMETERS)("prints %s as it was parsed, and nothing for the default", (name) => {
    const { parse, print } = PARAMETER_TABLE[name];
    const step = parse(VALUES[name]);
    const view = step?.(DEFAULT_VIEW) ?? DEFAULT_VIEW;
    expect(view).not.toEqual(DEFAULT_VIEW);
    expect(print(view)).toBe(VALUES[name]);
    expect(print(DEFAULT_VIEW)).toBeUndefined();
  });

  it.each(PARAMETERS)("changes nothing but %s", (name) => {
    const view = PARAMETER_TABLE[name].parse(VALUES[name])?.(DEFAULT_VIEW) ?? DEFAULT_VIEW;
    for (const other of PARAMETERS) {
      if (other !== name) expect(PARAMETER_TABLE[other].print(view), other).toBeUndefined();
    }
  });

  it("has each parameter as one of the picture, or names why it is none", () => {
    for (const name of PARAMETERS) {
      const isOfPicture = PICTURE_PARAMETERS.some((other) => other === name);
      expect(isOfPicture !== name in NOT_OF_PICTURE, name).toBe(true);
    }
    expect(PICTURE_PARAMETERS).toEqual(PARAMETERS.filter((name) => !(name in NOT_OF_PICTURE)));
  });

  it("is the table in docs/address.md, with attribute and flag of each", () => {
    const rows = rowsOfDocs();
    expect(rows.map(([, name]) => name)).toEqual(PARAMETERS);
    for (const [, name = "", meaning, attribute, flag] of rows) {
      expect(meaning, name).toMatch(/\w/);
      const isOfPicture = PICTURE_PARAMETERS.some((other) => other === name);
      expect(attribute === name, name).toBe(isOfPicture);
      expect(flag === `--${name}`, name).toBe(isOfPicture);
    }
  });
});
