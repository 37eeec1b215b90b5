import { reloadPage } from "../../store/address-sync";
import { cells, type Trouble } from "../../store/cells";
import { openAddress } from "../../store/load";
import { useCell, useGraph } from "../../store/hooks";
import { say } from "../../words/say";
import { ProblemList } from "../parts/ProblemList";

/** What was wrong with a file: each problem with its place and what to do. What was on screen stays. */
export function TroubleAlert() {
  const trouble = useCell("trouble");
  const graph = useGraph();
  if (!trouble) return null;
  const { name, problems, cause, asked, type } = trouble;
  return (
    <div className="trouble" role="alert">
      <h2>
        <bdi>{say("trouble.title", { name })}</bdi>
      </h2>
      {cause && <p key={cause.code}>{sayCause(name, cause)}</p>}
      <ProblemList problems={problems} />
      {type !== undefined && <p>{say("trouble.type", { type })}</p>}
      {graph && <p>{say("trouble.kept")}</p>}
      {asked && cause && cause.code !== "bytes" && cause.code !== "part" && (
        <button type="button" onClick={() => void openAddress(asked)}>
          {say("trouble.again")}
        </button>
      )}
      {cause?.code === "part" && (
        <button type="button" onClick={() => reloadPage(window, asked)}>
          {say("panel.reload")}
        </button>
      )}
      <button type="button" onClick={() => cells.setState({ trouble: undefined })}>
        {say("trouble.dismiss")}
      </button>
    </div>
  );
}

function sayCause(address: string, cause: NonNullable<Trouble["cause"]>): string {
  switch (cause.code) {
    case "http": {
      const { status, type } = cause;
      const answer = say("trouble.http", { address, status });
      return type === "" ? answer : `${answer} ${say("trouble.type", { type })}`;
    }
    case "cut":
      return say("trouble.cut", { address, kilobytes: cause.kilobytes });
    case "slow":
      return say("trouble.slow", {
        address,
        kilobytes: cause.kilobytes,
        seconds: cause.seconds,
      });
    case "bytes":
      return say("trouble.bytes", { address, maximum: cause.maximum });
    case "part":
      return say("trouble.part");
    case "network":
    case "offline":
    case "redirect":
      return say(`trouble.${cause.code}`, { address });
  }
}
