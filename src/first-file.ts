import { loadAhead } from "./store/load-ahead";

/** Fetches files. A module of its own, so that the first file is on its way before the modules of the page are evaluated. */
export const loadFile = loadAhead(window);
