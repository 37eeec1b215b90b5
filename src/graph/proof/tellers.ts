import { accountsOf } from "../model/quotes";
import type { Graph, Link } from "../model/types";

/** The accounts in all links of each event. */
function accountsByEvent(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const link of graph.links.values()) {
    if (link.event === undefined) continue;
    const accounts = found.get(link.event) ?? new Set();
    for (const account of accountsOf(link)) accounts.add(account);
    found.set(link.event, accounts);
  }
  return found;
}

/** Who tells of a contact for one end of it: that end itself, or one who speaks for it; undefined where nobody does. */
type TellerOf = (end: string, link: Link, own: readonly string[]) => string | undefined;

/** Looks through the fewer: the accounts of a contact's occasion, or all who speak for an end. Asked once of each occasion. */
export function startTellers(graph: Graph): TellerOf {
  const byEvent = accountsByEvent(graph);
  const speakers = new Map<string, Set<string>>();
  for (const { id, speaksFor = [] } of graph.actors.values()) {
    for (const end of speaksFor) speakers.set(end, (speakers.get(end) ?? new Set()).add(id));
  }
  const among = (end: string, accounts: ReadonlySet<string>) => {
    if (accounts.has(end)) return end;
    const own = speakers.get(end) ?? new Set();
    const [fewer, others] = own.size < accounts.size ? [own, accounts] : [accounts, own];
    for (const id of fewer) if (others.has(id)) return id;
    return undefined;
  };
  const known = new Map<ReadonlySet<string>, Map<string, string | undefined>>();
  return (end, { event }, own) => {
    const accounts = event === undefined ? undefined : byEvent.get(event);
    if (!accounts) return among(end, new Set(own));
    const ofEvent = known.get(accounts) ?? new Map<string, string | undefined>();
    known.set(accounts, ofEvent);
    if (!ofEvent.has(end)) ofEvent.set(end, among(end, accounts));
    return ofEvent.get(end);
  };
}

/**
 * The one account of a contact that its occasion has, or that of the one end of it that tells of it while the other does not;
 * undefined where both do, or neither.
 */
export function onlyTeller(
  link: Link,
  own: readonly string[],
  tellerOf: TellerOf,
): string | undefined {
  const [source, target] = [tellerOf(link.source, link, own), tellerOf(link.target, link, own)];
  if (source !== undefined && target !== undefined) return undefined;
  return source ?? target ?? (own.length === 1 ? own[0] : undefined);
}
