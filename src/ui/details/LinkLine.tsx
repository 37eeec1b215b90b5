import { select } from "../../frame/view/view";
import { accountsOf } from "../../graph/model/quotes";
import type { Graph, Link } from "../../graph/model/types";
import { LinkMark } from "../../picture/draw/Mark";
import { dispatch } from "../../store/cells";
import { sayDays } from "../../words/dates";
import { nameOfKind, nameOfStatus, say, sayTie } from "../../words/say";
import { Listed } from "../parts/Listed";
import { PlainText } from "../parts/PlainText";

/** One link in one line, as a button that opens it. */
export function LinkLine({ link, graph }: { readonly link: Link; readonly graph: Graph }) {
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  const accounts = accountsOf(link).length;
  return (
    <button type="button" className="link-line" onClick={() => dispatch(select(link.id))}>
      <LinkMark kind={link.kind} />
      <span>
        <PlainText text={nameOf(link.source)} /> {sayTie(link)}{" "}
        <PlainText text={nameOf(link.target)} />
        <small>
          <Listed items={[<PlainText text={nameOfKind(link.kind)} />, sayDays(link.days)]} />
          {link.status !== "held" && (
            <strong>
              {say("names.comma")}
              <PlainText text={nameOfStatus(link.status)} />
            </strong>
          )}
          {accounts > 1 && say("names.comma") + say("details.accounts", { count: accounts })}
        </small>
      </span>
    </button>
  );
}
