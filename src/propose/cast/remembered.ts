import type { FileActor } from "../../graph/model/file";
import { plainName } from "./actors";
import { namesOf } from "../names/gazetteer";

/** Actors of other graphs, by what they are called. */
export class Remembered {
  readonly #byName = new Map<string, FileActor[]>();
  readonly #countries = new Map<string, FileActor>();

  constructor(actors: readonly FileActor[]) {
    for (const actor of actors) {
      if (actor.kind === "country" && actor.country !== undefined) {
        this.#countries.set(actor.country, actor);
      }
      for (const name of new Set(namesOf(actor).map(plainName))) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), actor]);
      }
    }
  }

  country(code: string): FileActor | undefined {
    return this.#countries.get(code);
  }

  /** The one that is called so; undefined where several are. An institution may be a group elsewhere. */
  named(name: string, kind: "person" | "institution" | "group"): FileActor | undefined {
    const [one, ...others] = (this.#byName.get(plainName(name)) ?? []).filter(
      (actor) => (actor.kind === "person") === (kind === "person") && actor.kind !== "country",
    );
    return others.length === 0 ? one : undefined;
  }
}
