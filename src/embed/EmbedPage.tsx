import "./embed-page.css";
import { useEffect } from "react";
import { printAddress } from "../frame/view/address";
import { addressOf } from "../store/open/examples";
import { useTitle, useView, useWords } from "../store/hooks";
import { usePage } from "../ui/shell/use-page";
import { EmbedApp } from "./EmbedApp";
import { SealedLinks } from "./SealedLinks";

interface EmbedPageProps {
  /** Called once the page stands. */
  readonly onStand: () => void;
  /** Told the id of what the pointer is over. */
  readonly onPoint: (id: string | undefined) => void;
}

/** The view in little as the page in a frame, which it gives a title, language and theme. */
export function EmbedPage({ onStand, onPoint }: EmbedPageProps) {
  const words = useWords();
  useEffect(onStand, [onStand]);
  usePage(useTitle() ?? words.say("app.name"));
  return (
    <EmbedApp isPage onPoint={onPoint}>
      <WaysOn />
      <SealedLinks />
    </EmbedApp>
  );
}

/** The ways from a frame to the whole application, and to the file. */
function WaysOn() {
  const words = useWords();
  const view = useView();
  const parameters = printAddress(view, []);
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  return (
    <>
      <a href={`./?${query}`} target="_blank" rel="noopener">
        {words.say("embed.full")}
      </a>
      <a href={addressOf(view, words.language)} target="_blank" rel="noopener" download>
        {words.say("embed.data")}
      </a>
    </>
  );
}
