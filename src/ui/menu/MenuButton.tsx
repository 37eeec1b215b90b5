import { Suspense, useState } from "react";
import { useWords } from "../../store/hooks";
import { partOf } from "../parts/panel/part-of";
import type { PageMenuProps } from "./PageMenu";

const load = () => import("./PageMenu");
const PageMenu = partOf(async () => (await load()).PageMenu);
/** A pointer or the focus on the button foretells a press. A failure is told when it is pressed. */
const foretell = () => void load().catch(() => undefined);

/** The button of the menu; what opens is fetched when it is first asked for. */
export function MenuButton(props: PageMenuProps) {
  const words = useWords();
  const [isAsked, setIsAsked] = useState(false);
  const button = (
    <button
      type="button"
      className="menu-button"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={foretell}
      onFocus={foretell}
      onClick={() => setIsAsked(true)}
    >
      {words.say("app.menu")}
    </button>
  );
  return isAsked ? (
    <Suspense fallback={button}>
      <PageMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
