import type { DateOrder } from "./date-values";

/** How a heading may say that its dates are written: "DD/MM/YYYY", "(TT.MM.JJJJ)", "[jj/mm/aaaa]", "ДД.ММ.ГГГГ". */
const PATTERN =
  /[\s_:,([]([dtjgд]{1,2}|[mм]{1,4}|[yjaгр]{2,4})[\s./_-]+([dtjgд]{1,2}|[mм]{1,4})[\s./_-]+([dtjgд]{1,2}|[mм]{1,4}|[yjaгр]{2,4})[\s)\]]*$/iu;

/** A heading without what it says of how its dates are written. */
export function withoutPattern(heading: string): string {
  return orderInHeading(heading) === undefined ? heading : heading.replace(PATTERN, "");
}

/** The order in which a heading says that its dates are written; undefined where it says none. */
export function orderInHeading(heading: string): DateOrder | undefined {
  if (heading.length > LONGEST) return undefined;
  const [, ...parts] = PATTERN.exec(heading.toLowerCase()) ?? [];
  const order = parts.map((part) => partOf(part, parts)).join("");
  return ORDERS.find((one) => one === order);
}

const LONGEST = 100;
const ORDERS = ["dmy", "mdy", "ymd"] as const satisfies readonly DateOrder[];

function partOf(part: string, all: readonly string[]): "d" | "m" | "y" {
  if (/^[mм]/u.test(part)) return "m";
  // "TT.MM.JJJJ" is German, "JJ/MM/AAAA" French.
  if (part.startsWith("j")) return all.some((one) => one.startsWith("t")) ? "y" : "d";
  return /^[yaгр]/u.test(part) ? "y" : "d";
}
