import { useId, useRef, useState } from "react";
import { DEFAULT_VIEW, setTheme, THEMES } from "../frame/view";
import { take } from "../store/cells";
import { useTitle, useView } from "../store/hooks";
import { EXAMPLES, openAddress, openFiles } from "../store/load";
import { say } from "../words/say";
import { ExportDialog } from "./ExportDialog";
import { HelpDialog } from "./HelpDialog";
import { SearchBox } from "./SearchBox";
import { ShareDialog } from "./ShareDialog";

/** The title of the graph, and what can be opened, found and set. */
export function Header() {
  const title = useTitle();
  const toolsId = useId();
  // On a small screen the tools but the search wait behind a button.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="header" data-open={isOpen}>
      <h1>
        <bdi>{title ?? say("app.name")}</bdi>
      </h1>
      <button
        type="button"
        className="header-menu"
        aria-expanded={isOpen}
        aria-controls={toolsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {say("app.menu")}
      </button>
      <div className="header-tools" id={toolsId}>
        <Examples />
        <OpenFile />
        <ExportDialog />
        <ShareDialog />
        <SearchBox />
        <ThemeChoice />
        <HelpDialog />
      </div>
    </header>
  );
}

function Examples() {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { theme } = useView();
  return (
    <>
      <button type="button" className="examples-button" popoverTarget={id}>
        {say("app.examples")} <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id={id} popover="auto" className="menu">
        {EXAMPLES.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              menu.current?.hidePopover();
              const data = name === EXAMPLES[0] ? undefined : name;
              void openAddress({ ...DEFAULT_VIEW, theme, data });
            }}
          >
            {say(`example.${name}`)}
          </button>
        ))}
      </div>
    </>
  );
}

function OpenFile() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {say("app.open")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,.tsv,.txt,.gexf,.graphml,.cyjs,application/json,text/csv"
        multiple
        hidden
        aria-label={say("app.open")}
        onChange={(event) => {
          void openFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was mended.
          event.target.value = "";
        }}
      />
    </>
  );
}

function ThemeChoice() {
  const { theme } = useView();
  return (
    <select
      aria-label={say("theme.label")}
      value={theme}
      onChange={(event) => {
        const next = THEMES.find((name) => name === event.target.value);
        if (next) take(setTheme(next));
      }}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {say(`theme.${name}`)}
        </option>
      ))}
    </select>
  );
}
