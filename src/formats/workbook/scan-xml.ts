import { SaxesParser } from "saxes";
import type { Outcome } from "../../graph/problem";
import { localName } from "../xml/xml";
import { TOO_LARGE, TooLarge } from "./sheet";

/** What is told of each part of an XML text as it is read; names are without their prefixes. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Reads XML without keeping it: a sheet can have millions of cells. A DOCTYPE is refused. Never throws. */
export function scanXml(text: string, listener: XmlListener): Outcome<undefined> {
  const parser = new SaxesParser();
  let code: "xml" | "xml-doctype" = "xml";
  parser.on("doctype", () => {
    code = "xml-doctype";
    throw new Error("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(
      ([key, value]) => [localName(key), value] as const,
    );
    listener.open(localName(name), new Map(entries));
  });
  parser.on("closetag", ({ name }) => listener.close(localName(name)));
  parser.on("text", (part) => listener.text(part));
  parser.on("cdata", (part) => listener.text(part));
  try {
    parser.write(text).close();
    return { ok: true, value: undefined };
  } catch (error) {
    if (error instanceof TooLarge) return TOO_LARGE;
    const message =
      error instanceof Error ? error.message.replace(/^\d+:\d+: /, "") : String(error);
    return {
      ok: false,
      problems: [{ code, values: code === "xml" ? { message } : {}, line: parser.line }],
    };
  }
}
