import type { Actor } from "./actors";

/** Offices whose words may mean anybody of a country: "the American official". */
export const VAGUE = new Set(["leader", "official", "ambassador", "executive"]);
/** Offices that say nothing of a rank. */
export const UNRANKED = new Set(["official", "executive", "leader"]);

/** "Turkish minister Ann Lee": one of whom the text does not say what for. */
export function isBareMinister({ role = "" }: Actor): boolean {
  return /^(?:\p{Lu}\S* )?minister$/u.test(role);
}

/** Whether the words for an office mean one: "the minister" means a foreign minister too. */
export function isOffice(office: string | undefined, meant: string | undefined): boolean {
  return (
    office === meant ||
    (meant === "minister" && office?.endsWith("-minister") === true && office !== "prime-minister")
  );
}
