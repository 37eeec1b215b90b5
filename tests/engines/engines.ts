import type { EngineFound } from "./engine";
import { FIREFOX } from "./firefox";
import { WEBKIT } from "./webkit";

/** The engines besides Chromium's, whether they are here or not. */
export const ENGINES: readonly EngineFound[] = [FIREFOX, WEBKIT];
