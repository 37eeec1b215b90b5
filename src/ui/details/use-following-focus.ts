import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

interface FollowingFocus {
  /** Whether what is told of now was opened from what was told of before it. */
  readonly isOpenedHere: () => boolean;
  /** The next subject is the one before: the focus goes to what had opened the present one. */
  readonly goBack: () => void;
  /** Told whether the focus goes with a content that is being replaced. */
  readonly onGone: (hadFocus: boolean) => void;
}

/**
 * Where the content of a part is replaced by what one of its buttons opens, the focus would be lost with the button: it goes
 * to the new heading, and on the way back to the button, which names what it opens in `data-opens`.
 */
export function useFollowingFocus(
  part: RefObject<HTMLElement | null>,
  subject: string | undefined,
): FollowingFocus {
  const state = useRef({ subject, openedHere: "", hadFocus: false, isBack: false });
  useLayoutEffect(() => {
    const { subject: former, hadFocus, isBack } = state.current;
    if (former === subject) return;
    state.current = {
      subject,
      openedHere: (hadFocus && !isBack && subject) || "",
      hadFocus: false,
      isBack: false,
    };
    const { current: element } = part;
    if (!element) return;
    element.scrollTop = 0;
    if (!hadFocus) return;
    const opener = isBack && former !== undefined && `[data-opens="${CSS.escape(former)}"]`;
    const target = opener && element.querySelector<HTMLElement>(opener);
    (target || element.querySelector("h2"))?.focus();
  }, [part, subject]);
  return {
    isOpenedHere: () => state.current.openedHere !== "",
    goBack: () => void (state.current.isBack = true),
    onGone: useCallback((hadFocus) => void (state.current.hadFocus = hadFocus), []),
  };
}
