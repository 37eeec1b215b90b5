import { SaxesParser } from "saxes";
import type { Outcome, Problem } from "../../graph/problem";
import { MOST_FIELDS, TOO_MANY_FIELDS } from "../draft/imported";

/** An element of an XML document. */
export interface XmlElement {
  /** The name, with its prefix if it has one, as in `viz:color`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The character data directly within the element, without that of its children. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** Deeper than any real graph, which protects against files made to overflow the stack. */
const DEEPEST = 100;

const EMPTY: Outcome<never> = { ok: false, problems: [{ code: "empty-file", values: {} }] };

class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Parses an XML 1.0 document. A DOCTYPE is refused before its content is read, and with it all entities but XML's
 * predefined five. Never throws.
 * @param root the local name that the root element must have
 */
export function parseXml(text: string, root: string): Outcome<XmlElement> {
  if (text.trim() === "") return EMPTY;
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let rootElement: XmlElement | undefined;
  let line = 1;
  const refuse = (code: Problem["code"], values: Problem["values"] = {}): never => {
    throw new Refusal({ code, values, line: parser.line, column: parser.column });
  };
  parser.on("doctype", () => refuse("xml-doctype"));
  parser.on("error", ({ message }) =>
    refuse("xml", { message: message.replace(/^\d+:\d+: /, "") }),
  );
  parser.on("xmldecl", ({ version, encoding }) => {
    if (version !== undefined && version !== "1.0") refuse("xml-version", { found: version });
    if (encoding !== undefined && !isEncoding(encoding)) {
      refuse("xml-encoding", { found: encoding });
    }
  });
  let attributes = 0;
  parser.on("attribute", () => {
    if (++attributes > MOST_FIELDS) refuse(TOO_MANY_FIELDS.code, TOO_MANY_FIELDS.values);
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    // The event comes after the character that follows the name, which may be a line break.
    line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on("opentag", (tag) => {
    if (open.length === 0 && localName(tag.name) !== root) {
      refuse("xml-root", { found: tag.name, expected: root });
    }
    if (open.length >= DEEPEST) refuse("xml-too-large", { maximum: DEEPEST });
    const element: Growing = {
      name: tag.name,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
      text: "",
      line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const appendText = (data: string) => {
    const element = open.at(-1);
    if (element) element.text += data;
  };
  parser.on("text", appendText);
  parser.on("cdata", appendText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (open.length === 0) rootElement = element;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: [error.problem] };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ code: "xml", values: { message }, line: parser.line }] };
  }
  return rootElement ? { ok: true, value: rootElement } : EMPTY;
}

/** Whether a label names a known encoding (WHATWG Encoding). The text itself has been decoded already. */
function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }) !== undefined;
  } catch {
    return false;
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The children of an element that have a local name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => localName(child.name) === name);
}

/** The first of {@link childrenOf}. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}
