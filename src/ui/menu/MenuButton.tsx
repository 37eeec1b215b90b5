import { lazy, Suspense, useState } from "react";
import { useWords } from "../../store/hooks";
import type { PageMenuProps } from "./PageMenu";

const PageMenu = lazy(async () => ({ default: (await import("./PageMenu")).PageMenu }));

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
