import { useId } from "react";
import { useLoading, useReadout, useWords } from "../../store/hooks";
import "./loading.css";

/** What is being read, how far that is, and a way to give it up; a file that comes at once shows none of it. */
export function LoadingBar() {
  const words = useWords();
  const loading = useLoading();
  const { cancel } = useReadout();
  const id = useId();
  if (!loading) return null;
  const { name, bytes, total, rows } = loading;
  return (
    <div className="loading-bar">
      <bdi id={id}>{words.say("app.loading", { name })}</bdi>
      <progress aria-labelledby={id} max={total} value={total && bytes} />
      {bytes !== undefined && (
        <span className="number">
          {words.say("app.loading.bytes", { kilobytes: Math.round(bytes / 1000) })}
        </span>
      )}
      {rows !== undefined && (
        <span className="number">{words.say("app.loading.rows", { rows })}</span>
      )}
      <button type="button" onClick={cancel}>
        {words.say("app.loading.cancel")}
      </button>
    </div>
  );
}
