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
