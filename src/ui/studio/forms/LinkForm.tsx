import { useState } from "react";
import type { Draft } from "../../../edit/types";
import type { Named } from "../../../edit/write/name-actors";
import { type LinkFields, nameOfAccount } from "../../../edit/write/write-link";
import { parseDays } from "../../../graph/dates";
import { LINK_KINDS } from "../../../graph/model/kinds";
import type { FileQuote } from "../../../graph/model/file";
import { useWords } from "../../../store/hooks";
import { sayDays } from "../../../words/dates";
import { nameOfStatus } from "../../../words/names";
import { useRaise } from "../../parts/panel/use-raise";
import { kindIn } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import type { LinkStart } from "../parts/start-of-link";
import { PlainText } from "../../parts/PlainText";
import { ActorField } from "./ActorField";
import { Choice, Field } from "./Field";
import { FormButtons } from "./FormButtons";
import { readWritten, useDate } from "./use-date";
import "./forms.css";

const STATUSES = ["held", "planned", "cancelled", "postponed", "unknown"];

interface LinkFormProps {
  readonly draft: Draft;
  readonly start: LinkStart;
  /** Words that say when are counted from this day, that of the document. */
  readonly published: string | undefined;
  readonly language: string | undefined;
  readonly onSave: (fields: LinkFields) => void;
  readonly onCancel: (() => void) | undefined;
  /** Takes one of its quotes away. */
  readonly onRemoveQuote?: ((quote: FileQuote) => void) | undefined;
}

/** Who, how, whom, when, with what status and by whose account: what a passage proves. */
export function LinkForm(props: LinkFormProps) {
  const { draft, start, published, language, onSave, onCancel, onRemoveQuote } = props;
  const say = useSay();
  const words = useWords();
  const raise = useRaise();
  const [from, setFrom] = useState<Named>({ name: start.from, kind: "person" });
  const [to, setTo] = useState<Named>({ name: start.to, kind: "person" });
  const [account, setAccount] = useState<Named>({ name: start.account, kind: "institution" });
  const [kind, setKind] = useState(start.kind);
  const [status, setStatus] = useState(start.status);
  const [date, setDate] = useState(start.date);
  const [topics, setTopics] = useState(start.topics.join("; "));
  const [isTried, setIsTried] = useState(false);
  const read = useDate(date, published, language);
  const days = read.date === undefined ? undefined : parseDays(read.date);
  const isWrongDate = date.trim() !== "" && read.written === date && read.date === undefined;
  const kinds = new Set([...LINK_KINDS, ...draft.file.edges.map((link) => link.kind), start.kind]);
  const statuses = new Set([...STATUSES, start.status]);
  const missing = (name: string) =>
    isTried && name.trim() === "" ? say("link.needsActor") : undefined;
  const save = async () => {
    setIsTried(true);
    // What was written last may not have been read yet.
    const day = await readWritten(date, published, language);
    const isUnread = date.trim() !== "" && day === undefined;
    if (from.name.trim() === "" || to.name.trim() === "" || isUnread) return;
    const told = account.name.trim() === "" ? undefined : account;
    onSave({
      from,
      to,
      kind,
      status,
      date: day,
      topics: topics
        .split(/[;,]/)
        .map((topic) => topic.trim())
        .filter((topic) => topic !== ""),
      // Only what was this account becomes another: a link may have several.
      quotes: start.quotes.map((quote) => {
        const own = nameOfAccount(draft, quote);
        const kept = own === "" ? undefined : { name: own, kind: "institution" };
        return { quote, account: own === start.account ? told : kept };
      }),
    });
  };
  return (
    <form
      className="studio-form"
      aria-label={say("link.form")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(raise);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !onCancel) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {start.quotes.map((quote, at) => (
        <blockquote key={at} lang={language}>
          <PlainText text={quote.exact} />
          {onRemoveQuote && (
            <button type="button" className="plain" onClick={() => onRemoveQuote(quote)}>
              {say("link.removeQuote")}
            </button>
          )}
        </blockquote>
      ))}
      <ActorField
        label={words.say("table.from")}
        draft={draft}
        value={from}
        onChange={setFrom}
        error={missing(from.name)}
        isRequired
        hasFocus
      />
      <ActorField
        label={words.say("table.to")}
        draft={draft}
        value={to}
        onChange={setTo}
        error={missing(to.name)}
        isRequired
      />
      <Choice
        label={words.say("table.kind")}
        value={kind}
        onChange={setKind}
        options={[...kinds].map((one) => [one, kindIn(words, draft, one)])}
      />
      <Field
        label={words.say("table.date")}
        value={date}
        onChange={setDate}
        error={isWrongDate ? say("link.wrongDate") : undefined}
        hint={days?.ok ? sayDays(words, days.value) : say("link.dateHint")}
      />
      <Choice
        label={words.say("table.status")}
        value={status}
        onChange={setStatus}
        options={[...statuses].map((one) => [one, nameOfStatus(words, one)])}
      />
      <ActorField
        label={words.say("filter.account")}
        draft={draft}
        value={account}
        onChange={setAccount}
      />
      <Field
        label={words.say("details.topics")}
        value={topics}
        onChange={setTopics}
        hint={say("form.several")}
      />
      <FormButtons onCancel={onCancel} />
    </form>
  );
}
