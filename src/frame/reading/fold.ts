import { normalized } from "../../graph/normalized";

/** Removes accents and case, from both terms and texts, so that й is found by и and Ł by l. */
export function fold(text: string): string {
  return normalized(text, "NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss");
}
