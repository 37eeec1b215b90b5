import { SaxesParser } from "saxes";
import type { Outcome, Problem } from "../../graph/problem";

/** An element of a document, without what belongs to other namespaces' prefixes but the name. */
export interface XmlElement {
  /** The local name; with its prefix where it has one, as in `viz:color`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The character data directly within it. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** Deeper than any graph is; what is deeper was made to break readers. */
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
 * Reads a document of XML 1.0 whose root has a name (whatever its prefix). A DOCTYPE is refused before anything in it
 * is read, and with it all entities but XML's own five. Never throws.
 */
export function parseXml(text: string, root: string): Outcome<XmlElement> {
  if (text.trim() === "") return EMPTY;
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let whole: XmlElement | undefined;
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
  parser.on("opentagstart", () => {
    // It is told with the sign after the name, which may be the end of the line.
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
  const take = (data: string) => {
    const element = open.at(-1);
    if (element) element.text += data;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => {
    const element = open.pop();
    if (open.length === 0) whole = element;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: [error.problem] };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ code: "xml", values: { message }, line: parser.line }] };
  }
  return whole ? { ok: true, value: whole } : EMPTY;
}

/** Whether an encoding is known by that label (WHATWG Encoding); the bytes were decoded before. */
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

/** The elements of a local name directly within another. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => localName(child.name) === name);
}

/** The first of {@link childrenOf}. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Text as XML 1.0 can hold it: what it has no place for, most control characters, is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** One element as text, its attributes in the order given; those undefined are left out. */
export function printElement(
  name: string,
  attributes: readonly (readonly [string, string | number | boolean | undefined])[],
  content?: string,
): string {
  const given = attributes
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return content === undefined ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}
