import { useEffect, useState } from "react";
import { tabOf } from "../../frame/opening/opening";
import type { DrawPicture, PrintProps, PrintSheets } from "./PrintSheets";
import { usePrinting } from "./use-printing";

interface Printing {
  readonly Sheets: typeof PrintSheets;
  readonly draw: DrawPicture;
}

/** Of a score without the layout of the graph, which comes with the tab that shows it. */
async function loadPrinting(isScore: boolean): Promise<Printing> {
  const [{ PrintSheets: Sheets }, draw] = await Promise.all([
    import("./PrintSheets"),
    isScore
      ? import("../../poster/score-picture").then(({ scoreTreeOf }) => scoreTreeOf)
      : import("../../poster/picture").then(({ pictureTreeOf }) => pictureTreeOf),
  ]);
  return { Sheets, draw };
}

/** What is printed comes once the graph is shown, not when it is printed: paper waits for nothing. */
function usePrintSheets(isScore: boolean): Printing | undefined {
  const [printing, setPrinting] = useState<Printing>();
  useEffect(() => {
    let isWanted = true;
    void loadPrinting(isScore).then((loaded) => {
      if (isWanted) setPrinting(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [isScore]);
  return printing;
}

/** What stands on paper in the place of all controls; in the page only while it is printed. A text is printed as it is. */
export function PrintPart(props: PrintProps) {
  const { view, index } = props;
  const printing = usePrintSheets(tabOf(view, index) === "score");
  if (!usePrinting() || !printing || view.tab === "source") return null;
  return <printing.Sheets {...props} draw={printing.draw} />;
}
