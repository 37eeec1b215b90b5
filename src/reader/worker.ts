import { expose, transfer } from "comlink";
import type { TableAnswer } from "../formats/csv/table-outline";
import type { OnRows, TableForm } from "../formats/csv/tables";
import { buffersOf } from "../frame/layout/prepare";
import { alignQuotes } from "../frame/sources/source";
import type { Selector } from "../graph/proof/align";
import { startWork } from "../graph/proof/work";
import type { InputFile } from "./files/input-file";
import { lookAtTables, previewTables } from "./look-at-tables";
import { packGraph } from "./read-graph";
import { openPacked } from "./workbook";

/** What the page can ask of the worker. Each method first reports zero rows, so that the page knows that it has started. */
const reader = {
  /** Reads files into a graph; its columns are transferred, not copied. */
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
  /** The sheets of workbooks, as tables. */
  openSheets(inputs: readonly InputFile[], onRows: OnRows) {
    onRows(0);
    return openPacked(inputs);
  },
  /** What would come of tables. */
  preview(inputs: readonly InputFile[], onRows: OnRows, answers: readonly TableAnswer[]) {
    onRows(0);
    return previewTables(inputs, answers, onRows);
  },
  /** How each quote stands in a text. */
  align(quotes: readonly { readonly quote: Selector }[], text: string) {
    return alignQuotes(quotes, text, startWork());
  },
};
export type Reader = typeof reader;

expose(reader);
