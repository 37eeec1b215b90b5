import { cells, type Trouble } from "../store/cells";
import { useCell, useGraph } from "../store/hooks";
import { say } from "../words/say";
import { ProblemList } from "./ProblemList";

/** What was wrong with a file: each problem with its place and what to do. What was on screen stays. */
export function TroubleAlert() {
  const trouble = useCell("trouble");
  const graph = useGraph();
  if (!trouble) return null;
  return (
    <div className="trouble" role="alert">
      <h2>
        <bdi>{say("trouble.title", { name: trouble.name })}</bdi>
      </h2>
      {trouble.cause && <p>{sayCause(trouble)}</p>}
      <ProblemList problems={trouble.problems} />
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
