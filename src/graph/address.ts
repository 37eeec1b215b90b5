/** The schemes that may become a link. */
const LINKED: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** What is not seen, or changes the order in which the rest is read. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{E0000}-\u{E0FFF}]/gu;

/**
 * An address that may become a link, written so that it shows where it leads: in ASCII throughout, its host as it is
 * asked for (punycode, RFC 3492) and without user and password, which are there to look like a host
 * (`https://good.example@evil.example`). Undefined for all else. It is parsed without a base: what is relative would lead
 * into the application's own site.
 */
export function linkedAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!LINKED.has(url.protocol)) return undefined;
  url.username = "";
  url.password = "";
  return url.href;
}

/** An address as it is shown: {@link linkedAddress}, or what the file says, each unseen character replaced by U+FFFD. */
export function shownAddress(text: string): string {
  return linkedAddress(text) ?? text.replaceAll(UNSEEN, "\uFFFD");
}

/** The host that an address leads to, with its port where it has one; undefined where it leads to none. */
export function hostOfAddress(text: string): string | undefined {
  const address = linkedAddress(text);
  return address === undefined ? undefined : new URL(address).host || undefined;
}
