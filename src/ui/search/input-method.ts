import type { KeyboardEvent } from "react";

/**
 * While a word is being put together, as in Chinese or Korean, its keys choose among what the input method offers: Enter,
 * Escape and arrows then mean nothing to the page. Stands at the capture of keys around all that it has.
 */
export function leaveToInputMethod(event: KeyboardEvent): void {
  const { isComposing, keyCode } = event.nativeEvent;
  // Safari ends the word before it tells of the key that did so.
  if (isComposing || keyCode === 229) event.stopPropagation();
}
