import type { Draft } from "../draft/draft";
import type { Entity } from "./entities";

const TIME = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(T.*|[ ].*)?$/;

/** The day, month or year of a time as FollowTheMoney writes it (a beginning of ISO 8601). */
export function dayOfTime(text: string | undefined): string | undefined {
  return text === undefined ? undefined : TIME.exec(text.trim())?.[1];
}

/**
 * The date of an entity: its `date`, else from its first to its last day. Of several values the most precise stand; where
 * these differ, it was some time between them.
 */
export function dateOfEntity({ properties, place }: Entity, draft: Draft): string | undefined {
  const daysOf = (name: string) => {
    const values = properties.get(name) ?? [];
    for (const value of values) {
      const found = TIME.exec(value.trim());
      if (!found) draft.note("not-a-date", { value, kept: `${name} (as given)` }, place);
      else if (found[2]) draft.note("hour-left", { value, kept: name }, place);
    }
    const days = values.flatMap((value) => dayOfTime(value) ?? []).toSorted();
    return days.filter((day, at) => !(days[at + 1] ?? "").startsWith(day));
  };
  const dates = daysOf("date");
  if (dates.length > 0) return between(dates[0], dates.at(-1));
  return between(daysOf("startDate")[0], daysOf("endDate").at(-1), "..");
}

function between(
  first: string | undefined,
  last: string | undefined,
  open?: string,
): string | undefined {
  if (first === undefined && last === undefined) return undefined;
  return first === last ? first : `${first ?? open}/${last ?? open}`;
}
