import { useId, useRef, useState } from "react";
import { FILE_ENDINGS } from "../../formats/guess-form";
import { LANGUAGES } from "../../frame/view/language";
import { setLanguage, setTheme } from "../../frame/view/steps";
import { DEFAULT_VIEW, THEMES } from "../../frame/view/view";
import { useDispatch, useGraph, useReadout, useTitle, useView, useWords } from "../../store/hooks";
import { EXAMPLES } from "../../store/examples";
import { nameOfLanguage } from "../../words/names";
import { ExportDialog } from "../share/ExportDialog";
import { FileText } from "../parts/FileText";
import { HelpDialog } from "./HelpDialog";
import { PanelBoundary } from "../parts/PanelBoundary";
import { SearchBox } from "../filters/SearchBox";
import { ShareDialog } from "../share/ShareDialog";
import { PlainText } from "../parts/PlainText";
import "./header.css";

const TOOLS = [
  Examples,
  OpenFile,
  ExportDialog,
  ShareDialog,
  SearchBox,
  LanguageChoice,
  ThemeChoice,
  HelpDialog,
];

/** The title of the graph, and what can be opened, found and set. */
export function Header() {
  const words = useWords();
  const title = useTitle();
  const graph = useGraph();
  const toolsId = useId();
  // On a small screen the tools but the search wait behind a button.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="header" data-open={isOpen}>
      <h1>
        {graph?.title === undefined ? (
          <PlainText text={title ?? words.say("app.name")} />
        ) : (
          <FileText graph={graph} text={graph.title} translations={graph.translations?.title} />
        )}
      </h1>
      <button
        type="button"
        className="header-menu"
        aria-expanded={isOpen}
        aria-controls={toolsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.say("app.menu")}
      </button>
      <div className="header-tools" id={toolsId}>
        {TOOLS.map((Tool, at) => (
          <PanelBoundary key={at}>
            <Tool />
          </PanelBoundary>
        ))}
      </div>
    </header>
  );
}

function Examples() {
  const words = useWords();
  const readout = useReadout();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { theme, lang } = useView();
  return (
    <>
      <button type="button" className="examples-button" popoverTarget={id}>
        {words.say("app.examples")} <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id={id} popover="auto" className="menu">
        {EXAMPLES.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              menu.current?.hidePopover();
              const data = name === EXAMPLES[0] ? undefined : name;
              void readout.openAddress({ ...DEFAULT_VIEW, theme, lang, data });
            }}
          >
            {words.say(`example.${name}`)}
          </button>
        ))}
      </div>
    </>
  );
}

function OpenFile() {
  const words = useWords();
  const readout = useReadout();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {words.say("app.open")}
      </button>
      <input
        ref={input}
        type="file"
        accept={[...FILE_ENDINGS, "application/json", "text/csv"].join()}
        multiple
        hidden
        aria-label={words.say("app.open")}
        onChange={(event) => {
          void readout.openFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was mended.
          event.target.value = "";
        }}
      />
    </>
  );
}

function ThemeChoice() {
  const words = useWords();
  const dispatch = useDispatch();
  const { theme } = useView();
  return (
    <select
      aria-label={words.say("theme.label")}
      value={theme}
      onChange={(event) => {
        const next = THEMES.find((name) => name === event.target.value);
        if (next) dispatch(setTheme(next));
      }}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {words.say(`theme.${name}`)}
        </option>
      ))}
    </select>
  );
}

/** Each language by its own name, so that those who speak it find it. */
function LanguageChoice() {
  const words = useWords();
  const dispatch = useDispatch();
  const { lang } = useView();
  return (
    <select
      aria-label={words.say("language.label")}
      value={lang ?? ""}
      onChange={(event) =>
        dispatch(setLanguage(LANGUAGES.find((language) => language === event.target.value)))
      }
    >
      <option value="">{words.say("language.auto")}</option>
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {nameOfLanguage(language)}
        </option>
      ))}
    </select>
  );
}
