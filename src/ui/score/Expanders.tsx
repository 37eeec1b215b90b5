import type { GraphIndex } from "../../frame/index/graph-index";
import type { Staves } from "../../frame/score/staves";
import type { ScoreScene } from "../../picture/score/score-types";
import { useWords } from "../../store/hooks";
import { saySide } from "../../words/sides";

interface ExpandersProps {
  readonly index: GraphIndex;
  readonly scene: ScoreScene;
  readonly staves: Staves;
  /** Sides all of whose actors have a stave of their own. */
  readonly expanded: ReadonlySet<number>;
  readonly onChange: (expanded: ReadonlySet<number>) => void;
}

/** Over the name of a stave that several actors share, and over the heading of a side that was opened: a button for more, or fewer. */
export function Expanders({ index, scene, staves, expanded, onChange }: ExpandersProps) {
  const words = useWords();
  return scene.headings.map(({ y, side, column }, at) => {
    const name = saySide(words, index, side);
    const group = staves.groups[at];
    const shared = group?.staves.find(({ actors }) => actors > 1);
    const isOpen = expanded.has(side);
    if (!shared && !isOpen) return null;
    const [left, right] = shared ? scene.column : column;
    const mark = shared && scene.staves[staves.list.indexOf(shared)];
    const toggle = () => {
      const next = new Set(expanded);
      if (isOpen) next.delete(side);
      else next.add(side);
      onChange(next);
    };
    return (
      <button
        key={side}
        type="button"
        className="score-expander"
        aria-expanded={isOpen}
        aria-label={
          isOpen
            ? words.say("score.fewer", { side: name })
            : words.say("score.more", { stave: mark?.text ?? "", side: name })
        }
        style={{ top: `${mark?.y ?? y}px`, left: `${left}px`, inlineSize: `${right - left}px` }}
        onClick={toggle}
      />
    );
  });
}
