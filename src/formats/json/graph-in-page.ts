/** As the page of one file has it (one-file.html). */
const ID = 'id="readout-graph"';

/**
 * The graph, as JSON, that stands in a page that holds the whole application (`export --to html`, "Publish"); undefined
 * where a text is no such page. Nothing in the page is run, and each letter is looked at a few times at most.
 */
export function graphInPage(text: string): string | undefined {
  if (!/^\uFEFF?\s*</.test(text)) return undefined;
  const at = text.indexOf(ID);
  if (at < 0 || !text.startsWith("<script", text.lastIndexOf("<", at))) return undefined;
  const start = text.indexOf(">", at) + 1;
  const end = text.indexOf("</script>", start);
  if (start === 0 || end < 0) return undefined;
  const json = text.slice(start, end).trim();
  return json.startsWith("{") ? json : undefined;
}
