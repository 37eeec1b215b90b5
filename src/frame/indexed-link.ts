import type { Link } from "../graph/types";
import type { FilterName } from "./view";

/** A link with what the filters ask of it, looked up once. */
export interface IndexedLink {
  readonly link: Link;
  /** The values by which each filter finds it. An actor filter wants both ends, the others any. */
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
  /** The accounts that tell of its occasion, by this link or another of the same event. */
  readonly told: ReadonlySet<string>;
}
