import { loadAhead } from "./store/load-ahead";
import { prepareBrowser } from "./store/prepare-browser";

/**
 * Fetches files, the first of them already. A part of its own that runs as soon as it has come: while the program is on its way,
 * the browser has time.
 */
export const loadFile = loadAhead(window);
prepareBrowser(window);
