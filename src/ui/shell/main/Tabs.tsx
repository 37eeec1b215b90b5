import { useRef } from "react";
import { setTab } from "../../../frame/view/steps";
import { type Tab, TABS } from "../../../frame/view/view";
import { useDispatch, useWords } from "../../../store/hooks";
import { isMirrored } from "../../parts/mirrored";

interface TabsProps {
  /** The id of the panel that shows the chosen tab. */
  readonly panelId: string;
  readonly tab: Tab;
  /** The tab of the file where none is asked for. */
  readonly usual: Tab;
  readonly tabIdOf: (tab: Tab) => string;
}

/** Graph or table: the pattern "tabs" of the ARIA Authoring Practices, chosen with the arrows. */
export function Tabs({ panelId, tab, usual, tabIdOf }: TabsProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const choose = (name: Tab) => dispatch(setTab(name === usual ? undefined : name));
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
  return (
    <div className="tabs" role="tablist">
      {TABS.map((name, at) => (
        <button
          key={name}
          ref={(button) => {
            if (button) buttons.current.set(name, button);
          }}
          type="button"
          role="tab"
          id={tabIdOf(name)}
          aria-selected={tab === name}
          aria-controls={tab === name ? panelId : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => choose(name)}
          onKeyDown={(event) => {
            const onwards = isMirrored(event.currentTarget) ? -1 : 1;
            const step =
              event.key === "ArrowRight" ? onwards : event.key === "ArrowLeft" ? -onwards : 0;
            const next = TABS[(at + step + TABS.length) % TABS.length];
            if (step === 0 || !next) return;
            event.preventDefault();
            choose(next);
            buttons.current.get(next)?.focus();
          }}
        >
          {words.say(`tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
