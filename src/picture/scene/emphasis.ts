import type { Frame } from "../../frame/query/frame";
import { accountsOf } from "../../frame/index/tellings";
import type { Bundle } from "./bundles";

/** Whether a mark stands out, stands back, or neither. */
export type Emphasis = "plain" | "lifted" | "dimmed" | "chosen";

/** An actor by its id, or a link's mark by its key. */
export type Pointed = { readonly actor: string } | { readonly link: string };

/** All links of a kind, of a status, or of which so many ends told: what an entry of the key stands for. */
export type Sort =
  { readonly kind: string } | { readonly status: string } | { readonly accounts: 0 | 1 | 2 };

/** How actors and links stand while something is selected or pointed at: it and what it touches are lifted. */
export function emphasisIn(
  { drawn }: Frame,
  bundles: readonly Bundle[],
  selected: string | undefined,
  pointed: Pointed | Sort | undefined,
) {
  const isChosen = ({ pair, newest, links }: Bundle) =>
    selected === undefined
      ? pair === drawn.alone
      : pair === drawn.chosen && (links.length === 0 || newest.id === selected);
  const isPointed = (bundle: Bundle) => {
    if (!pointed) return isChosen(bundle);
    if ("kind" in pointed) return bundle.kind === pointed.kind;
    if ("status" in pointed) return bundle.newest.status === pointed.status;
    if ("accounts" in pointed) return accountsOf(bundle.tellings) === pointed.accounts;
    return "link" in pointed && bundle.key === pointed.link;
  };
  const actor = pointed ? ("actor" in pointed ? pointed.actor : undefined) : selected;
  const touches = ({ newest: { source, target } }: Bundle) => source === actor || target === actor;
  const near = bundles.filter((bundle) => isPointed(bundle) || touches(bundle));
  const ends = new Set(near.flatMap(({ newest: { source, target } }) => [source, target]));
  const isKnown = near.length > 0 || drawn.actors.some(({ actor: { id } }) => id === actor);
  const marked = new Set(near);
  return {
    actor: (id: string): Emphasis => {
      if (id === selected) return "chosen";
      if (!isKnown) return "plain";
      return ends.has(id) || id === actor ? "lifted" : "dimmed";
    },
    link: (bundle: Bundle): Emphasis => {
      if (isChosen(bundle)) return "chosen";
      if (!isKnown) return "plain";
      return marked.has(bundle) ? "lifted" : "dimmed";
    },
  };
}
