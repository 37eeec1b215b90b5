import { useState } from "react";
import { useWords } from "../../store/hooks";
import { partOf } from "../parts/panel/part-of";
import type { PageMenuProps } from "./PageMenu";

const load = () => import("./PageMenu");
const PageMenu = partOf(async () => (await load()).PageMenu, <ClosedMenu />);
/** A pointer or the focus on the button foretells a press. A failure is told when it is pressed. */
const foretell = () => void load().catch(() => undefined);

/** The button of the menu; what opens is fetched when it is first asked for. */
export function MenuButton(props: Omit<PageMenuProps, "isByKey">) {
  const [asked, setAsked] = useState<"key" | "pointer">();
  return asked ? (
    <PageMenu {...props} isByKey={asked === "key"} />
  ) : (
    <ClosedMenu onPress={setAsked} />
  );
}

interface ClosedMenuProps {
  readonly onPress?: (by: "key" | "pointer") => void;
}

/** The button as it stands until the menu has come. */
function ClosedMenu({ onPress }: ClosedMenuProps) {
  const words = useWords();
  return (
    <button
      type="button"
      className="menu-button"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={foretell}
      onFocus={foretell}
      onClick={({ detail }) => onPress?.(detail === 0 ? "key" : "pointer")}
    >
      {words.say("app.menu")}
    </button>
  );
}
