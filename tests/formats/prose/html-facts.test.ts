import { expect, test } from "vitest";
import { isTable, unixLines } from "../../../src/formats/prose/prose";
import { readHtml } from "../../../src/formats/prose/html-text";

const facts = (head: string) => {
  const { text: _text, ...rest } = readHtml(`<html lang=it>${head}<p>Words.</p></html>`);
  return rest;
};

test("A page says its language, title, publisher, day and address, with any quotation marks or none", () => {
  const head = [
    '<meta property="og:title" content="A &amp; B">',
    "<meta property='og:site_name' content='The Day'>",
    "<meta name=date content=2022-02-01T10:00>",
    '<META CONTENT="https://e.org/" PROPERTY="og:url">',
  ].join("");
  expect(facts(head)).toEqual({
    title: "A & B",
    publisher: "The Day",
    published: "2022-02-01",
    language: "it",
    address: "https://e.org/",
  });
});

test.each([
  '<meta property="article:published_time" content="2022-02-01T10:00:00Z">',
  '<meta name="DC.date" content="2022-02-01">',
  '<meta name="date" content="2022-02-01"><time datetime="2022-02-09">',
  '<time datetime="2022-02-01"></time><meta name="date" content="2022-02-09">',
])("The day of a page is the first that it names: %s", (head) => {
  expect(facts(head).published).toBe("2022-02-01");
});

test.each([
  '<meta name="update" content="2022-02-01">',
  '<meta name="date" content="1 February 2022">',
  '<meta name="date" content="x2022-02-01">',
  '<meta name="date">',
  '<meta name="date" content="2022-02-01',
  "<time>2022-02-01</time>",
])("Where it names none, it has none: %s", (head) => {
  expect(facts(head).published).toBeUndefined();
});

test("The title is that of the page itself, not of a picture in it, its blanks as one", () => {
  expect(facts("<title>  A\n title </title>").title).toBe("A title");
  expect(readHtml("<p>Words.</p><svg><title>A dove</title></svg>").title).toBeUndefined();
});

test("A line break is kept in what is set as it was typed, elsewhere it is a blank", () => {
  expect(readHtml("<p>a<br>b</p>").text).toBe("a b");
  expect(readHtml("<pre>a<br>b</pre><p>c<br>d</p>").text).toBe("a\nb\n\nc d");
});

test("Scripts and styles are no text, also where they do not end", () => {
  expect(readHtml("<p>a</p><script>b < c</script><p>d</p><style>e").text).toBe("a\n\nd");
});

test("A `>` within quotation marks ends no tag", () => {
  expect(readHtml(`<p title="a > b">c</p><p title='d " > e'>f</p>`).text).toBe("c\n\nf");
});

test("Where a page says what its article is, the rest is left out", () => {
  expect(readHtml("<p>a</p><article><p>b</p></article><p>c</p>").text).toBe("b");
  expect(readHtml("<p>a</p><main><article>b</article><p>c</p></main><p>d</p>").text).toBe("b\n\nc");
});

test.each([
  ["a\tb\nc\td", true],
  ["a;b\n\nc;d\r\ne;f", true],
  ["a,b,c\nd,e,f", true],
  ["a,b,c\nd,e", false],
  ["a,b", false],
  ["a\nb", false],
  ["", false],
  ["a,b\nc,d\ne,f\ng,h\ni,j\nk,l\nA sentence, and, so, on.", true],
])("A text is a table where its first lines have as many marks: %j", (text, expected) => {
  expect(isTable(text)).toBe(expected);
});

test("The end of a line is one character, and the mark of the byte order none", () => {
  expect(unixLines("\uFEFFa\r\nb\rc\n\uFEFF")).toBe("a\nb\nc\n\uFEFF");
});

test.each([
  [
    "the first of two titles",
    '<meta name="og:title" content="A"><meta property="og:title" content="B">',
    { title: "A" },
  ],
  ["a title on two lines as one", "<title> A\n  B </title>", { title: "A B" }],
  [
    "the day of an article, not of its updates",
    '<meta name="update" content="2021-01-01"><meta name="dc.date" content="2022-01-02">',
    { published: "2022-01-02" },
  ],
  [
    "the day of a time",
    '<time datetime="soon">x</time><time datetime="2022-03-04T10:00">x</time>',
    { published: "2022-03-04" },
  ],
  [
    "nothing without a value",
    "<meta name=\"date\" content><meta property='og:title' content=''>",
    {},
  ],
  ["no title within an article", "<main><title>Not it</title>y</main>", {}],
])("A page says %s", (_, head, expected) => {
  expect(facts(head)).toEqual({ language: "it", ...expected });
});

test.each([
  ["<main>a</main>b<article>c</article>", "a\n\nc"],
  ["</main>a<main>b</main>", "b"],
  ["<p>a<noscript>b<noscript>c</noscript>d</noscript>e", "ae"],
  ["<aside/>a<aside>b</aside>c<figure><img></figure>d", "acd"],
  ["a<style>b</style>c<script>d", "ac"],
  ["<pre>a  b</pre>c  d</pre>e  f", "a  b\n\nc d\n\ne f"],
  ["<p x='>'>a</p><", "a\n\n<"],
  ["a <? b > c", "a c"],
  [
    "&#0;&#xD800;&#xDFFF;&#x110000;&#x10FFFF;&foo;&Eacute;&ccedil;&scaron;&shy;&#X41;|",
    "&#0;&#xD800;&#xDFFF;&#x110000;\u{10FFFF}&foo;Éçš" + "A|",
  ],
])("Of %s the text is what a reader sees", (html, text) => {
  expect(readHtml(html).text).toBe(text);
});

test.each([
  ["a,b\nc,d", true],
  ["a;b\nc;d\n", true],
  ["\uFEFFa,b\r\n\r\nc,d\re,f", true],
  ["a,b\nc,d\ne,f\ng,h\ni,j\nk,l\nno", true],
  ["a\tb", false],
  ["a,b\nc", false],
  ["a\nb", false],
])("Whether a text is a table shows in its first lines: %j", (text, expected) => {
  expect(isTable(text)).toBe(expected);
});
