import type { GraphFile } from "../../graph/model/file";
import type { Imported, Note } from "../draft/imported";
import { knownStatus } from "../draft/known-values";
import { fieldNames } from "./field-names";

/** So many links show what their fields hold. */
const SAMPLE = 200;

/**
 * Notes on a field of which most values say what became of a contact, and some that it was not held, where links have no
 * status: all count as held.
 */
export function notesOfUnreadStatuses(
  file: GraphFile,
  placeOf: Imported["placeOf"],
): readonly Note[] {
  const sample = file.edges.slice(0, SAMPLE);
  if (sample.some(({ status }) => status !== undefined)) return [];
  return fieldNames(sample).flatMap((field): Note[] => {
    const values = sample.map((edge): unknown => Reflect.get(edge, field));
    const filled = values.filter((value) => value !== undefined && value !== "");
    const known = filled.filter((value) => typeof value === "string" && knownStatus(value));
    const at = values.findIndex((value) => typeof value === "string" && isNotHeld(value));
    if (at < 0 || known.length < filled.length / 2) return [];
    const place = placeOf(`/edges/${at}`) ?? {};
    return [
      {
        code: "statuses-not-read",
        values: { field, value: String(values[at]) },
        count: 1,
        ...place,
      },
    ];
  });
}

function isNotHeld(value: string): boolean {
  const status = knownStatus(value);
  return status !== undefined && status !== "held" && status !== "unknown";
}
