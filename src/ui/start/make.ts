/** A `div` with some properties. */
export function make(document: Document, given: Partial<HTMLDivElement>): HTMLDivElement {
  return Object.assign(document.createElement("div"), given);
}
