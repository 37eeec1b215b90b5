import { use } from "react";
import { loadStudioWords, type SayStudio } from "../../../words/studio-words";
import { useWords } from "../../../store/hooks";

/** The words of the studio, in the language that is spoken now; waits for them (Suspense). */
export function useSay(): SayStudio {
  return use(loadStudioWords(useWords().language));
}
