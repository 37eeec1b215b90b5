const ELEMENT = /<script\b[^>]*\bid="?readout-graph"?[^>]*>\s*(\{[^<]*\})\s*<\/script>/i;

/**
 * The graph, as JSON, that stands in a page that holds the whole application (`export --to html`, "Publish"); undefined
 * where a text is no such page. Nothing in the page is run.
 */
export function graphInPage(text: string): string | undefined {
  return /^\uFEFF?\s*</.test(text) ? ELEMENT.exec(text)?.[1] : undefined;
}
