import type { Draft } from "../draft/draft";
import { TOO_MANY_FIELDS } from "../draft/imported";

/** So many fields are given to elements that leave them out: keys by the thousand would else be taken times elements by the thousand. */
const MOST_GIVEN = 5_000_000;

/** What elements have where they say nothing, of each kind of element its own. */
export interface Defaults<T> {
  /** Those of an element that says nothing of them; none once the file is refused. */
  missing(isGiven: (declared: T) => boolean): readonly T[];
}

/** @param declared all with a default; the others are none of an element that leaves them out, and not looked at again */
export function startDefaults<T>(declared: readonly T[], draft: Draft): Defaults<T> {
  let looked = 0;
  return {
    missing(isGiven) {
      looked += declared.length;
      if (looked > MOST_GIVEN)
        draft.refuse({ code: TOO_MANY_FIELDS.code, values: { maximum: MOST_GIVEN } });
      return draft.isCut() ? [] : declared.filter((one) => !isGiven(one));
    },
  };
}
