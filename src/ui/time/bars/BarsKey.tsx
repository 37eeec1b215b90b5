import { useMemo } from "react";
import { type Certainty, certaintiesIn } from "../../../frame/query/histogram";
import type { Times } from "../../../frame/query/sieve";
import type { Span } from "../../../frame/view/span";
import { useWords } from "../../../store/hooks";

interface BarsKeyProps {
  readonly times: Times;
  readonly extent: Span;
}

/** What a bar by day that is not plain stands for, where there is one. */
export function BarsKey({ times, extent }: BarsKeyProps) {
  const words = useWords();
  const certainties = useMemo(() => certaintiesIn(times, extent), [times, extent]);
  return (
    <ul className="bars-key">
      {(certainties.has("planned") || certainties.has("cancelled")) && (
        <li>
          <Swatch certainty="planned" /> {words.say("time.hollow")}
        </li>
      )}
      {certainties.has("uncertain") && (
        <li>
          <Swatch certainty="uncertain" /> {words.say("time.pale")}
        </li>
      )}
      {!times.isExact && <li>{words.say("time.bars.all")}</li>}
    </ul>
  );
}

function Swatch({ certainty }: { readonly certainty: Certainty }) {
  return (
    <svg width="8" height="10" viewBox="0 0 8 10" aria-hidden="true">
      <rect data-certainty={certainty} x="1" y="1" width="6" height="8" />
    </svg>
  );
}
