import { Fragment, type ReactNode } from "react";
import { say } from "../words/say";

/** Some texts in one line, each kept apart: a name read from the left leaves a date beside it read from the right as it is. */
export function Listed({ items }: { readonly items: readonly ReactNode[] }) {
  return items.filter(Boolean).map((item, at) => (
    <Fragment key={at}>
      {at > 0 && say("names.comma")}
      <bdi>{item}</bdi>
    </Fragment>
  ));
}
