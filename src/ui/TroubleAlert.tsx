import { cells, type Trouble } from "../store/cells";
import { useCell, useGraph } from "../store/hooks";
import { sayPlace, sayProblem } from "../words/problems";
import { say } from "../words/say";

const MOST_SHOWN = 10;

/** What was wrong with a file: each problem with its place and what to do. What was on screen stays. */
export function TroubleAlert() {
  const trouble = useCell("trouble");
  const graph = useGraph();
  if (!trouble) return null;
  const more = trouble.problems.length - MOST_SHOWN;
  return (
    <div className="trouble" role="alert">
      <h2>
        <bdi>{say("trouble.title", { name: trouble.name })}</bdi>
      </h2>
      <ul>
        {trouble.cause && <li>{sayCause(trouble)}</li>}
        {trouble.problems.slice(0, MOST_SHOWN).map((problem, at) => (
          <li key={at}>
            <code>{sayPlace(problem)}</code> <bdi>{sayProblem(problem)}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say("trouble.more", { count: more })}</p>}
      {graph && <p>{say("trouble.kept")}</p>}
      <button type="button" onClick={() => cells.setState({ trouble: undefined })}>
        {say("trouble.dismiss")}
      </button>
    </div>
  );
}

function sayCause({ name, cause }: Trouble): string {
  if (cause?.code === "http") return say("trouble.http", { address: name, status: cause.status });
  return say("trouble.network", { address: name });
}
