import { type ComponentProps, useLayoutEffect, useRef } from "react";

/** So long a browser may take to tell a screen reader of what has come, while it has much else to do. */
const SETTLED_MILLISECONDS = 500;

/**
 * A list of choices, which screen readers meet a moment after it has come or its choices have changed, or when it gets the
 * focus. Orca (43) takes the choice that comes with it for the focus, wherever that is: it tells of the list, and no longer of
 * what has the focus.
 */
export function Select(props: ComponentProps<"select">) {
  const list = useRef<HTMLSelectElement>(null);
  const known = useRef<string>(null);
  useLayoutEffect(() => {
    const { current } = list;
    const choices = current?.textContent;
    if (!current || choices === known.current) return;
    known.current = choices ?? null;
    if (current === document.activeElement) return;
    const settle = () => current.removeAttribute("aria-hidden");
    current.ariaHidden = "true";
    setTimeout(settle, SETTLED_MILLISECONDS);
    current.addEventListener("focus", settle, { once: true });
  });
  return <select ref={list} {...props} />;
}
