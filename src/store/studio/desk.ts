import { draftOf, emptyDraft } from "../../edit/draft";
import type { Act, Draft } from "../../edit/types";
import { fitView } from "../../frame/opening/fit-view";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import { indexGraph } from "../../frame/index/index-graph";
import type { GraphIndex } from "../../frame/index/graph-index";
import { placesAfter } from "../../frame/layout/places-after";
import type { GraphFile } from "../../graph/model/file";
import { withFile } from "../../graph/model/with-file";
import { plainText } from "../../graph/model/local-text";
import { parseGraph } from "../../graph/parse/parse-graph";
import { makeFile } from "../../reader/make-file";
import { nextTask } from "../../reader/next-task";
import { reparseGraph } from "../../graph/columns/reparse";
import type { Readout } from "../create-readout";
import { createDrafts, type DraftHead, type KeptDraft, VERSION } from "./drafts";
import type { Studio } from "../session/desk";
import { historyOf, startStudio, type NewDraft } from "./studio";
import { type LeftDraft, remember } from "./open-draft";

const drafts = createDrafts();
/** How many drafts are asked whom they know, and how large they may be, in bytes. */
const DRAFTS_REMEMBERED = 8;
const MOST_REMEMBERED = 1_000_000;

/** The drafts of this browser; none, where it keeps nothing. */
export async function listDrafts(): Promise<readonly DraftHead[]> {
  return drafts.list();
}

export async function removeDraft(id: string): Promise<void> {
  await drafts.remove(id);
}

/** What became of the wish to open a draft. */
export type Opening = "opened" | "gone" | "too-new";

/**
 * Begins to edit the graph that is shown; it goes by the name of its file or title from now on. The file of a large one is made
 * in several tasks: what was asked for meanwhile is left alone.
 */
export async function editShown(readout: Readout): Promise<void> {
  const { cells, session, titleOf } = readout;
  const state = cells.getState();
  const { index } = state;
  if (!index) return;
  const name = titleOf(state) ?? "";
  const texts = session.texts.getState();
  // The file of a large graph is made anew each time that it is asked for: steps are told apart from this one.
  const file = await makeFile(index.graph);
  const base = draftOf({ ...file, title: file.title ?? name });
  // The reader's own copies help to write, and are no more published than they were.
  const documents = file.documents?.map((document) => {
    const text = document.text ?? texts.get(document.id);
    return text === undefined ? document : { ...document, text };
  });
  const whole: Draft = documents ? { ...base, file: { ...base.file, documents } } : base;
  const graph = withFile(index.graph, whole.file);
  await nextTask();
  const { index: shown, view } = cells.getState();
  if (shown !== index || session.desk.getState().studio) return;
  show(readout, startStudio(drafts, { id: newId(), base: whole }), view, { ...index, graph });
}

/** Begins a new graph with an act that makes something of it. */
export function startGraph(
  readout: Readout,
  title: string,
  language: string | undefined,
  first: Act,
): void {
  const given: NewDraft = { id: newId(), base: emptyDraft(title, language) };
  const { theme, lang } = readout.cells.getState().view;
  const studio = startStudio(drafts, given);
  studio.enter(first);
  show(readout, studio, { ...DEFAULT_VIEW, theme, lang, tab: "source" });
}

/** Opens a draft that is kept in this browser. */
export async function openDraft(readout: Readout, id: string): Promise<Opening> {
  const kept = await drafts.read(id);
  if (!kept) return "gone";
  if (kept.head.version > VERSION) return "too-new";
  const { theme, lang } = readout.cells.getState().view;
  show(readout, startStudio(drafts, kept), { ...DEFAULT_VIEW, theme, lang, tab: "source" });
  return "opened";
}

/** A draft as it was kept, for whoever wants to save it. */
export async function readDraft(id: string): Promise<KeptDraft | undefined> {
  return drafts.read(id);
}

/** The graphs of the last drafts, newest first. */
export async function lastFiles(): Promise<readonly GraphFile[]> {
  const heads = (await drafts.list()).filter(({ version, size }) => {
    return version <= VERSION && size <= MOST_REMEMBERED;
  });
  const kept = await Promise.all(
    heads.slice(0, DRAFTS_REMEMBERED).map(({ id }) => drafts.read(id)),
  );
  return kept.flatMap((draft) => (draft ? historyOf(draft.base, draft.entries).present.file : []));
}

/** Reads the draft that this tab wrote before it was loaded anew; gives what shows it. Throws where it is gone or too new. */
export async function readLeft(readout: Readout, { id, view }: LeftDraft): Promise<() => void> {
  const kept = await drafts.read(id);
  if (!kept || kept.head.version > VERSION) throw new Error("no such draft");
  return () => show(readout, startStudio(drafts, kept), view);
}

function newId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join("-");
}

/** Shows a draft, and from then on every step of it. */
function show(readout: Readout, studio: Studio, view: View, shown?: GraphIndex): void {
  const { cells, session } = readout;
  const { file } = studio.state.getState().history.present;
  const index = shown ?? indexOf(file);
  const name = plainText(file.title ?? "");
  readout.show(index, view, [], { localName: `${name || "Readout"} (${studio.id})` });
  session.desk.setState({ studio, isEditing: true });
  remember(studio);
  const unsubscribe = studio.state.subscribe(({ history }, former) => {
    if (session.desk.getState().studio !== studio) return unsubscribe();
    const { present } = history;
    if (present.file === former.history.present.file) return;
    const before = cells.getState().index;
    const next = indexOf(present.file, before);
    cells.setState({ index: next, view: fitView(cells.getState().view, next).view });
  });
}

/** The index of a file that checks; one that was changed is made from what was there before, so far as that is the same. */
function indexOf(file: GraphFile, before?: GraphIndex): GraphIndex {
  const graph = before ? reparseGraph(before.graph, file) : parseGraph(file);
  if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
  const index = indexGraph(graph.value, before);
  return before ? { ...index, places: placesAfter(before, index) } : index;
}
