import type { Problem } from "../../graph/problem";
import { sayPlace, sayProblem } from "../../words/problems";
import { useWords } from "../../store/hooks";

const MOST_SHOWN = 10;

/** The first problems, each with its place and what to do, and how many more there are. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useWords();
  const more = problems.length - MOST_SHOWN;
  return (
    <>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem, at) => (
          <li key={at}>
            <code>{sayPlace(words, problem)}</code> <bdi>{sayProblem(words, problem)}</bdi>
            {problem.more !== undefined && (
              <> {words.say("trouble.alike", { count: problem.more })}</>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.say("trouble.more", { count: more })}</p>}
    </>
  );
}
