import { seeFrom } from "../../frame/view/steps";
import type { View } from "../../frame/view/view";
import type { Facet } from "../../frame/query/facets";
import type { Graph } from "../../graph/model/types";
import { useDispatch, useWords } from "../../store/hooks";
import { Options } from "../choice/Options";
import { Select } from "../choice/Select";

interface SeenFromProps {
  readonly facets: readonly Facet[];
  readonly graph: Graph;
  readonly view: View;
}

/** Shows the graph as one account tells it, or how two accounts differ: the filter by account, in two steps. */
export function SeenFrom({ facets, graph, view }: SeenFromProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const [first = "", second = ""] = view.filters.account;
  if (facets.length < 2) return null;
  const options = (without: string, chosen: string) => (
    <Options
      items={facets.filter(({ value }) => value !== without)}
      chosen={chosen}
      valueOf={({ value }) => value}
      nameOf={({ value }) => graph.actors.get(value)?.name ?? value}
    />
  );
  return (
    <div className="seen-from">
      <label>
        {words.say("seen.from")}
        <Select
          value={first}
          onChange={({ target }) => dispatch(target.value ? seeFrom(target.value) : seeFrom())}
        >
          <option value="">{words.say("seen.all")}</option>
          {options("", first)}
        </Select>
      </label>
      {first !== "" && (
        <label>
          {words.say("seen.against")}
          <Select
            value={second}
            onChange={({ target }) =>
              dispatch(target.value ? seeFrom(first, target.value) : seeFrom(first))
            }
          >
            <option value="">{words.say("seen.none")}</option>
            {options(first, second)}
          </Select>
        </label>
      )}
    </div>
  );
}
