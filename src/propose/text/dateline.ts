/** No dateline is longer, in characters. */
const LONGEST = 60;
/** "10:05 ", "11.30am " */
const HOUR = /^\d{1,2}[:.]\d\d(?:am|pm| GMT| BST| CET| ET| Uhr|h)?[.:]? /u;

/** "Berlin (dpa) - ", "México, 2 dic (EFE).- ", "МОСКВА, 15 октября. /ТАСС/. " */
const AGENCY =
  /^\p{Lu}[^()/]{2,40}(?:\([\p{L}. ]{2,12}\)|\/\p{Lu}{2,12}\/)(?:[.—–-]{1,3} (?:[—–-]{1,2} )?| [—–-]{1,2} )/u;

/** Where a sentence begins after the place or hour that a news item opens with: "ZURICH, May 3 (Reuters) -- ", "10:05 ". */
export function afterDateline(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const opening = text.slice(start, Math.min(end, start + LONGEST));
  const hour = HOUR.exec(opening)?.[0].length;
  if (hour !== undefined) return start + hour;
  const agency = AGENCY.exec(opening)?.[0].length;
  if (agency !== undefined) return start + agency;
  if (!/^\p{Lu}{3}/u.test(opening)) return start;
  const dash = /--|—|–| - /u.exec(opening);
  if (!dash) return start;
  const after = start + dash.index + dash[0].length;
  const rest = text.slice(after, end);
  return rest.trim() === "" ? start : after + rest.length - rest.trimStart().length;
}
