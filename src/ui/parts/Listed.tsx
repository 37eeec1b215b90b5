import { Fragment, type ReactNode } from "react";
import { useWords } from "../../store/hooks";

/**
 * Some texts in one line, each kept apart: a name read from the left leaves a date beside it read from the right as it is.
 * What a file says comes as `<PlainText>`; a string is our own words, which may hold isolates of their own.
 */
export function Listed({ items }: { readonly items: readonly ReactNode[] }) {
  const words = useWords();
  const given = items.filter((item) => item !== undefined && item !== false && item !== "");
  return given.map((item, at) => (
    <Fragment key={at}>
      {at > 0 && words.say("names.comma")}
      <bdi>{item}</bdi>
    </Fragment>
  ));
}
