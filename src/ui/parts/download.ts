import { normalized } from "../../graph/normalized";

/** Gives the reader a file to keep. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; it may be let go once that is done.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's name made of a title: what file systems do not take is left out. */
export function fileNameOf(title: string, ending: string): string {
  const plain = normalized(title, "NFKC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  return `${plain || "readout"}.${ending}`;
}
