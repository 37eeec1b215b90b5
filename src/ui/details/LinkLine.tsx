import type { GraphIndex } from "../../frame/index/graph-index";
import { select } from "../../frame/view/steps";
import type { Link } from "../../graph/model/types";
import { LinkMark } from "../../picture/draw/Mark";
import { sayDaysInLittle } from "../../words/dates";
import { sayStatusWithin, sayTold } from "../../words/facts";
import { nameOfKind, sayTie } from "../../words/names";
import { useDispatch, useWords } from "../../store/hooks";
import { Listed } from "../parts/Listed";
import { PlainText } from "../parts/PlainText";

/** One link in one line, as a button that opens it. */
export function LinkLine({ link, index }: { readonly link: Link; readonly index: GraphIndex }) {
  const words = useWords();
  const dispatch = useDispatch();
  const nameOf = (id: string) => index.graph.actors.get(id)?.name ?? id;
  const told = sayTold(words, index, link);
  const status = link.status === "held" ? undefined : sayStatusWithin(words, index, link);
  return (
    <button
      type="button"
      className="link-line"
      data-opens={link.id}
      onClick={() => dispatch(select(link.id))}
    >
      <LinkMark kind={link.kind} />
      <span>
        <PlainText text={nameOf(link.source)} /> {sayTie(words, link)}{" "}
        <PlainText text={nameOf(link.target)} />
        <small>
          <Listed
            items={[
              <PlainText text={nameOfKind(words, link.kind, index.graph)} />,
              sayDaysInLittle(words, link.days),
            ]}
          />
          {status && (
            <strong>
              {words.say("names.comma")}
              <PlainText text={status} />
            </strong>
          )}
          {told && words.say("names.comma")}
          {told && <PlainText text={told} />}
        </small>
      </span>
    </button>
  );
}
