import { fetchBytes } from "../../reader/files/fetch-bytes";
import { loadAhead } from "../../store/load-ahead";
import { isHandedOver } from "../host/handed-over";

/** Fetches files. A module of its own, so that the first file is on its way before the modules of the page are evaluated. */
export const loadFile = isHandedOver(window) ? fetchBytes : loadAhead(window);
