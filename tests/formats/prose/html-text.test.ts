import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/formats/prose/html-text";

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><title>The call &amp; after | Paper</title>
<meta property="og:title" content="The call &amp; after"><meta property="og:site_name" content='The Paper'>
<meta property="article:published_time" content="2022-02-01T10:00:00Z"><style>p > b { color: red }</style>
<script>if (1 < 2) document.write("</p>no");</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>The call</h1>
<p title="a > b">Draghi   rang <b>Putin</b> on&nbsp;Tuesday &ndash; &eacute;t&#233;.</p><!-- not <p>this</p> -->
<aside>Read <aside>also</aside> this</aside><p>3 < 4, they said.<br>Then they met.</p></article>
<footer>Imprint</footer></body></html>`;

describe("the text of a web page", () => {
  it("is that of its article, paragraph by paragraph, with what the page says of itself", () => {
    expect(readHtml(PAGE)).toEqual({
      text: "The call\n\nDraghi rang Putin on\u00A0Tuesday – été.\n\n3 < 4, they said. Then they met.".replace(
        "\u00A0",
        " ",
      ),
      title: "The call & after",
      publisher: "The Paper",
      published: "2022-02-01",
      language: "en-GB",
      address: undefined,
    });
  });

  it.each([
    ["<p>a</p><p>b</p>", "a\n\nb"],
    ["<div>a<div>b</div>c</div>d", "a\n\nb\n\nc\n\nd"],
    ["<H2>a</H2>b<Li>c", "a\n\nb\n\nc"],
    ["<p>a<span>b</span> <i>c</i>", "ab c"],
    ["<p>a<br/>b<br>c", "a b c"],
    ["<pre>a\n  b<br>c</pre> d\n e", "a\n  b\nc\n\nd e"],
    ["a <!-- <p>b</p> --> c", "a c"],
    ["a <!-- <p>b", "a"],
    ["a <!DOCTYPE x> b <?php c ?> d", "a b d"],
    ["1 < 2 <3 > 0", "1 < 2 <3 > 0"],
    ["a &lt;b&gt; &amp;c; &amp d &#65;&#x42;", "a <b> &c; & d AB"],
    ["a <b title='x > y' class=\"'>\">c</b>", "a c"],
    ["a <b", "a"],
    ["", ""],
  ])("has a paragraph for each block, and no tags: %j", (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it.each([
    ["<script>a</b></script>b", "b"],
    ["<SCRIPT>a</SCRIPT>b<style>c</style>d", "bd"],
    ["a<script>b", "a"],
    ["<nav>a<nav>b</nav>c</nav>d", "d"],
    ["<nav>a<p>b</p></nav>d", "d"],
    ["<svg/>a<figure><figcaption>b</figcaption></figure>c", "ac"],
    ["<form>a<nav>b</form>c</nav>d", "cd"],
    ["a</footer>b", "ab"],
    ["<template>a", ""],
  ])("leaves out what is no part of an article: %j", (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it.each([
    ["a<main><p>b</p></main>c", "b"],
    ["<p>a</p><article>b</article><p>c</p><article>d</article>", "b\n\nd"],
    ["a<main>b<article>c</article>d</main>e", "b\n\nc\n\nd"],
    ["a</main><p>b</p><main> </main>", "a\n\nb"],
  ])("is that of the article or main part alone, where there is one: %j", (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it.each([
    ["<title> A\n &amp; B </title>", { title: "A & B" }],
    ["<title>A</title><article><title>B</title></article>", { title: "A" }],
    ["<p>a</p><title>B</title>", { title: undefined }],
    ['<title>A</title><meta property="og:title" content="B">', { title: "B" }],
    ["<meta name=og:title content=B>", { title: "B" }],
    ['<meta property="OG:Site_Name" content="P"/>', { publisher: "P" }],
    ['<meta property="og:site_name" content="">', { publisher: undefined }],
    [
      '<meta property="og:url" content="https://a.example/?a=1&amp;b">',
      { address: "https://a.example/?a=1&b" },
    ],
    ['<html lang="fr"><html lang="de">', { language: "fr" }],
    ["<html LANG = 'it'>", { language: "it" }],
    ["<html xlang=it>", { language: undefined }],
    ['<html lang="it>', { language: undefined }],
    ['<time datetime="2022-02-01T10:00">', { published: "2022-02-01" }],
    ['<time datetime="on 2022-02-01"><time datetime="2022-02-03">', { published: "2022-02-03" }],
    ['<meta name="date" content="2022-02-01">', { published: "2022-02-01" }],
    ['<meta name="DC.date.issued" content="2022-02-01">', { published: "2022-02-01" }],
    ['<meta name="update" content="2022-02-01">', { published: undefined }],
    ['<meta content="2022-02-01">', { published: undefined }],
  ])("knows what the page says of itself: %s", (html, facts) => {
    expect(readHtml(html)).toMatchObject(facts);
  });

  it("is read from whatever somebody calls HTML", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."<>/!-pa\"'= &;#x1".split("")) }),
        (html) => {
          expect(typeof readHtml(html).text).toBe("string");
        },
      ),
    );
  });
});
