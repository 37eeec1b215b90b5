import { type RefObject, useRef } from "react";
import { quoteAt, type TextRange } from "../../edit/passages";
import type { Act } from "../../edit/types";
import { writeLink } from "../../edit/write/write-link";
import type { Frame } from "../../frame/query/frame";
import type { View } from "../../frame/view/view";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { FileDocument, FileLink } from "../../graph/model/file";
import type { Studio } from "../../store/session/desk";
import { StillPicture } from "../picture/StillPicture";
import { LinkForm } from "./forms/LinkForm";
import { startOfLink, startOfPassage } from "./parts/start-of-link";
import { useSay } from "./parts/use-say";
import { StudioTools } from "./StudioTools";
import { Announce } from "./writing/Announce";
import { Found } from "./writing/Found";
import { Texts } from "./writing/Texts";
import { type Open, useWriting, type Writing } from "./writing/use-writing";
import "./studio.css";

interface StudioPanelProps {
  readonly studio: Studio;
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** Where one writes: the text, what was found in it, and the graph that grows from it. */
export function StudioPanel({ studio, frame, index, view }: StudioPanelProps) {
  const say = useSay();
  const writing = useWriting(studio, view);
  const main = useRef<HTMLDivElement>(null);
  const { draft, document, open, setOpen } = writing;
  const close = () => {
    setOpen(undefined);
    requestAnimationFrame(() => focusIn(main, open));
  };
  if (document?.text === undefined) {
    return (
      <div className="studio" ref={main}>
        <StudioTools writing={writing} />
        <p className="source-empty">{say(document ? "text.missing" : "text.none")}</p>
      </div>
    );
  }
  return (
    <div className="studio" ref={main}>
      <StudioTools writing={writing}>
        <MarkedTools writing={writing} selected={view.select} />
      </StudioTools>
      <div className="studio-parts">
        <Texts writing={writing} view={view} document={document} />
        <div className="studio-side">
          <div className="studio-picture">
            <StillPicture frame={frame} index={index} selected={view.select} />
          </div>
          {open ? (
            <OpenForm writing={writing} open={open} onClose={close} />
          ) : (
            <Found writing={writing} />
          )}
        </div>
      </div>
      <Announce draft={draft} />
    </div>
  );
}

interface MarkedToolsProps {
  readonly writing: Writing;
  /** The id of a link, or of anything else. */
  readonly selected: string | undefined;
}

/** What can be done with the passage that is marked. */
function MarkedTools({ writing, selected }: MarkedToolsProps) {
  const say = useSay();
  const { draft, enter, marked, isReading } = writing;
  const link = draft.file.edges.find(({ id }) => id === selected);
  const document = draft.file.documents?.find(({ id }) => id === marked?.document);
  const button = {
    type: "button",
    disabled: !marked || isReading,
    // The passage stays marked while the button is pressed.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  } as const;
  return (
    <>
      <button {...button} onClick={() => marked && writing.setOpen({ passage: marked })}>
        {say("text.link")}
      </button>
      {link && (
        <button
          {...button}
          onClick={() => marked && document && enter(addQuote(link, document, marked.range))}
        >
          {say("text.quote")}
        </button>
      )}
    </>
  );
}

/** A passage more that proves a link. */
function addQuote(link: FileLink, { id, text = "" }: FileDocument, range: TextRange): Act {
  const quotes = [...(link.quotes ?? []), quoteAt(id, text, range)];
  return { act: "put-link", link: { ...link, quotes } };
}

interface OpenFormProps {
  readonly writing: Writing;
  readonly open: Open;
  readonly onClose: () => void;
}

/** The form of a link: of a new one from a passage, or of a proposal that is to be changed. */
function OpenForm({ writing, open, onClose }: OpenFormProps) {
  const { draft } = writing;
  const isNew = "passage" in open;
  const proposal = isNew ? undefined : open.proposal;
  const wanted = isNew ? open.passage.document : open.proposal.quotes?.[0]?.document;
  const document = draft.file.documents?.find(({ id }) => id === wanted);
  if (!document) return null;
  return (
    <LinkForm
      key={JSON.stringify(open)}
      draft={draft}
      start={
        isNew
          ? startOfPassage(draft, document, open.passage.range)
          : startOfLink(draft, open.proposal)
      }
      published={document.published}
      language={document.language ?? draft.file.language}
      onSave={(fields) => {
        writing.save(writeLink(draft, fields, proposal), proposal?.id);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}

/** After a form the focus goes back to where it was opened: the text, or the list; after the last of the list, what is found sees to it. */
function focusIn(main: RefObject<HTMLElement | null>, open: Open | undefined): void {
  const place = open && "passage" in open ? ".studio-text" : ".proposals > [tabindex='0']";
  main.current?.querySelector<HTMLElement>(place)?.focus();
}
