import type { TextRange } from "../passages";

/** The sentences of a text, without blanks at their ends. A line ends one, as under a headline. */
export function sentencesOf(text: string, language: string | undefined): readonly TextRange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) =>
    [...segment.matchAll(/\S[^\n]*/g)].map((line): TextRange => {
      const start = index + line.index;
      return { start, end: start + line[0].trimEnd().length };
    }),
  );
}
