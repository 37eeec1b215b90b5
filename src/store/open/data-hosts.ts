import type { Failure } from "../session/requests";

/** The name of the `meta` element in which whoever hosts the page says which hosts graphs may come from. */
const META = "readout-data-hosts";

/**
 * The hosts that a page lets graphs come from, as its `meta` element lists them: `self`, `example.org`,
 * `example.org:8443`, or `*.example.org` for all below it. Undefined where it lists none: then they may come from any.
 */
export function dataHostsIn(page: Document): readonly string[] | undefined {
  const content = page.querySelector(`meta[name="${META}"]`)?.getAttribute("content") ?? "";
  const hosts = content.split(/[\s,]+/).filter((host) => host !== "");
  return hosts.length > 0 ? hosts.map((host) => host.toLowerCase()) : undefined;
}

/**
 * Whether a graph may come from a host.
 * @param own the page's host
 */
export function mayComeFrom(
  host: string,
  own: string,
  hosts: readonly string[] | undefined,
): boolean {
  if (!hosts) return true;
  return hosts.some((allowed) => {
    if (allowed === "self") return host === own;
    return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
  });
}

/** Why no graph may come from a host; undefined where one may. */
export function refusalOf(host: string, hosts: readonly string[] | undefined): Failure | undefined {
  return mayComeFrom(host, location.host, hosts)
    ? undefined
    : { problems: [], cause: { code: "host", host } };
}

/** A host, where it has to be named: the page's own has not. */
export function otherHost(host: string): string | undefined {
  return host === location.host ? undefined : host;
}
