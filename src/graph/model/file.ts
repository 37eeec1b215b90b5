import type * as z from "zod/mini";
import type { actorSchema, documentSchema, head, linkSchema, quoteSchema } from "./schema";

/** Fields unknown to the format: kept on load and written back. */
interface MoreFields {
  readonly [field: string]: unknown;
}

/** An actor as a file writes it. */
export type FileActor = z.input<typeof actorSchema> & MoreFields;
/** A quote as a file writes it. */
export type FileQuote = z.input<typeof quoteSchema> & MoreFields;
/** A link as a file writes it. */
export type FileLink = z.input<typeof linkSchema> & MoreFields;
/** A document as a file writes it. */
export type FileDocument = z.input<typeof documentSchema> & MoreFields;

/** The value of a file in the format `readout/1`, unknown fields included. */
export interface GraphFile extends MoreFields {
  readonly format: "readout/1";
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly license?: string | undefined;
  readonly labels?: z.input<typeof head.labels>;
  readonly moments?: z.input<typeof head.moments>;
  readonly opening?: z.input<typeof head.opening>;
  readonly nodes: readonly FileActor[];
  readonly edges: readonly FileLink[];
  readonly documents?: readonly FileDocument[] | undefined;
}
