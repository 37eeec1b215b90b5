import { expose, transfer } from "comlink";
import type { OnRows } from "../formats/event-table";
import { buffersOf } from "../frame/prepared";
import type { InputFile } from "./input-file";
import { packGraph } from "./read-graph";

/** What the page asks of the worker. */
const reader = {
  /** Reads files to a graph; the numbers are handed over, not copied. */
  async read(inputs: readonly InputFile[], onRows: OnRows) {
    // The page learns that there is somebody at work.
    onRows(0);
    const outcome = await packGraph(inputs, onRows);
    return outcome.ok ? transfer(outcome, buffersOf(outcome.value.prepared)) : outcome;
  },
};
export type Reader = typeof reader;

expose(reader);
