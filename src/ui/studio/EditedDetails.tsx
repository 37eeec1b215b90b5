import { writeLink } from "../../edit/write/write-link";
import { select } from "../../frame/view/steps";
import { plainText } from "../../graph/model/local-text";
import type { Studio } from "../../store/session/desk";
import { useDispatch, useWords } from "../../store/hooks";
import { PlainText } from "../parts/PlainText";
import { ActorForm } from "./forms/ActorForm";
import { LinkForm } from "./forms/LinkForm";
import { startOfLink } from "./parts/start-of-link";
import { kindIn, nameIn } from "./parts/tell-link";
import { useDraft } from "./parts/use-draft";
import { useSay } from "./parts/use-say";

interface EditedDetailsProps {
  readonly studio: Studio;
  /** The id of an actor or a link. */
  readonly id: string;
}

/** The details of what is selected, as a form. */
export function EditedDetails({ studio, id }: EditedDetailsProps) {
  const say = useSay();
  const words = useWords();
  const dispatch = useDispatch();
  const { draft, enter, isReading } = useDraft(studio);
  const actor = draft.file.nodes.find((one) => one.id === id);
  const link = draft.file.edges.find((one) => one.id === id);
  if (actor) {
    return (
      <fieldset disabled={isReading}>
        <h2 tabIndex={-1}>
          <PlainText text={plainText(actor.name)} />
        </h2>
        {/* What is undone comes back into the form. */}
        <ActorForm key={JSON.stringify(actor)} draft={draft} actor={actor} onAct={enter} />
      </fieldset>
    );
  }
  if (!link) return null;
  const document = draft.file.documents?.find((one) => one.id === link.quotes?.[0]?.document);
  return (
    <fieldset disabled={isReading}>
      <h2 tabIndex={-1}>
        {kindIn(words, draft, link.kind)}: <PlainText text={nameIn(draft, link.source)} /> –{" "}
        <PlainText text={nameIn(draft, link.target)} />
      </h2>
      <LinkForm
        key={JSON.stringify(link)}
        draft={draft}
        start={startOfLink(draft, link)}
        published={document?.published}
        language={document?.language ?? draft.file.language}
        onSave={(fields) => enter(writeLink(draft, fields, link))}
        onCancel={undefined}
        onRemoveQuote={(quote) => {
          const quotes = link.quotes?.filter((other) => other !== quote) ?? [];
          enter({ act: "put-link", link: { ...link, quotes } });
        }}
      />
      <button
        type="button"
        onClick={() => {
          dispatch(select(undefined));
          enter({ act: "remove-link", id });
        }}
      >
        {say("mend.remove-link")}
      </button>
    </fieldset>
  );
}
