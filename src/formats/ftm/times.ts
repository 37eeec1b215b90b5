import type { Draft } from "../draft/draft";
import type { Field } from "../draft/flat";
import type { Entity } from "./entities";

const TIME = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*|[ ].*)?$/;

/** The day, month or year of a time as FollowTheMoney writes it (a beginning of ISO 8601). */
export function dayOfTime(text: string | undefined): string | undefined {
  return text === undefined ? undefined : TIME.exec(text.trim())?.[1];
}

/**
 * The date of an entity: its `date`, else from its first to its last day. Of several values the most precise stand; where
 * these differ, it was some time between them. What a date cannot say, an hour or what is no date, is kept as it was given.
 */
export function dateFieldsOf({ properties, place }: Entity, draft: Draft): readonly Field[] {
  const given: Field[] = [];
  const daysOf = (name: string) => {
    const values = properties.get(name) ?? [];
    const kept = `${name} (as given)`;
    const more = values.filter((value) => dayOfTime(value) !== value.trim());
    for (const value of more) {
      const code = dayOfTime(value) === undefined ? "not-a-date" : "hour-left";
      draft.note(code, { value, kept }, place);
    }
    if (more.length > 0) given.push([kept, oneOrAll(values)]);
    const days = values.flatMap((value) => dayOfTime(value) ?? []).toSorted();
    return days.filter((day, at) => !(days[at + 1] ?? "").startsWith(day));
  };
  const dates = daysOf("date");
  if (dates.length > 0) {
    const period = ["startDate", "endDate"].map((name): Field => [
      name,
      oneOrAll(properties.get(name)),
    ]);
    return [["date", between(dates[0], dates.at(-1))], ...given, ...period];
  }
  const date = between(daysOf("startDate")[0], daysOf("endDate").at(-1), "..");
  return [["date", date], ...given];
}

/** The values of a property: one as it is, several as a list. */
export function oneOrAll(
  values: readonly string[] | undefined,
): string | readonly string[] | undefined {
  return values?.length === 1 ? values[0] : values;
}

function between(
  first: string | undefined,
  last: string | undefined,
  open?: string,
): string | undefined {
  if (first === undefined && last === undefined) return undefined;
  return first === last ? first : `${first ?? open}/${last ?? open}`;
}
