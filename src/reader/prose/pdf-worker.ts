import { expose } from "comlink";
import { readPdf } from "./read-pdf";

const pdfReader = {
  /** The text of a PDF. */
  read(bytes: Uint8Array, onPage: () => void) {
    onPage();
    return readPdf(bytes, onPage);
  },
};
export type PdfReader = typeof pdfReader;

expose(pdfReader);
