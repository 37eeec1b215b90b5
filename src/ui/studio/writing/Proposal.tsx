import { sameOccasion } from "../../../edit/occasions";
import type { Draft } from "../../../edit/types";
import type { FileLink } from "../../../graph/model/file";
import { useWords } from "../../../store/hooks";
import { PlainText } from "../../parts/PlainText";
import { confidenceOf, reasonsOf } from "../parts/reasons";
import { tellerOf, tellLink } from "../parts/tell-link";
import { useSay } from "../parts/use-say";

interface ProposalProps {
  readonly draft: Draft;
  readonly link: FileLink;
  /** Of what is read out when its entry gets the focus, and with `-sure` behind it, of how sure it is: else its passage is not. */
  readonly id?: string;
}

/** Who, how, whom, when, with what status, by whose account, from which passage, and why. */
export function Proposal({ draft, link, id }: ProposalProps) {
  const say = useSay();
  const words = useWords();
  const told = tellLink(words, draft, link);
  const confidence = confidenceOf(link);
  const reasons = reasonsOf(say, link);
  const accounts = told.accounts.join(words.say("names.comma"));
  const others = new Set(
    sameOccasion(draft.file, link).flatMap(({ quotes = [] }) =>
      quotes.map((quote) => quote.document),
    ),
  );
  const tellers = (draft.file.documents ?? []).filter(({ id }) => others.has(id));
  return (
    <>
      <div id={id}>
        <p className="proposal-who">
          <PlainText text={told.source} /> <span className="proposal-kind">{told.kind}</span>{" "}
          <PlainText text={told.target} />
        </p>
        <p className="proposal-facts">
          <bdi>{told.date}</bdi>
          {words.say("names.comma")}
          <span data-status={link.status}>{told.status}</span>
          {words.say("names.comma")}
          {accounts === ""
            ? say("proposals.noAccount")
            : words.say("details.according", { name: accounts })}
        </p>
        {tellers.length > 0 && (
          <p className="proposal-facts">
            {say("accounts.also", {
              names: tellers
                .map((document) => tellerOf(draft, document))
                .join(words.say("names.comma")),
            })}
          </p>
        )}
        {(link.quotes ?? []).map(({ exact }, at) => (
          <blockquote key={at} lang={draft.file.language}>
            <PlainText text={exact} />
          </blockquote>
        ))}
      </div>
      {reasons.length > 0 && (
        <details className="proposal-why">
          <summary id={id && `${id}-sure`} tabIndex={-1}>
            {confidence === undefined
              ? say("proposals.why")
              : say("proposals.sure", { percent: Math.round(100 * confidence) })}
          </summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
