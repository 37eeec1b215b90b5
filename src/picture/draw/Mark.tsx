import type { Side } from "../../frame/query/accounts";
import type { Standing } from "../../frame/query/compare";
import {
  actorMarkOf,
  type LetterMarkStyle,
  linkMarkOf,
  sideMarkOf,
  standingMarkOf,
  statusMarkOf,
} from "../scene/marks";

/** The mark of a kind of actor, for legends. */
export function ActorMark({ kind }: { readonly kind: string }) {
  const { shape, dashed, fill } = actorMarkOf(kind);
  const style = {
    fill: dashed ? "none" : `var(${fill})`,
    stroke: `var(${dashed ? fill : "--outline"})`,
    strokeWidth: dashed ? 2 : 1,
  };
  return (
    <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      {shape === "ellipse" && (
        <ellipse
          cx="9"
          cy="7"
          rx={dashed ? 8 : 6}
          ry={dashed ? 5 : 6}
          style={style}
          strokeDasharray={dashed ? "3 2" : undefined}
        />
      )}
      {shape === "round-rectangle" && (
        <rect x="3" y="1" width="12" height="12" rx="3" style={style} />
      )}
      {shape === "hexagon" && <path d="M3 7 6 1h6l3 6-3 6H6Z" style={style} />}
      {shape === "diamond" && <path d="M9 0 16 7 9 14 2 7Z" style={style} />}
    </svg>
  );
}

/** The mark of a kind of link: its line with its glyph. */
export function LinkMark({ kind }: { readonly kind: string }) {
  const { width, colour, glyph } = linkMarkOf(kind);
  return (
    <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      {glyph ? (
        <path d={glyph} transform="translate(2 0) scale(.88)" style={{ fill: `var(${colour})` }} />
      ) : (
        <path d="M1 7h16" style={{ stroke: `var(${colour})`, strokeWidth: width }} />
      )}
    </svg>
  );
}

/** The mark of a link that one of two accounts tells of, or both. */
export function SideMark({ side }: { readonly side: Side }) {
  return <LetterMark {...sideMarkOf(side)} />;
}

/** The mark of a pair that is in one of two windows, or both. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return <LetterMark {...standingMarkOf(standing)} />;
}

function LetterMark({ colour, letter, pattern = [] }: LetterMarkStyle) {
  return (
    <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
      <path
        d="M1 8h32"
        style={{ stroke: `var(${colour})`, strokeWidth: 3 }}
        strokeDasharray={pattern.join(" ")}
      />
      <circle cx="17" cy="8" r="7" style={{ fill: "var(--paper)", stroke: `var(${colour})` }} />
      <text x="17" y="12" textAnchor="middle" fontSize="11" style={{ fill: "var(--ink)" }}>
        {letter}
      </text>
    </svg>
  );
}

/** The mark of a status: its line pattern. */
export function StatusMark({ status }: { readonly status: string }) {
  const { pattern, crossed } = statusMarkOf(status);
  const style = { stroke: "var(--ink)", strokeWidth: 2, fill: "none" };
  return (
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
      <path d="M1 7h24" style={style} strokeDasharray={pattern.join(" ")} />
      {crossed && <path d="m9 3 8 8m0-8-8 8" style={style} />}
    </svg>
  );
}
