/** The lists that narrow a view: within one list "or", between lists "and"; an empty list means all. */
export const FILTERS = [
  "told",
  "actor",
  "kind",
  "status",
  "topic",
  "side",
  "country",
  "account",
] as const;
export type FilterName = (typeof FILTERS)[number];

/**
 * Every parameter of the address, in the order in which an address has them. What each means is in `parameters.ts`; here
 * are only the names, so that the element, whose script should stay small, can import them.
 */
export const PARAMETERS = [
  "data",
  "from",
  "to",
  "with",
  "mode",
  "undated",
  ...FILTERS,
  "ends",
  "pair",
  "draw",
  "by",
  "expand",
  "select",
  "quote",
  "event",
  "tab",
  "document",
  "theme",
  "lang",
] as const;
export type ParameterName = (typeof PARAMETERS)[number];

/** Not about the picture: `data` is the element's `src` and the file that `poster` reads, the document is for the source tab. */
const NOT_OF_PICTURE = ["data", "document"] as const;
export type PictureParameter = Exclude<ParameterName, (typeof NOT_OF_PICTURE)[number]>;

/** The parameters of one picture: the attributes of the element, and the flags of `poster` and `card`. */
export const PICTURE_PARAMETERS: readonly PictureParameter[] = PARAMETERS.filter(
  (name): name is PictureParameter => !NOT_OF_PICTURE.some((other) => other === name),
);
