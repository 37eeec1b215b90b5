import { type Answers, areAboutThis } from "../formats/csv/answers";
import type { InputFile } from "./files/input-file";

/** Whether a table is left out: as was answered, else where it stands aside and no answers are about it by its name. */
export function isLeftOut({ name, sheet }: InputFile, by: Answers | undefined): boolean {
  const isNamed = by !== undefined && areAboutThis(by, name);
  return by?.leaveOut ?? (!isNamed && (sheet?.isAside ?? false));
}
