import { useTitle, useWords } from "../store/hooks";
import { usePage } from "../ui/shell/use-page";
import { EmbedApp, type EmbedAppProps } from "./EmbedApp";

/** The view in little as the page in a frame, which it gives a title, language and theme. */
export function EmbedPage(props: EmbedAppProps) {
  const words = useWords();
  usePage(useTitle() ?? words.say("app.name"));
  return <EmbedApp {...props} />;
}
