import type { Graph } from "../../graph/model/types";
import { makeFile } from "../../reader/make-file";
import { useReadout, useWords } from "../../store/hooks";
import { download, fileNameOf } from "../parts/download";
import { useRaise } from "../parts/panel/use-raise";

interface LocalStepsProps {
  readonly graph: Graph;
  readonly title: string;
}

/** What a file of the reader's own needs before a view of it has an address. */
export function LocalSteps({ graph, title }: LocalStepsProps) {
  const words = useWords();
  const raise = useRaise();
  const { isOneFile } = useReadout();
  const name = fileNameOf(title, "json");
  const saveOne = async () => {
    const { oneFileOf } = await import("./one-file-of");
    const page = await oneFileOf(await makeFile(graph));
    download(new Blob([page], { type: "text/html" }), fileNameOf(title, "html"));
  };
  const save = async () => {
    const { printGraph } = await import("../../formats/json/print-graph");
    download(new Blob([printGraph(await makeFile(graph))], { type: "application/json" }), name);
  };
  const address = new URL("./?data=", document.baseURI).href;
  return (
    <div className="share-local">
      {!isOneFile && (
        <p>
          {words.say("share.local.one")}{" "}
          <button type="button" onClick={() => void saveOne().catch(raise)}>
            {words.say("export.form.html")}
          </button>
        </p>
      )}
      <p className="note">{words.say("share.local")}</p>
      <ol>
        <li>
          <button type="button" onClick={() => void save().catch(raise)}>
            {words.say("share.local.save")}
          </button>
        </li>
        <li>{words.say("share.local.put")}</li>
        <li>
          {words.say("share.local.open")}{" "}
          <code dir="ltr">
            {address}
            {`https://example.org/${name}`}
          </code>
        </li>
      </ol>
    </div>
  );
}
