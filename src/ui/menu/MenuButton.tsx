import { useState } from "react";
import { useWords } from "../../store/hooks";
import { partOf } from "../parts/panel/part-of";
import type { PageMenuProps } from "./PageMenu";

const load = () => import("./PageMenu");
const PageMenu = partOf(async () => (await load()).PageMenu, <ClosedMenu />);
/** A pointer or the focus on the button foretells a press. A failure is told when it is pressed. */
const foretell = () => void load().catch(() => undefined);

/** The button of the menu; what opens is fetched when it is first asked for. */
export function MenuButton(props: PageMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  return isAsked ? <PageMenu {...props} /> : <ClosedMenu onPress={() => setIsAsked(true)} />;
}

/** The button as it stands until the menu has come. */
function ClosedMenu({ onPress }: { readonly onPress?: () => void }) {
  const words = useWords();
  return (
    <button
      type="button"
      className="menu-button"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={foretell}
      onFocus={foretell}
      onClick={onPress}
    >
      {words.say("app.menu")}
    </button>
  );
}
