import { useEffect, useState } from "react";
import type { TableAnswer } from "../../../formats/csv/table-outline";
import type { InputFile } from "../../../reader/files/input-file";
import { previewFiles } from "../../../reader/open-files";
import type { TablePreview } from "../../../reader/look-at-tables";

/** While somebody types, nothing is read, in milliseconds. */
const PAUSE = 200;

/** What would come of tables by the answers so far; what came of those before, until it is known. */
export function usePreview(
  files: readonly InputFile[],
  answers: readonly TableAnswer[] | undefined,
): TablePreview | undefined {
  const [preview, setPreview] = useState<TablePreview>();
  // Answers are made anew at each render: they count as the same while they say the same.
  const key =
    answers &&
    JSON.stringify(answers, (_, value: unknown) =>
      value instanceof Map ? [...value.entries()] : value,
    );
  const [asked, setAsked] = useState({ key, answers });
  if (asked.key !== key) setAsked({ key, answers });
  useEffect(() => {
    const { answers: wanted } = asked;
    if (!wanted) return undefined;
    let cancel: (() => void) | undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      const reading = previewFiles(files, wanted);
      cancel = reading.cancel;
      reading.result.then(
        (found) => isWanted && setPreview(found),
        // Whatever it is, opening the tables will tell.
        () => isWanted && setPreview(undefined),
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      cancel?.();
    };
  }, [files, asked]);
  return answers && preview;
}
