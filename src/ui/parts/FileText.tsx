import { textIn } from "../../graph/model/local-text";
import type { Graph, LocalText, Translations } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { PlainText } from "./PlainText";

interface FileTextProps {
  readonly graph: Graph;
  readonly text: LocalText;
  /** The same text in several languages, where the file gives it so. */
  readonly translations?: Translations | undefined;
}

/**
 * A text of the file's own, kept apart from what stands beside it, with the language that it is in: so screen readers say it
 * as it is spoken (WCAG 3.1.2). Names need none.
 */
export function FileText({ graph, text, translations }: FileTextProps) {
  const words = useWords();
  const texts = translations ?? text;
  const spoken =
    typeof texts === "string"
      ? { text: texts, language: graph.language }
      : textIn(texts, words.language, graph.language);
  return <PlainText lang={spoken.language} text={spoken.text} />;
}
