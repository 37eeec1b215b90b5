import { useEffect, useState } from "react";
import type { PrintProps, PrintSheets } from "./PrintSheets";
import { usePrinting } from "./use-printing";

let loaded: typeof PrintSheets | undefined;

/** What is printed comes once the graph is shown, not when it is printed: paper waits for nothing. */
function usePrintSheets(): typeof PrintSheets | undefined {
  const [component, setComponent] = useState(() => loaded);
  useEffect(() => {
    let isWanted = true;
    void import("./PrintSheets").then((module) => {
      loaded = module.PrintSheets;
      if (isWanted) setComponent(() => loaded);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return component;
}

/** What stands on paper in the place of all controls; in the page only while it is printed. A text is printed as it is. */
export function PrintPart(props: PrintProps) {
  const Sheets = usePrintSheets();
  return usePrinting() && Sheets && props.view.tab !== "source" ? <Sheets {...props} /> : null;
}
