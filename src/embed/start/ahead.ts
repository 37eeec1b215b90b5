import { fetchBytes } from "../../reader/files/fetch-bytes";
import { loadAhead } from "../../store/load-ahead";
import { prepareBrowser } from "../../store/prepare-browser";
import { isHandedOver } from "../host/handed-over";

/**
 * Fetches files, the first of them already unless the page around the frame hands it over. A part of its own that runs as soon as
 * it has come: while the program is on its way, the browser has time.
 */
export const loadFile = isHandedOver(window) ? fetchBytes : loadAhead(window);
prepareBrowser(window);
