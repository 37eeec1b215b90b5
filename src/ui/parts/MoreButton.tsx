import { useWords } from "../../store/hooks";

interface MoreButtonProps {
  /** How many are not shown. */
  readonly count: number;
  readonly onMore: () => void;
}

/** Shows more of a long list. */
export function MoreButton({ count, onMore }: MoreButtonProps) {
  const words = useWords();
  return (
    <button type="button" className="plain" onClick={onMore}>
      {words.say("details.more", { count })}
    </button>
  );
}
