import type { FileActor, FileDocument, FileLink, GraphFile } from "../graph/model/file";
import type { Step } from "./steps";

/** What became of a proposal. One that is neither still waits. */
export type Verdict = "accepted" | "dismissed";

/** A graph that is being written: its file, with the texts of its documents as far as they are at hand, and what is proposed. */
export interface Draft {
  readonly file: GraphFile;
  /** Links that were found in the texts, with the actors that they need. Their ids are nobody else's in the file. */
  readonly proposals: Proposals;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Ids of the documents whose text may be published. */
  readonly open: readonly string[];
}

export interface Proposals {
  readonly nodes: readonly FileActor[];
  readonly edges: readonly FileLink[];
}

/** All that a writer does. Each is data, so that a draft can be kept as what was done to it. */
export type Act =
  | Step
  /** A text to read, with what was found in it. */
  | {
      readonly act: "add-text";
      readonly document: FileDocument;
      readonly found: Proposals;
    }
  | { readonly act: "accept"; readonly ids: readonly string[] }
  | { readonly act: "dismiss"; readonly ids: readonly string[] }
  /** Proposals that were dismissed wait again. */
  | { readonly act: "restore"; readonly ids: readonly string[] }
  /** A proposal that was changed: it counts as accepted, and the link as the writer left it is put into the file. */
  | { readonly act: "settle"; readonly id: string }
  | { readonly act: "set-open"; readonly document: string; readonly isOpen: boolean }
  /** Several that are undone as one. */
  | { readonly act: "all"; readonly acts: readonly Act[] };
