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
