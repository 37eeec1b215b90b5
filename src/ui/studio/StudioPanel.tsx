import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { waitingIn } from "../../edit/draft";
import type { Act, Draft } from "../../edit/types";
import { guessLink } from "../../edit/guess-link";
import { quoteAt, type TextRange } from "../../edit/passages";
import { nameOfAccount, writeLink } from "../../edit/write-link";
import type { Frame } from "../../frame/query/frame";
import { select, showDocument } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { FileDocument, FileLink } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import type { Studio } from "../../store/session/desk";
import { useDispatch, useWords } from "../../store/hooks";
import { StillPicture } from "../picture/StillPicture";
import { LinkForm, type LinkStart } from "./forms/LinkForm";
import { nameIn } from "./parts/tell-link";
import { useDraft } from "./parts/use-draft";
import { useSay } from "./parts/use-say";
import { ProposalList } from "./ProposalList";
import { SideLists } from "./SideLists";
import { passagesIn, rangesOf } from "./text/passages";
import { TextPane } from "./text/TextPane";
import { StudioTools } from "./StudioTools";
import "./studio.css";

interface StudioPanelProps {
  readonly studio: Studio;
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
}

/** What the form of a link is open for: a passage that was marked, or a proposal that is to be changed. */
type Open = { readonly range: TextRange } | { readonly proposal: FileLink };

/** Where one writes: the text, what was found in it, and the graph that grows from it. */
export function StudioPanel({ studio, frame, index, view }: StudioPanelProps) {
  const say = useSay();
  const words = useWords();
  const dispatch = useDispatch();
  const { draft, enter, isReading } = useDraft(studio);
  const [current, setCurrent] = useState<string>();
  const [marked, setMarked] = useState<TextRange>();
  const [open, setOpen] = useState<Open>();
  const side = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const waiting = waitingIn(draft);
  const atHand = waiting.find(({ id }) => id === current) ?? waiting[0];
  const document = documentIn(draft, view, atHand);
  const text = document?.text;
  const shown = document && atHand && rangesOf(atHand, document.id)[0];
  const passages = document
    ? passagesIn(draft, document.id, atHand?.id ?? view.select, marked)
    : [];

  /** The proposal after one that is decided on, so that the next key has something to act on. */
  const after = (ids: readonly string[]) => {
    const at = waiting.findIndex(({ id }) => ids.includes(id));
    const rest = waiting.filter(({ id }, number) => number > at && !ids.includes(id));
    return (rest[0] ?? waiting.find(({ id }) => !ids.includes(id)))?.id;
  };
  const decide = (act: "accept" | "dismiss", ids: readonly string[]) => {
    const next = after(ids);
    enter({ act, ids });
    if (next !== undefined) go(next);
  };
  const go = (id: string) => {
    setCurrent(id);
    const link = waiting.find((one) => one.id === id);
    const own = link?.quotes?.[0]?.document;
    if (own !== undefined && own !== document?.id) dispatch(showDocument(own));
  };
  const openForm = useCallback((next: Open | undefined) => setOpen(next), []);
  const close = () => {
    setOpen(undefined);
    requestAnimationFrame(() => focusIn(main, side, open));
  };
  const save = (act: Act, id: string | undefined) => {
    const next = id === undefined ? undefined : after([id]);
    enter(act);
    if (next !== undefined) go(next);
    close();
  };
  if (!document || text === undefined) {
    return (
      <div className="studio" ref={main}>
        <StudioTools draft={draft} document={document} enter={enter} isReading={isReading} />
        <p className="source-empty">{say(document ? "text.missing" : "text.none")}</p>
      </div>
    );
  }
  const link = draft.file.edges.find(({ id }) => id === view.select);
  return (
    <div className="studio" ref={main}>
      <StudioTools draft={draft} document={document} enter={enter} isReading={isReading}>
        <button
          type="button"
          disabled={!marked || isReading}
          // The passage stays marked while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => marked && openForm({ range: marked })}
        >
          {say("text.link")}
        </button>
        {link && (
          <button
            type="button"
            disabled={!marked || isReading}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => marked && enter(addQuote(link, document, text, marked))}
          >
            {say("text.quote")}
          </button>
        )}
      </StudioTools>
      <div className="studio-parts">
        <TextPane
          key={document.id}
          document={document}
          text={text}
          passages={passages}
          shown={open && "range" in open ? open.range : shown}
          onMark={setMarked}
          onLink={(range) => !isReading && openForm({ range })}
          onPlace={(at) => {
            const found = waiting.find((one) => covers(one, document.id, at));
            if (found) return setCurrent(found.id);
            const written = draft.file.edges.find((one) => covers(one, document.id, at));
            if (written) dispatch(select(written.id));
          }}
        />
        <div className="studio-side" ref={side}>
          <div className="studio-picture">
            <StillPicture frame={frame} index={index} selected={view.select} />
          </div>
          {open ? (
            <LinkForm
              key={"range" in open ? `${open.range.start}-${open.range.end}` : open.proposal.id}
              draft={draft}
              start={startOf(draft, document, text, open)}
              published={document.published}
              language={document.language ?? draft.file.language}
              onSave={(fields) => {
                const former = "proposal" in open ? open.proposal : undefined;
                save(writeLink(draft, fields, former), former?.id);
              }}
              onCancel={close}
            />
          ) : (
            <fieldset className="studio-found" disabled={isReading}>
              {waiting.length > 0 ? (
                <>
                  <div className="studio-heading">
                    <h2>{say("proposals.count", { count: waiting.length })}</h2>
                    <AcceptAll
                      draft={draft}
                      atHand={atHand}
                      onAccept={(ids) => decide("accept", ids)}
                    />
                  </div>
                  <p className="studio-keys">{say("proposals.keys")}</p>
                </>
              ) : (
                <p className="studio-done">{say("proposals.none")}</p>
              )}
              <ProposalList
                draft={draft}
                current={atHand?.id}
                onAccept={(ids) => decide("accept", ids)}
                onChange={(proposal) => {
                  go(proposal.id);
                  openForm({ proposal });
                }}
                onDismiss={(ids) => decide("dismiss", ids)}
                onGo={go}
              />
              <SideLists draft={draft} enter={enter} onSelect={(id) => dispatch(select(id))} />
            </fieldset>
          )}
        </div>
      </div>
      <Announce draft={draft} words={words.language} />
    </div>
  );
}

