import { useRef, useState } from "react";
import { type Answers, parseAnswers } from "../../../formats/csv/answers";
import { decodeBytes } from "../../../graph/parse/decode-bytes";
import type { Problem } from "../../../graph/problem";
import { readOwnFiles } from "../../../reader/files/own-files";
import { useWords } from "../../../store/hooks";
import { ProblemList } from "../../parts/ProblemList";

/** Takes answers that were kept in a file. */
export function AnswersFile({
  onAnswers,
}: {
  readonly onAnswers: (answers: readonly Answers[]) => void;
}) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = async (file: File) => {
    const read = await readOwnFiles([file]);
    const text = read.ok ? decodeBytes(read.value[0]?.bytes ?? new Uint8Array()) : read;
    const answers = text.ok ? parseAnswers(text.value) : text;
    setProblems(answers.ok ? [] : answers.problems);
    if (answers.ok) onAnswers(answers.value);
  };
  return (
    <>
      {problems.length > 0 && (
        <span role="alert" className="import-problems">
          <ProblemList problems={problems} />
        </span>
      )}
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) void take(file);
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {words.say("import.answers.load")}
      </button>
    </>
  );
}
