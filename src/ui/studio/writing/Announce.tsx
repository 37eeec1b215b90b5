import { useEffect, useRef, useState } from "react";
import { waitingIn } from "../../../edit/draft";
import type { Draft } from "../../../edit/types";
import { useWords } from "../../../store/hooks";
import { useSay } from "../parts/use-say";

/** Tells those who hear the page how many links there are and how many proposals wait. */
export function Announce({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { language } = useWords();
  const told = say("studio.counts", {
    links: draft.file.edges.length,
    waiting: waitingIn(draft).length,
  });
  const first = useRef(told);
  const [text, setText] = useState("");
  useEffect(() => {
    if (told !== first.current) setText(told);
    first.current = "";
  }, [told]);
  return (
    <p className="unseen" role="log" lang={language}>
      {text}
    </p>
  );
}
