import type { Side } from "../../frame/query/accounts";
import type { Frame } from "../../frame/query/frame";
import type { Graph } from "../../graph/model/types";
import { SideMark } from "../../picture/draw/Mark";
import { useWords } from "../../store/hooks";

const SIDES: readonly Side[] = ["first", "both", "second"];

/** What the picture says of two accounts: how many links lie in occasions that only one tells of, or both. */
export function SidesLegend({ frame, graph }: { readonly frame: Frame; readonly graph: Graph }) {
  const words = useWords();
  const { sides } = frame;
  if (!sides) return null;
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  return (
    <ul className="sides" aria-label={words.say("sides.name")}>
      {SIDES.map((side) => (
        <li key={side}>
          <SideMark side={side} />{" "}
          <bdi>
            {side === "both"
              ? words.say("sides.both", { count: sides.counts[side] })
              : words.say("sides.only", {
                  name: nameOf(side === "first" ? sides.first : sides.second),
                  count: sides.counts[side],
                })}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
