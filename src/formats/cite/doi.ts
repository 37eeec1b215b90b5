import type { FileDocument } from "../../graph/model/file";

/** The forms in which a DOI is written as an address; a name begins with a prefix of ten and a number (ISO 26324). */
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(10\.\d{4,9}\/\S+)$/i;

/** The DOI of a document, without the address of a resolver: as its `url` says, or what it says it is the same as. */
export function doiOf({ url, sameAs }: FileDocument): string | undefined {
  for (const address of [url, sameAs].flat()) {
    if (typeof address !== "string") continue;
    const [, name] = DOI.exec(address.trim()) ?? [];
    // A fragment marks a passage of what the name leads to.
    if (name !== undefined) return decode(name.split(/[#?]/, 1).join(""));
  }
  return undefined;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
