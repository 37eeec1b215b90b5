/** The style of the element, within its shadow tree. */
export const STYLE =
  ":host{display:block;position:relative}:host([hidden]){display:none}" +
  "iframe{display:block;inline-size:100%;border:0;color-scheme:auto}" +
  "slot[data-covered]{display:none}" +
  "[aria-live]{position:absolute;margin:-1px;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}" +
  // Print has no room for a frame that scrolls: the figure, where there is one, is the picture on paper.
  "@media print{slot[data-covered]{display:contents}iframe[data-has-figure]{display:none}}" +
  // Not hidden: a screen reader that meets a document in a hidden frame keeps for good that it belongs to no page.
  "iframe[data-waiting]{position:absolute;inset:0 auto auto 0;block-size:100%;max-block-size:100%;opacity:0;pointer-events:none}";
