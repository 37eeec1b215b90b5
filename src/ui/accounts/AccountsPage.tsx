import { type CSSProperties, useEffect, useMemo, useRef } from "react";
import type { GraphIndex } from "../../frame/index/graph-index";
import { groupByAccount } from "../../frame/query/details";
import { type EndAccount, type FaceToFace, faceToFaceOf } from "../../frame/query/face-to-face";
import { openEvent } from "../../frame/view/steps";
import { colourOfSide } from "../../picture/scene/side-colours";
import { useDispatch, useWords } from "../../store/hooks";
import { sayDays } from "../../words/dates";
import { sayStatusWithin } from "../../words/facts";
import { nameOfKind, nameOfTopic, sayNames } from "../../words/names";
import { sideOfActor } from "../../words/sides";
import { QuoteFigure } from "../details/QuoteFigure";
import { QuoteGroups } from "../details/QuoteGroups";
import { FileText } from "../parts/FileText";
import { FirstOf } from "../parts/FirstOf";
import { Listed } from "../parts/Listed";
import { PlainText } from "../parts/PlainText";
import { NeighbourLink } from "./NeighbourLink";
import "./accounts-page.css";

interface AccountsPageProps {
  readonly index: GraphIndex;
  /** The id of an event, or of a link that has none. */
  readonly event: string;
}

/** So many quotes of one end are shown at first. */
const MOST_QUOTES = 12;

/**
 * Whether the focus may come here by itself. A frame that took it would take it from whoever writes in the page around it, and
 * tell that page that there is such an event.
 */
function mayTakeFocus(): boolean {
  return window.parent === window || document.hasFocus();
}

/** One occasion as both ends tell it, face to face, over what the tab shows. */
export function AccountsPage({ index, event }: AccountsPageProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useMemo(() => faceToFaceOf(index, event), [index, event]);
  const isFound = found !== undefined;
  useEffect(() => {
    if (!isFound) return undefined;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isFound]);
  // Another occasion is another page: the link that led to it may be gone, and the focus with it.
  useEffect(() => {
    if (isFound && mayTakeFocus()) heading.current?.focus();
  }, [isFound, event]);
  useEffect(() => {
    // Reading on with a screen reader takes the focus to nothing: Escape then comes from the body.
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key === "Escape" && target === document.body) dispatch(openEvent(undefined));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [dispatch]);
  if (!found) return null;
  const { occasion, ends, place, total } = found;
  const { contact, others } = occasion;
  const close = () => dispatch(openEvent(undefined));
  return (
    <section
      className="accounts-page"
      aria-label={words.say("accounts.region")}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <div className="accounts-sheet">
        <button type="button" className="accounts-close" onClick={close}>
          {words.say("app.close")}
        </button>
        <p className="accounts-kicker">
          <Listed
            items={[
              <PlainText
                text={words.say("accounts.place", {
                  kind: nameOfKind(words, contact.kind, index.graph),
                  place,
                  total,
                })}
              />,
              contact.status !== "held" && (
                <PlainText text={sayStatusWithin(words, index, contact) ?? ""} />
              ),
              sayDays(words, contact.days),
            ]}
          />
        </p>
        <h2 ref={heading} tabIndex={-1}>
          <PlainText
            text={sayNames(
              words,
              ends.map(({ actor }) => actor.name),
            )}
          />
        </h2>
        {contact.summary && (
          <p className="accounts-summary">
            <FileText graph={index.graph} text={contact.summary} />
          </p>
        )}
        <div className="accounts-ends">
          {ends.map((end, at) => (
            <End key={at} end={end} index={index} />
          ))}
        </div>
        <Compared found={found} index={index} />
        {others.length > 0 && (
          <section className="accounts-others" aria-label={words.say("accounts.others")}>
            <h3>{words.say("accounts.others")}</h3>
            <QuoteGroups groups={groupByAccount(others)} graph={index.graph} />
          </section>
        )}
        <nav className="accounts-neighbours" aria-label={words.say("accounts.told")}>
          <NeighbourLink index={index} event={found.previous} direction="previous" />
          <NeighbourLink index={index} event={found.next} direction="next" />
        </nav>
      </div>
    </section>
  );
}

/** One end: whose side it is, who speaks for it, and what they say; or that they are silent. */
function End({ end, index }: { readonly end: EndAccount; readonly index: GraphIndex }) {
  const words = useWords();
  const { actor, accounts, quotes, denies } = end;
  const side = sideOfActor(words, index, actor);
  const name = side?.name ?? actor.name;
  const offices = accounts.map((id) => index.graph.actors.get(id)?.name ?? id);
  const style: CSSProperties & Record<"--side", string> = {
    "--side": `var(${colourOfSide(side?.place ?? -1)})`,
  };
  return (
    <section className="accounts-end" aria-label={name} style={style}>
      <h3>
        <PlainText text={name} />{" "}
        <small>
          <Listed
            items={(offices.length > 0 ? offices : [actor.name]).map((office) => (
              <PlainText text={office} />
            ))}
          />
        </small>
      </h3>
      {denies && <p className="accounts-denies">{words.say("accounts.denies")}</p>}
      {quotes.length === 0 && (
        <p className="accounts-none">{words.say("accounts.none", { name })}</p>
      )}
      <FirstOf items={quotes} most={MOST_QUOTES}>
        {(item) => (
          <QuoteFigure
            key={`${item.link.id} ${item.number}`}
            item={item}
            graph={index.graph}
            isMarked={false}
          />
        )}
      </FirstOf>
    </section>
  );
}

/** What both ends speak of, and what only one does. */
function Compared({ found, index }: { readonly found: FaceToFace; readonly index: GraphIndex }) {
  const words = useWords();
  const { ends, shared } = found;
  if (ends.some(({ quotes }) => quotes.length === 0)) return null;
  const say = (topics: readonly string[]) =>
    topics.map((topic) => nameOfTopic(words, topic, index.graph)).join(words.say("names.comma"));
  const rows = [
    { label: words.say("accounts.shared"), topics: shared },
    ...ends.map(({ actor, only }) => ({
      label: words.say("accounts.only", {
        name: sideOfActor(words, index, actor)?.name ?? actor.name,
      }),
      topics: only,
    })),
  ].filter(({ topics }) => topics.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl className="accounts-compared">
      {rows.map(({ label, topics }) => (
        <div key={label}>
          <dt>
            <PlainText text={label} />
          </dt>
          <dd>
            <PlainText text={say(topics)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
