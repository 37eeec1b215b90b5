import { type ReactNode, useState } from "react";
import { MoreButton } from "./MoreButton";

/** A list that may make its items only when they are asked for. */
interface Items<T> {
  readonly length: number;
  slice(start: number, end: number): readonly T[];
}

interface FirstOfProps<T> {
  readonly items: Items<T>;
  /** How many are shown at first, and how many more at each press. */
  readonly most: number;
  /** Whether the items stand in a list, and the button then in an item of its own. */
  readonly isList?: boolean;
  /** Whether an item is shown wherever it stands. */
  readonly isKept?: (item: T) => boolean;
  readonly children: (item: T, at: number) => ReactNode;
}

/** The first of many, and a button for more of them: nobody reads ten thousand at once, and no page can hold them. */
export function FirstOf<T>({ items, most, isList, isKept, children }: FirstOfProps<T>) {
  const [count, setCount] = useState(most);
  const more = items.length - count;
  const button = <MoreButton count={more} onMore={() => setCount(count + most)} />;
  const kept = isKept ? items.slice(count, items.length) : [];
  return (
    <>
      {items.slice(0, count).map(children)}
      {kept.map((item, at) => (isKept?.(item) ? children(item, count + at) : null))}
      {more > 0 && (isList ? <li>{button}</li> : button)}
    </>
  );
}
