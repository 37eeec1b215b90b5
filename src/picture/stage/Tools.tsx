import { Icon } from "./Icon";

/** The buttons of the picture, in their order, each with its icon. */
const TOOLS = [
  ["zoomIn", "M8 3v10M3 8h10"],
  ["zoomOut", "M3 8h10"],
  [
    "fit",
    "M2.500 6v-3.500h3.500M10 2.500h3.500v3.500M13.500 10v3.500h-3.500M6 13.500h-3.500v-3.500",
  ],
  ["centre", "M8 1.500v4M8 10.500v4M1.500 8h4M10.500 8h4"],
  ["save", "M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11"],
] as const;

type Tool = (typeof TOOLS)[number][0];

/** What each button is called. */
export type ToolWords = Readonly<Record<Tool, string>>;

interface ToolsProps {
  readonly words: ToolWords;
  /** What each button does. */
  readonly actions: Readonly<Record<Tool, () => void>>;
}

export function Tools({ words, actions }: ToolsProps) {
  return (
    <div className="picture-tools">
      {TOOLS.map(([tool, icon]) => (
        <button
          key={tool}
          type="button"
          aria-label={words[tool]}
          title={words[tool]}
          onClick={actions[tool]}
        >
          <Icon path={icon} />
        </button>
      ))}
    </div>
  );
}
