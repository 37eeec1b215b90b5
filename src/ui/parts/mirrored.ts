/** Whether an element is laid out from right to left, as Arabic is read. */
export function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
