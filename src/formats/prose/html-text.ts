import { decodeEntity } from "./entities";
import type { Prose } from "./types";

/** Elements whose content is no part of an article. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "nav",
  "aside",
  "footer",
  "form",
  "button",
  "select",
  "iframe",
  "figure",
]);

/** Elements that begin a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article blockquote body dd div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr li main ol p pre section " +
    "table tbody tfoot thead tr ul"
  ).split(" "),
);

/** How a tag begins: the slash of one that ends an element, and its name. */
const NAME = /^<(\/?)([a-z][a-z0-9-]*)/i;

/**
 * The text of a web page, paragraph by paragraph, with what it says of itself. If it has an `article` or `main`, only that.
 * No DOM: a page of ours may not parse HTML (Trusted Types), and a text of strangers need not be.
 */
export function readHtml(html: string): Prose {
  const pieces: { readonly text: string; readonly isMain: boolean }[] = [];
  const facts = new Map<string, string>();
  let text = "";
  let left = 0;
  let leftName = "";
  let main = 0;
  let isTitle = false;
  let preserved = 0;
  const end = () => {
    const plain = preserved > 0 ? text.trim() : text.replaceAll(/\s+/g, " ").trim();
    if (plain !== "") pieces.push({ text: plain, isMain: main > 0 });
    text = "";
  };
  for (let at = 0; at < html.length;) {
    const open = html.indexOf("<", at);
    const stop = open < 0 ? html.length : open;
    if (left === 0) {
      const words = decodeText(html.slice(at, stop));
      if (isTitle) facts.set("title", (facts.get("title") ?? "") + words);
      else text += words;
    }
    if (open < 0) break;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const tag = NAME.exec(html.slice(open, open + 40));
    if (!tag) {
      const isMarkup = html[open + 1] === "!" || html[open + 1] === "?";
      if (!isMarkup && left === 0) text += "<";
      at = isMarkup ? endOfTag(html, open) : open + 1;
      continue;
    }
    const close = endOfTag(html, open);
    const source = html.slice(open, close);
    const isEnd = tag[1] === "/";
    const name = (tag[2] ?? "").toLowerCase();
    at = close;
    if (left > 0) {
      if (name === leftName && !source.endsWith("/>")) left += isEnd ? -1 : 1;
      continue;
    }
    if (!isEnd && (name === "script" || name === "style")) {
      const after = html.slice(close).search(new RegExp(`</${name}`, "i"));
      at = after < 0 ? html.length : close + after;
      continue;
    }
    if (!isEnd && LEFT_OUT.has(name) && !source.endsWith("/>")) {
      [left, leftName] = [1, name];
      continue;
    }
    if (name === "title") isTitle = !isEnd && main === 0 && pieces.length === 0;
    else if (name === "meta" || name === "html" || name === "time") note(facts, name, source);
    else if (name === "br") text += preserved > 0 ? "\n" : " ";
    else if (BLOCKS.has(name)) end();
    if (name === "pre") preserved = Math.max(0, preserved + (isEnd ? -1 : 1));
    if (name === "article" || name === "main") main = Math.max(0, main + (isEnd ? -1 : 1));
  }
  end();
  const own = pieces.filter(({ isMain }) => isMain);
  const kept = own.length > 0 ? own : pieces;
  return {
    text: kept.map((piece) => piece.text).join("\n\n"),
    title: facts.get("og:title") ?? facts.get("title")?.replaceAll(/\s+/g, " ").trim(),
    publisher: facts.get("og:site_name"),
    published: facts.get("published"),
    language: facts.get("lang"),
    address: facts.get("og:url"),
  };
}

/** The place after a tag; a `>` within quotation marks does not end it. */
function endOfTag(html: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < html.length; at++) {
    const letter = html.charAt(at);
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at + 1;
  }
  return html.length;
}

/** What a tag says of the page: its language, title, publisher and day. */
function note(facts: Map<string, string>, name: string, source: string): void {
  const value = (attribute: string) => valueOf(source, attribute);
  const keep = (fact: string, found: string | undefined) => {
    if (found && !facts.has(fact)) facts.set(fact, found);
  };
  if (name === "html") return keep("lang", value("lang"));
  if (name === "time") return keep("published", dayIn(value("datetime")));
  const property = (value("property") ?? value("name") ?? "").toLowerCase();
  const content = value("content");
  if (property.startsWith("og:")) keep(property, content);
  if (/published|^date$|dc\.date/.test(property)) keep("published", dayIn(content));
}

function dayIn(text = ""): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}

function valueOf(source: string, attribute: string): string | undefined {
  const at = source.search(new RegExp(`\\s${attribute}\\s?=`, "i"));
  if (at < 0) return undefined;
  const rest = source.slice(source.indexOf("=", at) + 1).trimStart();
  const [quote = ""] = rest;
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote, 1);
    return end < 0 ? undefined : decodeText(rest.slice(1, end));
  }
  return /^[^\s>]+/.exec(rest)?.[0];
}

function decodeText(text: string): string {
  return text.replaceAll(/&(#?[a-z0-9]{1,31});?/gi, (whole, name: string) => {
    return decodeEntity(name) ?? whole;
  });
}