/** The document that is read: that of the proposal at hand, unless another one was asked for. */
function documentIn(
  { file }: Draft,
  view: View,
  atHand: FileLink | undefined,
): FileDocument | undefined {
  const { documents = [] } = file;
  const find = (id: string | undefined) => documents.find((document) => document.id === id);
  return (
    find(view.document) ??
    find(atHand?.quotes?.[0]?.document) ??
    documents.find(({ text }) => text !== undefined) ??
    documents[0]
  );
}

function covers(link: FileLink, document: string, at: number): boolean {
  return rangesOf(link, document).some(({ start, end }) => start <= at && at < end);
}

/** The form of a new link begins with what its passage says, that of a proposal with what was found. */
function startOf(draft: Draft, document: FileDocument, text: string, open: Open): LinkStart {
  if ("proposal" in open) {
    const { proposal } = open;
    const [first] = proposal.quotes ?? [];
    return {
      from: nameIn(draft, proposal.source),
      to: nameIn(draft, proposal.target),
      kind: proposal.kind,
      status: proposal.status ?? "held",
      date: proposal.date ?? "",
      account: first ? nameOfAccount(draft, first) : "",
      topics: (proposal.topics ?? []).map(plainText),
      quotes: proposal.quotes ?? [],
    };
  }
  const quote = quoteAt(document.id, text, open.range);
  return {
    ...guessLink(draft, document.id, text, open.range),
    account: nameOfAccount(draft, quote),
    topics: [],
    quotes: [quote],
  };
}

/** A passage more that proves a link. */
function addQuote(link: FileLink, document: FileDocument, text: string, range: TextRange): Act {
  const quotes = [...(link.quotes ?? []), quoteAt(document.id, text, range)];
  return { act: "put-link", link: { ...link, quotes } };
}

/** After a form the focus goes back to where it was opened: the text, or the list. */
function focusIn(
  main: RefObject<HTMLElement | null>,
  side: RefObject<HTMLElement | null>,
  open: Open | undefined,
): void {
  const list = side.current?.querySelector<HTMLElement>(".proposals > [tabindex='0']");
  const text = main.current?.querySelector<HTMLElement>(".studio-text");
  (open && "range" in open ? text : (list ?? text))?.focus();
}

interface AcceptAllProps {
  readonly draft: Draft;
  readonly atHand: FileLink | undefined;
  readonly onAccept: (ids: readonly string[]) => void;
}

/** Everything that waits of one actor at once: of the proposal at hand, its first or its second. */
function AcceptAll({ draft, atHand, onAccept }: AcceptAllProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const waiting = waitingIn(draft);
  const actors = [...new Set(waiting.flatMap(({ source, target }) => [source, target]))];
  const actor = chosen !== undefined && actors.includes(chosen) ? chosen : atHand?.source;
  const ids = waiting.filter(({ source, target }) => source === actor || target === actor);
  return (
    <span className="studio-all">
      <select
        aria-label={say("proposals.actor")}
        value={actor}
        onChange={(event) => setChosen(event.target.value)}
      >
        {actors.map((id) => (
          <option key={id} value={id}>
            {nameIn(draft, id)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onAccept(ids.map(({ id }) => id))}>
        {say("proposals.acceptAll")}
      </button>
    </span>
  );
}

/** Tells those who hear the page how many links there are and how many proposals wait. */
function Announce({ draft, words }: { readonly draft: Draft; readonly words: string }) {
  const say = useSay();
  const told = say("studio.counts", {
    links: draft.file.edges.length,
    waiting: waitingIn(draft).length,
  });
  const first = useRef(told);
  const [text, setText] = useState("");
  useEffect(() => {
    if (told !== first.current) setText(told);
    first.current = "";
  }, [told]);
  return (
    <p className="unseen" role="log" lang={words}>
      {text}
    </p>
  );
}
