import { expose, transfer } from "comlink";
import type { TableAnswer } from "../formats/csv/table-outline";
import type { OnRows, TableForm } from "../formats/csv/tables";
import { buffersOf } from "../frame/layout/prepared";
import type { InputFile } from "./input-file";
import { lookAtTables } from "./look-at-tables";
import { packGraph } from "./read-graph";

/** What the page asks of the worker; each tells of the rows, and first of none: the page learns that somebody is at work. */
const reader = {
  /** Reads files to a graph; the numbers are handed over, not copied. */
  async read(inputs: readonly InputFile[], onRows: OnRows, answers?: readonly TableAnswer[]) {
    onRows(0);
    const outcome = await packGraph(inputs, onRows, answers);
    return outcome.ok ? transfer(outcome, buffersOf(outcome.value.prepared)) : outcome;
  },
  /** The outlines of tables. */
  look(inputs: readonly InputFile[], onRows: OnRows, forms: readonly TableForm[]) {
    onRows(0);
    return lookAtTables(inputs, forms, onRows);
  },
};
export type Reader = typeof reader;

expose(reader);
