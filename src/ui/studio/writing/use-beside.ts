import { useMemo, useState } from "react";
import { counterpartOf, samePassages } from "../../../edit/compare/accounts";
import { type Alignment, alignerOf } from "../../../edit/compare/align";
import type { Draft } from "../../../edit/types";
import type { FileDocument } from "../../../graph/model/file";

/** The text beside the one that is read. */
export interface Beside {
  readonly document: FileDocument | undefined;
  /** How the two are alike; undefined where there is only one. */
  readonly alignment: Alignment | undefined;
  /** Puts another one there, or none. */
  readonly choose: (document: string | undefined) => void;
}

/**
 * What stands beside a document: what the writer has put there; unless that was said, the text that tells of the same
 * occasion.
 */
export function useBeside(draft: Draft, document: FileDocument | undefined): Beside {
  const [chosen, setChosen] = useState<{ readonly document: string | undefined }>();
  const found = useMemo(
    () => (document && !chosen ? counterpartOf(draft, document) : undefined),
    [draft, document, chosen],
  );
  const other = chosen
    ? draft.file.documents?.find(({ id }) => id === chosen.document && id !== document?.id)
    : found;
  const align = useAligner(draft, document, other);
  const alignment = useMemo(
    () => (document && other ? align?.(samePassages(draft, document.id, other.id)) : undefined),
    [align, draft, document, other],
  );
  return {
    document: other,
    alignment,
    choose: (id) => setChosen({ document: id }),
  };
}

/** Reading two texts takes long, laying them side by side anew at each step does not. */
function useAligner(
  { file }: Draft,
  one: FileDocument | undefined,
  other: FileDocument | undefined,
) {
  const [text, otherText] = [one?.text, other?.text];
  const language = one?.language ?? file.language;
  const otherLanguage = other?.language ?? file.language;
  return useMemo(
    () =>
      text === undefined || otherText === undefined
        ? undefined
        : alignerOf({ text, language }, { text: otherText, language: otherLanguage }),
    [text, language, otherText, otherLanguage],
  );
}
