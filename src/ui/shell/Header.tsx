import { type ReactNode, useRef, useState } from "react";
import { FILE_ENDINGS } from "../../formats/file-endings";
import { useGraph, useReadout, useTitle, useWords } from "../../store/hooks";
import { EditButton } from "../menu/EditButton";
import { FileText } from "../parts/FileText";
import { MenuButton } from "../menu/MenuButton";
import { ShareButton } from "../menu/ShareButton";
import { PanelBoundary } from "../parts/panel/PanelBoundary";
import { partOf } from "../parts/panel/part-of";
import { PlainText } from "../parts/PlainText";
import { SearchBox } from "../search/SearchBox";
import { useShortcut } from "../parts/shortcuts";
import "./header.css";

const loadShare = () => import("../share/ShareDialog");
/** A failure is told when the button is pressed. */
const foretellShare = () => void loadShare().catch(() => undefined);

/** What menu and buttons open, fetched when it is asked for. */
const DIALOGS = {
  share: partOf(async () => (await loadShare()).ShareDialog),
  export: partOf(async () => (await import("../share/ExportDialog")).ExportDialog),
  help: partOf(async () => (await import("./HelpDialog")).HelpDialog),
  new: partOf(async () => {
    const parts = [import("../studio/fetch-studio"), import("../studio/StudioBar")] as const;
    void Promise.all(parts).then(
      ([{ fetchStudio }]) => fetchStudio(),
      () => undefined,
    );
    return (await import("../studio/dialogs/NewDialog")).NewDialog;
  }),
  drafts: partOf(async () => (await import("../studio/dialogs/DraftsDialog")).DraftsDialog),
};

interface HeaderProps {
  /** The tabs, beside the title: in order after what else stands there, since what they show comes next. */
  readonly children?: ReactNode;
}

/** The title of the graph, its tabs, and what can be found, shared and opened. */
export function Header({ children }: HeaderProps) {
  const words = useWords();
  const title = useTitle();
  const graph = useGraph();
  const readout = useReadout();
  const menu = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<keyof typeof DIALOGS>();
  const Dialog = dialog && DIALOGS[dialog];
  useShortcut("?", () => setDialog("help"));
  return (
    <header className="header">
      <h1>
        {graph?.title === undefined ? (
          <PlainText text={title ?? words.say("app.name")} />
        ) : (
          <FileText graph={graph} text={graph.title} translations={graph.translations?.title} />
        )}
      </h1>
      <div className="header-tools">
        <PanelBoundary>
          <SearchBox />
        </PanelBoundary>
        <PanelBoundary>
          <EditButton />
        </PanelBoundary>
        {graph && <ShareButton onForetell={foretellShare} onOpen={() => setDialog("share")} />}
        <PanelBoundary>
          <MenuButton
            container={menu}
            onOpenFile={() => file.current?.click()}
            onNew={() => setDialog("new")}
            onDrafts={() => setDialog("drafts")}
            onExport={graph && (() => setDialog("export"))}
            onHelp={() => setDialog("help")}
          />
        </PanelBoundary>
        <div ref={menu} className="menu-container" />
      </div>
      {children}
      <input
        ref={file}
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
      {Dialog && (
        <PanelBoundary key={dialog}>
          <Dialog onClose={() => setDialog(undefined)} />
        </PanelBoundary>
      )}
    </header>
  );
}
