import { Fragment } from "react";
import { say } from "../words/say";
import { PlainText } from "./PlainText";

/** Some texts in one line, each kept apart: a name read from the left leaves a date beside it read from the right as it is. */
export function Listed({ items }: { readonly items: readonly (string | false | undefined)[] }) {
  const texts = items.flatMap((text) => (text ? [text] : []));
  return texts.map((text, at) => (
    <Fragment key={text}>
      {at > 0 && say("names.comma")}
      <PlainText text={text} />
    </Fragment>
  ));
}
