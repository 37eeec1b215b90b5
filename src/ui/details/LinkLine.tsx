import { select } from "../../frame/view/steps";
import { accountsOf } from "../../graph/model/quotes";
import type { Graph, Link } from "../../graph/model/types";
import { LinkMark } from "../../picture/draw/Mark";
import { sayDays } from "../../words/dates";
import { nameOfKind, nameOfStatus, sayTie } from "../../words/names";
import { useDispatch, useWords } from "../../store/hooks";
import { Listed } from "../parts/Listed";
import { PlainText } from "../parts/PlainText";

/** One link in one line, as a button that opens it. */
export function LinkLine({ link, graph }: { readonly link: Link; readonly graph: Graph }) {
  const words = useWords();
  const dispatch = useDispatch();
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  const accounts = accountsOf(link).length;
  return (
    <button type="button" className="link-line" onClick={() => dispatch(select(link.id))}>
      <LinkMark kind={link.kind} />
      <span>
        <PlainText text={nameOf(link.source)} /> {sayTie(words, link)}{" "}
        <PlainText text={nameOf(link.target)} />
        <small>
          <Listed
            items={[<PlainText text={nameOfKind(words, link.kind)} />, sayDays(words, link.days)]}
          />
          {link.status !== "held" && (
            <strong>
              {words.say("names.comma")}
              <PlainText text={nameOfStatus(words, link.status)} />
            </strong>
          )}
          {accounts > 1 &&
            words.say("names.comma") + words.say("details.accounts", { count: accounts })}
        </small>
      </span>
    </button>
  );
}
