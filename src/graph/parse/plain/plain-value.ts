import { LANGUAGE_TAG } from "../../model/bounds";

/** @param mayHaveOwn whether an object may have fields besides those that it is known to have */
export type Check = (value: unknown, mayHaveOwn: boolean) => boolean;

/** A longer list, or a text in more languages, is left to the schema, which looks at it in parts. */
const FEW = 1000;

export const isText: Check = (value) => typeof value === "string" && value.isWellFormed();
export const isLabel: Check = (value) =>
  typeof value === "string" && value !== "" && value.isWellFormed();
export const isFlag: Check = (value) => typeof value === "boolean";
export const isWhole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
export const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
export const isLocalText: Check = (value) => isText(value, false) || isInLanguages(value, isText);
export const isLocalLabel: Check = (value) =>
  isLabel(value, false) || isInLanguages(value, isLabel);

export function isListOf(isEntry: Check): Check {
  return (value, mayHaveOwn) =>
    Array.isArray(value) &&
    value.length <= FEW &&
    value.every((entry: unknown) => isEntry(entry, mayHaveOwn));
}

/** Whether each field of an object is in order, and its name. */
export function isRecordOf(isKey: (key: string) => boolean, isField: Check): Check {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const fields = Object.entries(value);
    return (
      fields.length <= FEW && fields.every(([key, field]) => isKey(key) && isField(field, false))
    );
  };
}

function isInLanguages(value: unknown, isWord: Check): boolean {
  return (
    isRecordOf((key) => LANGUAGE_TAG.test(key), isWord)(value, false) &&
    Object.keys(Object(value)).length > 0
  );
}

/** Whether an object has the fields that it must have, and each of its fields is in order. */
export function plainBy<T>(
  checks: Readonly<Record<keyof T & string, Check>>,
  required: readonly (keyof T & string)[],
): (value: unknown, mayHaveOwn?: boolean) => value is T {
  const known: ReadonlyMap<string, Check> = new Map(Object.entries<Check>(checks));
  return (value, mayHaveOwn = false): value is T => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    if (!required.every((field) => Object.hasOwn(value, field))) return false;
    // Not by entries, since a list for each field of a million links takes as long as all the rest.
    for (const field of Object.keys(value)) {
      const check = known.get(field);
      const isSound = check ? check(Reflect.get(value, field), mayHaveOwn) : mayHaveOwn;
      if (!isSound) return false;
    }
    return true;
  };
}
