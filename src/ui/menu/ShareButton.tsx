import { Icon } from "../../picture/stage/Icon";
import { useWords } from "../../store/hooks";
import "./share-button.css";

interface ShareButtonProps {
  /** A pointer or the focus on the button foretells a press. */
  readonly onForetell: () => void;
  readonly onOpen: () => void;
}

/** The button that opens what there is to share. */
export function ShareButton({ onForetell, onOpen }: ShareButtonProps) {
  const words = useWords();
  return (
    <button
      type="button"
      className="share-button"
      aria-label={words.say("share.open")}
      aria-haspopup="dialog"
      onPointerEnter={onForetell}
      onFocus={onForetell}
      onClick={onOpen}
    >
      <span className="share-sign">
        <Icon path="M8 10V2M4.500 5.500 8 2l3.500 3.500M3 9v5h10V9" />
      </span>
      <span className="share-word">{words.say("share.open")}</span>
    </button>
  );
}
