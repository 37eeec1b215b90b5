import { reloadPage } from "../../store/address-of-view";
import type { Trouble } from "../../store/session/cells";
import { useCell, useGraph, useReadout, useWords } from "../../store/hooks";
import type { Words } from "../../words/words";
import { ProblemList } from "../parts/ProblemList";
import "./trouble.css";

/** What would be the same if it were tried again. */
const FINAL: ReadonlySet<string> = new Set(["bytes", "part", "host", "handed"]);

/** What was wrong with a file: each problem with its place and what to do. What was on screen stays. */
export function TroubleAlert() {
  const words = useWords();
  const readout = useReadout();
  const trouble = useCell("trouble");
  const graph = useGraph();
  if (!trouble) return null;
  const { name, problems, cause, asked, type } = trouble;
  return (
    <div className="trouble" role="alert">
      <h2>
        <bdi>{words.say("trouble.title", { name })}</bdi>
      </h2>
      {cause && <p key={cause.code}>{sayCause(words, name, cause)}</p>}
      <ProblemList problems={problems} />
      {type !== undefined && <p>{words.say("trouble.type", { type })}</p>}
      {graph && <p>{words.say("trouble.kept")}</p>}
      {asked && cause && !FINAL.has(cause.code) && (
        <button type="button" onClick={() => void readout.openAddress(asked)}>
          {words.say("trouble.again")}
        </button>
      )}
      {cause?.code === "part" && (
        <button type="button" onClick={() => reloadPage(readout, window, asked)}>
          {words.say("panel.reload")}
        </button>
      )}
      <button type="button" onClick={() => readout.cells.setState({ trouble: undefined })}>
        {words.say("trouble.dismiss")}
      </button>
    </div>
  );
}

function sayCause(words: Words, address: string, cause: NonNullable<Trouble["cause"]>): string {
  switch (cause.code) {
    case "http": {
      const { status, type } = cause;
      const answer = words.say("trouble.http", { address, status });
      return type === "" ? answer : `${answer} ${words.say("trouble.type", { type })}`;
    }
    case "cut":
      return words.say("trouble.cut", { address, kilobytes: cause.kilobytes });
    case "slow":
      return words.say("trouble.slow", {
        address,
        kilobytes: cause.kilobytes,
        seconds: cause.seconds,
      });
    case "bytes":
      return words.say("trouble.bytes", { address, maximum: cause.maximum });
    case "part":
      return words.say("trouble.part");
    case "host":
      return words.say("trouble.host", { host: cause.host });
    case "handed":
      return words.say("trouble.handed", { seconds: cause.seconds });
    case "network":
    case "offline":
      return words.say(`trouble.${cause.code}`, { address });
  }
}
