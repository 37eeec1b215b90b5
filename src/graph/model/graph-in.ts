import { textIn } from "./local-text";
import type { Actor, Graph, Translations } from "./types";
import { withoutFile } from "./with-file";

/** A graph with its names and descriptions in a language (BCP 47), where the file has translations; else the same graph. */
export function graphIn(graph: Graph, wanted: string): Graph {
  const { translations, language: own } = graph;
  const isLocal = ({ translations: found }: Actor) => found !== undefined;
  if (!translations && ![...graph.actors.values()].some(isLocal)) return graph;
  const inWanted = <T extends string | undefined>(found: Translations | undefined, plain: T) =>
    found ? textIn(found, wanted, own).text : plain;
  const actors = [...graph.actors].map(([id, actor]): [string, Actor] => {
    const { name, role, description, shortName } = actor.translations ?? {};
    return [
      id,
      {
        ...actor,
        name: inWanted(name, actor.name),
        role: inWanted(role, actor.role),
        description: inWanted(description, actor.description),
        shortName: inWanted(shortName, actor.shortName),
      },
    ];
  });
  return {
    ...withoutFile(graph),
    title: inWanted(translations?.title, graph.title),
    description: inWanted(translations?.description, graph.description),
    actors: new Map(actors),
    get file() {
      return graph.file;
    },
    makeFile: graph.makeFile,
  };
}
