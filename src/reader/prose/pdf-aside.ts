import { transfer } from "comlink";
import type { Prose } from "../../formats/prose/types";
import type { Outcome } from "../../graph/problem";
import { addOwnScript } from "../own-scripts";
import { askWorker } from "./ask-worker";
import type { PdfReader } from "./pdf-worker";
import script from "./pdf-worker?worker&url";

addOwnScript(script);

/** The text of a PDF, read in a worker: where there can be none, it is a problem, since its reader would have to come twice. */
export async function readPdfAside(bytes: Uint8Array): Promise<Outcome<Prose>> {
  const copy = bytes.slice();
  const prose = await askWorker<PdfReader, Outcome<Prose>>(script, (reader, report) =>
    reader.read(transfer(copy, [copy.buffer]), report),
  ).catch(() => "absent" as const);
  return typeof prose === "object" ? prose : { ok: false, problems: [{ code: "pdf", values: {} }] };
}
