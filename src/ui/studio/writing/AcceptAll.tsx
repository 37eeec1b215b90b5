import { useState } from "react";
import type { Draft } from "../../../edit/types";
import type { FileLink } from "../../../graph/model/file";
import { Options } from "../../choice/Options";
import { Select } from "../../choice/Select";
import { nameIn } from "../parts/tell-link";
import { useSay } from "../parts/use-say";

interface AcceptAllProps {
  readonly draft: Draft;
  readonly waiting: readonly FileLink[];
  readonly atHand: FileLink | undefined;
  readonly onAccept: (ids: readonly string[]) => void;
}

/** Everything that waits of one actor at once: of the proposal at hand, its first or its second. */
export function AcceptAll({ draft, waiting, atHand, onAccept }: AcceptAllProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const actors = [...new Set(waiting.flatMap(({ source, target }) => [source, target]))];
  const actor = chosen !== undefined && actors.includes(chosen) ? chosen : atHand?.source;
  const ids = waiting.filter(({ source, target }) => source === actor || target === actor);
  return (
    <span className="studio-all">
      <Select
        aria-label={say("proposals.actor")}
        value={actor}
        onChange={(event) => setChosen(event.target.value)}
      >
        <Options
          items={actors}
          chosen={actor ?? ""}
          valueOf={(id) => id}
          nameOf={(id) => nameIn(draft, id)}
        />
      </Select>
      <button type="button" onClick={() => onAccept(ids.map(({ id }) => id))}>
        {say("proposals.acceptAll")}
      </button>
    </span>
  );
}
