import { useEffect, useState } from "react";
import type { TableOutline } from "../../../formats/csv/table-outline";
import type { TableForm } from "../../../formats/csv/table";
import type { Outcome } from "../../../graph/problem";
import type { InputFile } from "../../../reader/files/input-file";
import { lookAtFiles } from "../../../reader/open-files";

interface Looked {
  /** What was found, by the form in which a table was read. */
  readonly outlines: ReadonlyMap<TableForm, Outcome<TableOutline>>;
  /** How many rows have been read so far of what is still being read. */
  readonly rows?: number | undefined;
}

/**
 * What is to be seen of tables as they are read in some forms; of large ones it takes a while. A table whose form stays
 * is not read again.
 */
export function useOutlines(
  files: readonly InputFile[],
  said: readonly { readonly form: TableForm }[],
): Looked {
  const [looked, setLooked] = useState<Looked>({ outlines: new Map() });
  const { outlines } = looked;
  useEffect(() => {
    const missing = files.flatMap((file, at) => {
      const form = said[at]?.form;
      return form && !outlines.has(form) ? [{ file, form }] : [];
    });
    if (missing.length === 0) return undefined;
    let isWanted = true;
    const { result, cancel } = lookAtFiles(
      missing.map(({ file }) => file),
      (rows) => isWanted && setLooked({ outlines, rows }),
      missing.map(({ form }) => form),
    );
    result.then(
      (answers) => {
        const entries = missing.flatMap(({ form }, at) => {
          const outline = answers[at];
          return outline ? [[form, outline] as const] : [];
        });
        if (isWanted) setLooked({ outlines: new Map([...outlines, ...entries]) });
      },
      (error: unknown) => {
        // Throw during render, so that the boundary around the dialog shows the error.
        const fail = (): never => {
          throw error;
        };
        if (isWanted) setLooked(fail);
      },
    );
    return () => {
      isWanted = false;
      cancel();
    };
  }, [files, said, outlines]);
  return looked;
}
