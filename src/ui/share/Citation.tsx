import { makeFile } from "../../reader/make-file";
import { fileOfFrame } from "../../frame/reading/file-of-frame";
import { frameOf } from "../../frame/query/frame-of";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { View } from "../../frame/view/view";
import type { PrintForm } from "../../formats/print-form";
import { useWords } from "../../store/hooks";
import { citeView } from "../../words/cite";
import { download, fileNameOf } from "../parts/download";
import { useRaise } from "../parts/panel/use-raise";
import { citedGraph, citedView } from "./cited-view";
import { Snippet } from "./Snippet";

interface CitationProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly title: string;
  /** Undefined where the view has none. */
  readonly address: string | undefined;
}

/** The files of a citation, with their endings and media types. */
const FILES = [
  ["csl-json", "CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"],
  ["bibtex", "BibTeX", "bib", "application/x-bibtex"],
] as const satisfies readonly (readonly [PrintForm, string, string, string])[];

/** How the present view is cited: as a line of text, and as files with all that it cites. */
export function Citation({ index, view, title, address }: CitationProps) {
  const words = useWords();
  const raise = useRaise();
  const { graph } = index;
  const cited = citedView(words, index, view, title, address);
  const save = async (form: PrintForm, ending: string, type: string) => {
    const { printForm } = await import("../../formats/print-form");
    const file = fileOfFrame(await makeFile(graph), frameOf(index, view));
    const text = printForm(form, file, cited);
    download(new Blob([text], { type }), fileNameOf(cited.title, ending));
  };
  const label = words.say("share.cite");
  return (
    <>
      <Snippet
        label={label}
        use={words.say("share.for.cite")}
        text={citeView(words, citedGraph(index), cited)}
      />
      <p className="share-files">
        {FILES.map(([form, name, ending, type]) => (
          <button
            key={form}
            type="button"
            aria-label={words.say("share.save", { form: name, what: label })}
            onClick={() => void save(form, ending, type).catch(raise)}
          >
            {name}
          </button>
        ))}
      </p>
    </>
  );
}
