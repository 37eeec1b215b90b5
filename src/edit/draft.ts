import type { FileActor, FileLink, GraphFile } from "../graph/model/file";
import { renameActor } from "./merge";
import { joinOccasion } from "./occasions";
import { takeProposals } from "./take-proposals";
import type { Act, Draft, Verdict } from "./types";
import { applyStep, renameEvent, type Step, withFields } from "./steps";

/** The draft that a graph is edited as. Texts that its file has are published already. */
export function draftOf(file: GraphFile): Draft {
  const open = (file.documents ?? []).filter(({ text }) => text !== undefined);
  return {
    file,
    proposals: { nodes: [], edges: [] },
    verdicts: {},
    open: open.map(({ id }) => id),
  };
}

/** An empty draft, to be filled from texts. */
export function emptyDraft(title: string, language: string | undefined): Draft {
  return draftOf({
    format: "readout/1",
    title,
    ...(language !== undefined && { language }),
    nodes: [],
    edges: [],
    documents: [],
  });
}

/** The draft after an act; the same draft, where there is nothing that it could change. */
export function applyAct(draft: Draft, act: Act): Draft {
  switch (act.act) {
    case "all":
      return act.acts.reduce(applyAct, draft);
    case "add-text":
      return takeProposals(draft, act.document, act.found);
    case "accept":
      return act.ids.reduce(accept, draft);
    case "dismiss":
      return act.ids.reduce((next, id) => judge(next, id, "dismissed"), draft);
    case "restore":
      return act.ids.reduce(restore, draft);
    case "settle":
      return judge(draft, act.id, "accepted");
    case "set-open":
      return setOpen(draft, act.document, act.isOpen);
    default:
      return edit(draft, act);
  }
}

/** The proposals that still wait, in the order of the texts. */
export function waitingIn({ proposals, verdicts }: Draft): readonly FileLink[] {
  return proposals.edges.filter(({ id }) => verdicts[id] === undefined);
}

/** The proposals that were dismissed. */
export function dismissedIn({ proposals, verdicts }: Draft): readonly FileLink[] {
  return proposals.edges.filter(({ id }) => verdicts[id] === "dismissed");
}

/** An actor of the file, or one that only proposals know. */
export function actorIn({ file, proposals }: Draft, id: string): FileActor | undefined {
  const isIt = (actor: FileActor) => actor.id === id;
  return file.nodes.find(isIt) ?? proposals.nodes.find(isIt);
}

/** The actors that a link names which are only proposed so far. */
export function missingActors(draft: Draft, link: FileLink): readonly FileActor[] {
  const known = new Set(draft.file.nodes.map(({ id }) => id));
  const named = new Set([
    link.source,
    link.target,
    ...(link.quotes ?? []).flatMap(({ attributedTo }) => attributedTo ?? []),
  ]);
  const missing = draft.proposals.nodes.filter(({ id }) => named.has(id) && !known.has(id));
  return missing.map((actor) => withFields(actor, { proposed: undefined }));
}

function accept(draft: Draft, id: string): Draft {
  const link = waitingIn(draft).find((edge) => edge.id === id);
  if (!link) return draft;
  const steps: readonly Step[] = [
    ...missingActors(draft, link).map((actor): Step => ({
      act: "put-actor",
      // Whom it speaks for may not be in the file yet.
      actor: actor.speaksFor ? { ...actor, speaksFor: knownOf(draft, actor) } : actor,
    })),
    ...joinOccasion(draft.file, withFields(link, { proposed: undefined })),
  ];
  const next = steps.reduce(edit, draft);
  const isIn = next.file.edges.length > draft.file.edges.length;
  return isIn ? judge(next, id, "accepted") : draft;
}

function knownOf({ file }: Draft, { speaksFor = [] }: FileActor): string[] {
  return speaksFor.filter((id) => file.nodes.some((actor) => actor.id === id));
}

function judge(draft: Draft, id: string, verdict: Verdict): Draft {
  const isWaiting = waitingIn(draft).some((edge) => edge.id === id);
  return isWaiting ? { ...draft, verdicts: { ...draft.verdicts, [id]: verdict } } : draft;
}

function restore(draft: Draft, id: string): Draft {
  if (draft.verdicts[id] !== "dismissed") return draft;
  const { [id]: _gone, ...verdicts } = draft.verdicts;
  return { ...draft, verdicts };
}

function setOpen(draft: Draft, document: string, isOpen: boolean): Draft {
  if (draft.open.includes(document) === isOpen) return draft;
  const others = draft.open.filter((id) => id !== document);
  return { ...draft, open: isOpen ? [...others, document] : others };
}

/** A step of the file, which what is proposed follows. */
function edit(draft: Draft, step: Step): Draft {
  const { nodes, edges } = draft.proposals;
  const file = applyStep(draft.file, step);
  const next = { ...draft, file };
  if (step.act === "rename-event") {
    const proposals = { nodes, edges: renameEvent(edges, step.from, step.to) };
    return file === draft.file && proposals.edges === edges ? draft : { ...next, proposals };
  }
  if (file === draft.file) return draft;
  switch (step.act) {
    case "merge-actors": {
      const renamed = renameActor({ format: "readout/1", nodes, edges }, step.gone, step.kept);
      return { ...next, proposals: { nodes: renamed.nodes, edges: renamed.edges } };
    }
    case "remove-document": {
      const isElsewhere = ({ quotes = [] }: FileLink) =>
        !quotes.some(({ document }) => document === step.id);
      return { ...next, proposals: { nodes, edges: edges.filter(isElsewhere) } };
    }
    default:
      return next;
  }
}
