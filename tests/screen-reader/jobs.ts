import type { Frame, Page } from "playwright-core";
import type { Job } from "./job";

const shown = (page: Page) => page.getByText(/\d+ of \d+ actors/).waitFor();
function times(count: number, key: string): readonly string[] {
  return Array.from({ length: count }, () => key);
}

/** Of signs that a keyboard has: others come only where its layout is changed for them in time. */
const TEXT = "Ada Quill called Bruno Marsh on 12 March 2024. Carla Voss met Dario Fenn in Oslo.";

/** From the first tab stop of the page to the menu, and into it. */
const OPEN_MENU = ["ctrl+Home", ...times(4, "Tab"), "Return"];

/** The main jobs with eyes closed. Letters are Orca's own keys: `h` heading, `m` landmark, `b` button, `t` table, `q` quote. */
export const JOBS: readonly Job[] = [
  {
    name: "what-is-this-page",
    title: "What is this page? Read from its beginning to its end, then by landmarks and headings.",
    path: "?data=draghi-putin",
    ready: shown,
    keys: ["ctrl+Home", "KP_Add", "ctrl+Home", ...times(6, "m"), "ctrl+Home", ...times(3, "h")],
  },
  {
    name: "who-did-not-call",
    title: "Who was to call whom, and did not?",
    path: "?data=draghi-putin",
    ready: shown,
    keys: ["ctrl+Home", ...times(3, "h"), "b", "Return", "ctrl+Home", "Return", "bracketright"],
  },
  {
    name: "a-quote-and-its-account",
    title: "What was said in a call, and whose account is it?",
    path: "?data=draghi-putin&select=call-draghi-putin",
    ready: shown,
    keys: ["ctrl+Home", ...times(3, "h"), ...times(10, "Down"), "q", "q", "q"],
  },
  {
    name: "moving-the-window",
    title: "Move the period by a day and to one day alone.",
    path: "?data=draghi-putin",
    ready: shown,
    keys: [
      "ctrl+Home",
      ...times(3, "h"),
      ...times(3, "b"),
      ...times(2, "shift+Tab"),
      "Right",
      "Right",
      "End",
    ],
  },
  {
    name: "comparing",
    title: "Compare a week with the week before, and end that.",
    path: "?data=winter-2022&from=2022-02-01&to=2022-02-07",
    ready: shown,
    keys: [
      "ctrl+Home",
      "ctrl+End",
      "shift+b",
      "Return",
      "shift+b",
      "Return",
      "Tab",
      "shift+Tab",
      "Return",
    ],
  },
  {
    name: "told-by-both",
    title: "What did both sides tell of?",
    path: "?data=winter-2022&tab=table",
    ready: shown,
    keys: ["ctrl+Home", ...times(3, "m"), "Return", "Tab", "Tab", "space", "Escape"],
  },
  {
    name: "the-score",
    title: "From stroke to stroke in the score, then one contact face to face, and back.",
    path: "?data=winter-2022",
    ready: shown,
    keys: [
      "ctrl+Home",
      "Return",
      "Right",
      "Right",
      "Down",
      "Home",
      "Return",
      ...times(9, "Down"),
      "Escape",
      "Right",
      "Tab",
    ],
  },
  {
    name: "the-picture",
    title: "From neighbour to neighbour in the picture, along the links of one, and out again.",
    path: "?data=draghi-putin",
    ready: shown,
    keys: [
      "ctrl+Home",
      "Return",
      "Right",
      "Left",
      "x",
      "b",
      "bracketright",
      "Return",
      "Escape",
      "Tab",
      "Tab",
    ],
  },
  {
    name: "the-table",
    title: "The table: from its tab into it, along a row, down a column, and a link from it.",
    path: "?data=draghi-putin",
    ready: shown,
    keys: [
      "ctrl+Home",
      ...times(5, "Tab"),
      "Right",
      "Right",
      "Tab",
      "Tab",
      "shift+alt+Down",
      ...times(6, "shift+alt+Right"),
      "shift+alt+Down",
      "ctrl+Home",
      "t",
      "Down",
      "Down",
      "b",
      "Return",
    ],
  },
  {
    name: "the-studio",
    title: "The studio: from a text to its proposals, one after the other, and to the file.",
    path: "?data=draghi-putin",
    ready: shown,
    keys: [
      ...OPEN_MENU,
      "Down",
      "Down",
      "Return",
      `type:${TEXT}`,
      "Tab",
      "Tab",
      "type:Harbour",
      "Tab",
      "type:The Harbour Post",
      "Tab",
      "type:2024-03-12",
      "Return",
      "Tab",
      "Return",
      ...times(2, "Tab"),
      "Return",
      "Escape",
      "shift+Tab",
      "Tab",
      "Return",
      ...times(6, "Tab"),
      "Return",
      ...times(5, "Tab"),
      "Return",
      "Escape",
    ],
  },
  {
    name: "saving",
    title: "Save the whole graph in another format.",
    path: "?data=draghi-putin",
    ready: shown,
    keys: [...OPEN_MENU, "End", "Up", "Up", "Up", "Return", "Tab", "Down", "Tab", "Down", "Escape"],
  },
  {
    name: "in-an-article",
    title:
      "An article with a graph in it: line by line past its end to the text, a link in the text, and back to what it selected.",
    path: "demo/article.html",
    ready: async (page) => {
      const isFrame = (frame: Frame) => frame.parentFrame() !== null;
      const frame = page.frames().find(isFrame) ?? (await page.waitForEvent("frameattached"));
      await frame.getByText(/of \d+ links/).waitFor();
    },
    // Lines only where they are short: where long ones end differs from machine to machine. What is said of the place where the
    // reader stands already is said in fewer words: so they go to the next paragraph first.
    keys: [
      "p",
      "ctrl+Home",
      "p",
      "h",
      "h",
      "shift+m",
      ...times(3, "Down"),
      "k",
      "Return",
      "k",
      "Return",
      ...times(2, "shift+m"),
      ...times(2, "Down"),
    ],
  },
];
