import type * as z from "zod/mini";
import { shownAddress } from "../../address";
import type { documentSchema } from "../../model/schema";
import type { SourceDocument } from "../../model/types";
import { shownLabel } from "./shown-label";
import { type createDaysParser, valueOf } from "./days-parser";

/** A document as the graph has it: with a title in any case, and days for dates. */
export function documentOf(
  file: z.output<typeof documentSchema>,
  daysOf: ReturnType<typeof createDaysParser>,
): SourceDocument {
  return {
    id: file.id,
    title: shownLabel(
      file.title ?? file.publisher ?? (file.url === undefined ? file.id : shownAddress(file.url)),
    ),
    publisher: file.publisher && shownLabel(file.publisher),
    url: file.url,
    published: valueOf(daysOf(file.published)),
    language: file.language,
    voice: file.voice,
    archived: file.archived,
    retrieved: valueOf(daysOf(file.retrieved)),
    length: file.length,
    sha256: file.sha256,
    text: file.text,
  };
}
