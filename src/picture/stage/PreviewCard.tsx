import type { CSSProperties } from "react";
import type { Preview } from "./gestures/previews";

/** What a card tells: a name, and lines below it. */
export interface PreviewText {
  readonly title: string;
  readonly lines: readonly string[];
}

interface PreviewCardProps {
  readonly preview: Preview;
  readonly text: PreviewText | undefined;
  readonly onOpen: () => void;
}

/** How much room a card needs above its mark; with less it stands below. */
const ROOM = 120;

/** A small card beside a mark: who or what it is, before it is opened. A press on the card opens it. */
export function PreviewCard({ preview, text, onOpen }: PreviewCardProps) {
  if (!text) return null;
  const { x, top, bottom } = preview;
  const place: CSSProperties & Record<`--${string}`, string> = {
    "--x": `${x}px`,
    "--top": `${top}px`,
    "--bottom": `${bottom}px`,
  };
  return (
    <div
      className="picture-preview"
      role="tooltip"
      data-above={top > ROOM}
      style={place}
      onClick={onOpen}
    >
      <strong>
        <bdi>{text.title}</bdi>
      </strong>
      {text.lines.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  );
}
