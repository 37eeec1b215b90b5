/** A part of a text that is laid out by itself. */
export interface Piece {
  /** Its place in the text, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  /** Behind its text, the line break that it ends with. */
  readonly end: "\n" | "";
  /** About how many lines it has, for as long as it is not laid out. */
  readonly lines: number;
}

/** Most articles are one piece; a page lays ten out in no time. */
const LONGEST = 10_000;
/** About so many letters stand in a line. */
const LINE = 60;

/**
 * A text in pieces, of which a page lays out those in sight: it would stand still over a million letters. Each ends with a line;
 * where no line ends, with a word.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  do {
    const part = partAt(text, start);
    const isLine = part.endsWith("\n") && start + part.length < text.length;
    pieces.push({
      start,
      text: isLine ? part.slice(0, -1) : part,
      end: isLine ? "\n" : "",
      lines: part.split("\n").length + Math.round(part.length / LINE),
    });
    start += part.length;
  } while (start < text.length);
  return pieces;
}

function partAt(text: string, start: number): string {
  const most = text.slice(start, start + LONGEST);
  if (start + LONGEST >= text.length) return most;
  const end = most.lastIndexOf("\n") + 1 || most.lastIndexOf(" ") + 1;
  // Two halves of one letter stay together.
  return most.slice(0, end || (/[\uD800-\uDBFF]$/.test(most) ? -1 : LONGEST));
}
