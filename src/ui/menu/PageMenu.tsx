import { Menu } from "@base-ui/react/menu";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { directionOf, type Language, LANGUAGES } from "../../frame/view/language";
import { setLanguage, setTheme } from "../../frame/view/steps";
import { DEFAULT_VIEW, type Theme, THEMES } from "../../frame/view/view";
import { EXAMPLES } from "../../store/open/examples";
import { useDispatch, useReadout, useViewField, useWords } from "../../store/hooks";
import { nameOfLanguage } from "../../words/names";
import "./menu.css";

export interface PageMenuProps {
  /** Whether it was asked for by a key or by speech: then its first line has the focus, as in other menus. */
  readonly isByKey: boolean;
  /** Where what opens is put into the page: it has the page's colours there. */
  readonly container: RefObject<HTMLElement | null>;
  readonly onOpenFile: () => void;
  readonly onNew: () => void;
  readonly onDrafts: () => void;
  /** Undefined where there is no graph to be saved. */
  readonly onExport: (() => void) | undefined;
  readonly onHelp: () => void;
}

/** What is needed seldom, each by its word. It is opened as soon as it is there. */
export function PageMenu({ isByKey, container, onHelp, ...acts }: PageMenuProps) {
  const { onOpenFile, onNew, onDrafts, onExport } = acts;
  const words = useWords();
  const { isOneFile } = useReadout();
  const trigger = useRef<HTMLButtonElement>(null);
  // It takes the place of a button that had the focus: where that is lost, Orca puts it elsewhere, and the menu closes.
  useLayoutEffect(() => {
    if (isByKey) trigger.current?.focus();
  }, [isByKey]);
  // Pressed once: a menu that is there at once would not have the focus at its first line.
  const isPressed = useRef(false);
  useEffect(() => {
    if (isByKey && !isPressed.current) trigger.current?.click();
    isPressed.current = true;
  }, [isByKey]);
  return (
    <Menu.Root defaultOpen={!isByKey} modal={false}>
      <Menu.Trigger ref={trigger} className="menu-button">
        {words.say("app.menu")}
      </Menu.Trigger>
      <Popup container={container} name={words.say("app.name")}>
        {!isOneFile && (
          <>
            <Examples container={container} />
            <Menu.Item className="menu-item" onClick={onOpenFile}>
              {words.say("app.open")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={onNew}>
              {words.say("app.new")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={onDrafts}>
              {words.say("app.drafts")}
            </Menu.Item>
          </>
        )}
        <Menu.Item className="menu-item" disabled={!onExport} onClick={onExport}>
          {words.say("app.export")}
        </Menu.Item>
        <Menu.Separator className="menu-line" />
        <LanguageChoice container={container} />
        <ThemeChoice container={container} />
        <Menu.Separator className="menu-line" />
        <Menu.Item className="menu-item" onClick={onHelp}>
          {words.say("help.label")}
        </Menu.Item>
      </Popup>
    </Menu.Root>
  );
}

type Container = Pick<PageMenuProps, "container">;

interface PopupProps extends Container {
  /** What it is called, where that is not the name of its button: "Menu menu" says one thing twice. */
  readonly name?: string;
  readonly children: ReactNode;
}

function Popup({ container, name, children }: PopupProps) {
  const { language } = useWords();
  const naming = name === undefined ? {} : { "aria-label": name, "aria-labelledby": undefined };
  return (
    <Menu.Portal container={container}>
      <Menu.Positioner className="menu-place" align="end" sideOffset={4} collisionPadding={8}>
        <Menu.Popup className="menu" lang={language} dir={directionOf(language)} {...naming}>
          {children}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

interface SubmenuProps extends Container {
  readonly name: string;
  /** What is chosen now, after the name. */
  readonly chosen?: string;
  readonly children: ReactNode;
}

function Submenu({ container, name, chosen, children }: SubmenuProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        {name} {chosen !== undefined && <small>{chosen}</small>}
      </Menu.SubmenuTrigger>
      <Popup container={container}>{children}</Popup>
    </Menu.SubmenuRoot>
  );
}

function Examples({ container }: Container) {
  const words = useWords();
  const readout = useReadout();
  const [theme, lang] = [useViewField("theme"), useViewField("lang")];
  return (
    <Submenu container={container} name={words.say("app.examples")}>
      {EXAMPLES.map((name) => (
        <Menu.Item
          key={name}
          className="menu-item"
          onClick={() => {
            const data = name === EXAMPLES[0] ? undefined : name;
            void readout.openAddress({ ...DEFAULT_VIEW, theme, lang, data });
          }}
        >
          {words.say(`example.${name}`)}
        </Menu.Item>
      ))}
    </Submenu>
  );
}

function ThemeChoice({ container }: Container) {
  const words = useWords();
  const dispatch = useDispatch();
  const theme = useViewField("theme");
  const nameOf = (name: Theme) => words.say(`theme.${name}`);
  return (
    <Submenu container={container} name={words.say("theme.label")} chosen={nameOf(theme)}>
      <Menu.RadioGroup value={theme}>
        {THEMES.map((name) => (
          <Menu.RadioItem
            key={name}
            className="menu-item"
            value={name}
            closeOnClick
            onClick={() => dispatch(setTheme(name))}
          >
            {nameOf(name)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Submenu>
  );
}

/** Each language by its own name, so that those who speak it find it. */
function LanguageChoice({ container }: Container) {
  const words = useWords();
  const dispatch = useDispatch();
  const lang = useViewField("lang");
  const nameOf = (language: Language | undefined) =>
    language === undefined ? words.say("language.auto") : nameOfLanguage(language);
  return (
    <Submenu container={container} name={words.say("language.label")} chosen={nameOf(lang)}>
      <Menu.RadioGroup value={lang ?? ""}>
        {[undefined, ...LANGUAGES].map((language) => (
          <Menu.RadioItem
            key={language ?? ""}
            className="menu-item"
            value={language ?? ""}
            lang={language}
            closeOnClick
            onClick={() => dispatch(setLanguage(language))}
          >
            {nameOf(language)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Submenu>
  );
}
