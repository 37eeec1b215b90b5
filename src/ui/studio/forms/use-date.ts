import { useEffect, useState } from "react";
import { isDate } from "../../../edit/sound";
import { parseDay } from "../../../graph/dates";

/** A date as it is written, and what it stands for (EDTF level 1): undefined where it cannot be read. */
export interface ReadDate {
  readonly written: string;
  readonly date: string | undefined;
}

/**
 * What a writer means by a date: one in the form of the file, or words such as "last Tuesday".
 * @param published the day that the words are counted from
 */
export async function readWritten(
  written: string,
  published: string | undefined,
  language: string | undefined,
): Promise<string | undefined> {
  const plain = written.trim();
  if (plain === "" || isDate(plain)) return plain || undefined;
  const day = published === undefined ? undefined : parseDay(published);
  if (day === undefined) return undefined;
  const { readDate } = await import("../../../propose");
  return readDate(plain, language, day);
}

/** The same, while one writes; what is written is read a moment later. */
export function useDate(
  written: string,
  published: string | undefined,
  language: string | undefined,
): ReadDate {
  const [read, setRead] = useState<ReadDate>({ written: "", date: undefined });
  useEffect(() => {
    let isWanted = true;
    const tell = (date: string | undefined) => isWanted && setRead({ written, date });
    readWritten(written, published, language).then(tell, () => tell(undefined));
    return () => {
      isWanted = false;
    };
  }, [written, published, language]);
  return read;
}
