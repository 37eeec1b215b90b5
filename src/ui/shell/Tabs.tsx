import { setTab, TABS } from "../../frame/view/view";
import { dispatch } from "../../store/cells";
import { useView, useWords } from "../../store/hooks";

import { isMirrored } from "../parts/mirrored";

/** Graph or table: the pattern "tabs" of the ARIA Authoring Practices, chosen with the arrows. */
export function Tabs() {
  const words = useWords();
  const { tab } = useView();
  return (
    <div className="tabs" role="tablist">
      {TABS.map((name, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={tab === name}
          aria-controls={tab === name ? `panel-${name}` : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => dispatch(setTab(name))}
          onKeyDown={(event) => {
            const onwards = isMirrored(event.currentTarget) ? -1 : 1;
            const step =
              event.key === "ArrowRight" ? onwards : event.key === "ArrowLeft" ? -onwards : 0;
            const next = TABS[(at + step + TABS.length) % TABS.length];
            if (step === 0 || !next) return;
            event.preventDefault();
            dispatch(setTab(next));
            document.getElementById(`tab-${next}`)?.focus();
          }}
        >
          {words.say(`tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
