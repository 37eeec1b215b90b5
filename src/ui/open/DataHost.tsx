import { useCell, useWords } from "../../store/hooks";
import { PlainText } from "../parts/PlainText";

/** Whose graph it is, where it came from another host than the page: what stands in it is not the page's own word. */
export function DataHost() {
  const words = useWords();
  const host = useCell("dataHost");
  if (host === undefined) return null;
  return (
    <p className="data-host note" key={host}>
      <PlainText text={words.say("data.from", { host })} />
    </p>
  );
}
