import { SaxesParser } from "saxes";
import type { Outcome } from "../../graph/problem";
import { localName } from "../xml/xml";
import { type Budget, TOO_LARGE, TooLarge } from "./sheet";

/** What is told of each part of an XML text as it is read; names are without their prefixes. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** No element of a workbook has as many attributes: to find out whether one stands there twice takes long. */
const MOST_ATTRIBUTES = 256;

/**
 * Reads XML without keeping it: a sheet can have millions of cells. A DOCTYPE is refused. Never throws.
 * @param budget is spent as it is read
 */
export function scanXml(text: string, listener: XmlListener, budget: Budget): Outcome<undefined> {
  const parser = new SaxesParser();
  let attributes = new Map<string, string>();
  const spend = (elements: number) => {
    budget.elements -= elements;
    if (budget.elements < 0 || attributes.size > MOST_ATTRIBUTES) throw new TooLarge();
  };
  let code: "xml" | "xml-doctype" = "xml";
  parser.on("doctype", () => {
    code = "xml-doctype";
    throw new Error("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentagstart", () => {
    attributes = new Map();
    spend(1);
  });
  parser.on("attribute", ({ name, value }) => {
    attributes.set(localName(name), value);
    spend(0.5);
  });
  parser.on("opentag", ({ name }) => listener.open(localName(name), attributes));
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
