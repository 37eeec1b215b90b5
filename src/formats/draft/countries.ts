import countries from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json";
import { normalized } from "../../graph/normalized";

countries.registerLocale(english);

/** Names used by event tables and archives, but not by ISO 3166. */
const OTHER_NAMES: readonly [string, string][] = [
  ["burma", "MM"],
  ["democratic republic of congo", "CD"],
  ["east timor", "TL"],
  ["laos", "LA"],
  ["macedonia", "MK"],
  ["moldova", "MD"],
  ["occupied palestinian territory", "PS"],
  ["palestinian territory, occupied", "PS"],
  ["republic of congo", "CG"],
  ["swaziland", "SZ"],
  ["syria", "SY"],
  ["vatican city", "VA"],
];
/** A map, because the library searches all names at each call, and tables need thousands of calls. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(countries.getNames("en", { select: "all" })).flatMap(([code, names]) =>
    names.map((name): [string, string] => [plain(name), code]),
  ),
  ...OTHER_NAMES,
]);

function plain(name: string): string {
  return normalized(name, "NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** The ISO 3166-1 alpha-2 code of a country, from a code of two or three letters or an English name. */
export function codeOfCountry(text: string): string | undefined {
  const name = text.trim();
  if (/^[A-Za-z]{2}$/.test(name) && countries.isValid(name)) return name.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(name)) {
    const code = countries.alpha3ToAlpha2(name.toUpperCase());
    if (code) return code;
  }
  return CODES.get(plain(name));
}
