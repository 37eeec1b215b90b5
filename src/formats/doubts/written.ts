import { checkFile } from "../../graph/parse/check-file";
import type { GraphFile } from "../../graph/model/file";
import type { Outcome } from "../../graph/problem";
import { checkedBy } from "./check-imported";
import type { Imported, Note } from "../draft/imported";

/** A graph file that was made of one in another form, and what was changed or left out. */
export interface WrittenGraph {
  readonly file: GraphFile;
  readonly notes: readonly Note[];
}

/** Checks an imported file by the same rules as any graph file, for who writes it and needs no graph. */
export function checkWritten(outcome: Outcome<Imported>): Outcome<WrittenGraph> {
  const checked = checkedBy(checkFile, outcome);
  if (!checked.ok) return checked;
  const { value: file, notes } = checked.value;
  return { ok: true, value: { file, notes } };
}
