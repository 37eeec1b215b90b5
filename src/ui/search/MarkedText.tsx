import { beginningOf, excerptOf, piecesOf } from "../../frame/reading/marks";
import { Letters } from "../parts/PlainText";

interface MarkedTextProps {
  readonly text: string;
  /** What is marked, as a hit of the search has it. */
  readonly terms: readonly string[];
  /** Whether a long text begins a little before the first mark. */
  readonly isExcerpt?: boolean;
}

/** Text of a file with what was found in it marked, isolated from what stands beside it; of a very long one, a part. */
export function MarkedText({ text, terms, isExcerpt = false }: MarkedTextProps) {
  const pieces = piecesOf(text, terms);
  return (
    <bdi>
      {beginningOf(isExcerpt ? excerptOf(pieces) : pieces).map((piece, at) =>
        piece.isMarked ? (
          <mark key={at}>
            <Letters text={piece.text} />
          </mark>
        ) : (
          <Letters key={at} text={piece.text} />
        ),
      )}
    </bdi>
  );
}
