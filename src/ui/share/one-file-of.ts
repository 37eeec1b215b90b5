import { fillOneFile, ONE_FILE } from "../../formats/json/one-file";
import type { GraphFile } from "../../graph/model/file";
import { MissingPart } from "../../reader/missing-part";
import { fetchBytes } from "../../reader/files/fetch-bytes";

/** A graph as one HTML file that holds the whole application: it is made of a page that lies beside ours. */
export async function oneFileOf(file: GraphFile): Promise<string> {
  return fillOneFile(await pageBeside(ONE_FILE), file);
}

/** The text of a page that lies beside the application. */
async function pageBeside(name: string): Promise<string> {
  const fetched = await fetchBytes(name, new AbortController().signal);
  if (!("bytes" in fetched)) throw new MissingPart(`${name}: ${fetched.code}`);
  return new TextDecoder().decode(fetched.bytes);
}
