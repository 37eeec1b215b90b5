import type * as z from "zod/mini";
import { pointerOf } from "../problem";
import type { ProblemList } from "../problem-list";
import { findTooMany, holdsLists, partsOf } from "./long-lists";
import { problemOfIssue } from "./schema-problems";

/** A schema of an object, with the schemas of its fields. */
export type Shaped<T> = z.ZodMiniType<T> & { readonly shape: Readonly<Record<string, unknown>> };

/** The fields whose entries are looked at together; those of the file itself are looked at one by one. */
function fieldsOf({ shape }: Shaped<unknown>): readonly string[] {
  return Object.keys(shape).filter((field) => !ENTRY_BY_ENTRY.has(field));
}

const ENTRY_BY_ENTRY: ReadonlySet<string> = new Set(["nodes", "edges", "documents"]);

/** The value as its schema describes it; undefined where it has problems, which are listed. */
export function validate<T>(
  schema: Shaped<T>,
  value: unknown,
  path: readonly PropertyKey[],
  problems: ProblemList,
  fields = fieldsOf(schema),
): T | undefined {
  const isFlat = !holdsLists(value);
  const tooMany = isFlat ? undefined : findTooMany(value, fields);
  if (tooMany) {
    problems.add({ ...tooMany.problem, pointer: pointerOf([...path, ...tooMany.path]) });
    return undefined;
  }
  let isSound = true;
  for (const { value: part, pathInWhole } of isFlat ? [] : partsOf(value, fields)) {
    const { error } = schema.safeParse(part);
    if (!error) continue;
    isSound = false;
    for (const issue of error.issues) {
      problems.add(problemOfIssue({ ...issue, path: pathInWhole(issue.path) }, path, value));
    }
    if (problems.isFull()) break;
  }
  const result = isSound ? schema.safeParse(value) : undefined;
  for (const issue of result?.error?.issues ?? []) {
    problems.add(problemOfIssue(issue, path, value));
  }
  return result?.data;
}

/**
 * What is made of those of the values that have no problems: one by one, so that they are not all held twice.
 * @param isPlain tells without the schema, which takes far longer, of a value that is as the schema would give it, but for fields of its own
 */
export function validateAll<T, Made>(
  values: readonly unknown[],
  key: string,
  schema: Shaped<T>,
  isPlain: (value: unknown, mayHaveOwn: boolean) => value is T,
  problems: ProblemList,
  make: (value: T) => Made,
): Made[] {
  const made: Made[] = [];
  const fields = fieldsOf(schema);
  problems.each(values, (value, index) => {
    const found = isPlain(value, true)
      ? value
      : validate(schema, value, [key, index], problems, fields);
    if (found !== undefined) made.push(make(found));
  });
  return made;
}
