import { useId, useState } from "react";
import { fitOf } from "../../frame/sources/source";
import type { SourceDocument } from "../../graph/model/types";
import { keepText } from "../../store/session/texts";
import { useReadout, useWords } from "../../store/hooks";

interface TextLoaderProps {
  readonly document: SourceDocument;
  /** The reader's own copy, once there is one. */
  readonly own: string | undefined;
}

/** Takes the reader's own copy of a text, pasted, chosen or dropped, and says whether it is the one quoted from. */
export function TextLoader({ document, own }: TextLoaderProps) {
  const words = useWords();
  const { session, openText } = useReadout();
  const id = useId();
  const [pasted, setPasted] = useState("");
  const keep = (text: string | undefined) => {
    setPasted("");
    keepText(session.texts, document.id, text);
  };
  if (own !== undefined) {
    const fit = fitOf(document, own);
    return (
      <p className="source-fit" data-fit={fit} role="note">
        {words.say(`source.fit.${fit}`, { length: own.length })}{" "}
        <button type="button" onClick={() => keep(undefined)}>
          {words.say("source.forget")}
        </button>
      </p>
    );
  }
  if (document.text !== undefined) return null;
  return (
    <details className="source-loader">
      <summary>{words.say("source.load")}</summary>
      <p>{words.say("source.load.text")}</p>
      <label htmlFor={`${id}-paste`}>{words.say("source.paste")}</label>
      <textarea
        id={`${id}-paste`}
        dir="auto"
        rows={4}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <p className="source-loader-tools">
        <button type="button" disabled={pasted === ""} onClick={() => keep(pasted)}>
          {words.say("source.use")}
        </button>
        <label>
          {words.say("source.choose")}{" "}
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void openText(file, document.id);
            }}
          />
        </label>
      </p>
    </details>
  );
}
