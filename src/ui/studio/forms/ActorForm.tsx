import { type FormEvent, useId, useState } from "react";
import type { Act, Draft } from "../../../edit/types";
import { isSoundActor } from "../../../edit/sound";
import { withFields } from "../../../edit/steps";
import { findActor } from "../../../edit/write/name-actors";
import { ACTOR_KINDS } from "../../../graph/model/kinds";
import { plainText } from "../../../graph/model/local-text";
import type { FileActor } from "../../../graph/model/file";
import type { LocalText } from "../../../graph/model/types";
import { useWords } from "../../../store/hooks";
import { MOST_OPTIONS } from "../../choice/Options";
import { kindIn, nameIn } from "../parts/tell-link";
import { useSay } from "../parts/use-say";
import { namesIn } from "./ActorField";
import { Choice, Field } from "./Field";
import { FormButtons } from "./FormButtons";
import "./forms.css";

interface ActorFormProps {
  readonly draft: Draft;
  readonly actor: FileActor;
  readonly onAct: (act: Act) => void;
}

/** Who an actor is, as the file says it; and whom it is the same as. */
export function ActorForm({ draft, actor, onAct }: ActorFormProps) {
  const say = useSay();
  const words = useWords();
  const [name, setName] = useState(plainText(actor.name));
  const [shortName, setShortName] = useState(plainText(actor.shortName ?? ""));
  const [role, setRole] = useState(plainText(actor.role ?? ""));
  const [kind, setKind] = useState(actor.kind);
  const [country, setCountry] = useState(actor.country ?? "");
  const [side, setSide] = useState(actor.side ?? "");
  const [aliases, setAliases] = useState((actor.aliases ?? []).join("; "));
  const [speaksFor, setSpeaksFor] = useState(
    (actor.speaksFor ?? []).map((id) => nameIn(draft, id)).join("; "),
  );
  const [isTried, setIsTried] = useState(false);
  const listed = (text: string) =>
    text
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const spoken = listed(speaksFor).map((one) => findActor(draft, one)?.id);
  const code = country.trim().toUpperCase();
  const isWrongCountry = code !== "" && !/^[A-Z]{2}$/.test(code);
  const isStranger = spoken.includes(undefined);
  const sides = [...new Set(draft.file.nodes.flatMap((other) => other.side ?? []))];
  const kinds = new Set([...ACTOR_KINDS, ...draft.file.nodes.map((other) => other.kind)]);
  const changed: FileActor = {
    ...withFields<FileActor>(actor, {
      shortName: localOr(actor.shortName, shortName),
      role: localOr(actor.role, role),
      country: code || undefined,
      side: side.trim() || undefined,
      aliases: listed(aliases).length > 0 ? listed(aliases) : undefined,
      speaksFor: spoken.length > 0 ? spoken.flatMap((id) => id ?? []) : undefined,
    }),
    kind,
    name: localOr(actor.name, name) ?? "",
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isStranger || !isSoundActor(draft.file, changed)) return;
    onAct({ act: "put-actor", actor: changed });
  };
  return (
    <>
      <form className="studio-form" aria-label={say("actor.form")} noValidate onSubmit={save}>
        <Field
          label={say("actor.name")}
          value={name}
          onChange={setName}
          error={isTried && name.trim() === "" ? say("actor.needsName") : undefined}
          isRequired
        />
        <Field label={say("actor.shortName")} value={shortName} onChange={setShortName} />
        <Field label={say("actor.role")} value={role} onChange={setRole} />
        <Choice
          label={words.say("table.kind")}
          value={kind}
          onChange={setKind}
          options={[...kinds].map((one) => [one, kindIn(words, draft, one)])}
        />
        <Field
          label={words.say("filter.country")}
          value={country}
          onChange={setCountry}
          error={isWrongCountry ? say("actor.wrongCountry") : undefined}
          hint={say("actor.countryHint")}
        />
        <Field label={words.say("filter.side")} value={side} onChange={setSide} options={sides} />
        <Field
          label={say("actor.speaksFor")}
          value={speaksFor}
          onChange={setSpeaksFor}
          options={namesIn(draft)}
          error={isStranger ? say("actor.stranger") : undefined}
          hint={say("actor.speaksForHint")}
        />
        <Field
          label={say("actor.aliases")}
          value={aliases}
          onChange={setAliases}
          hint={say("form.several")}
        />
        <FormButtons>
          <button type="button" onClick={() => onAct({ act: "remove-actor", id: actor.id })}>
            {say("actor.remove", { count: linksOf(draft, actor.id) })}
          </button>
        </FormButtons>
      </form>
      <MergeForm draft={draft} actor={actor} onAct={onAct} />
    </>
  );
}

function linksOf({ file }: Draft, id: string): number {
  return file.edges.filter(({ source, target }) => source === id || target === id).length;
}

/** A text of the file with other words; one in several languages stays as it is, unless its first is changed. */
function localOr(former: LocalText | undefined, text: string): LocalText | undefined {
  if ((former === undefined ? "" : plainText(former)) === text) return former;
  return text.trim() === "" ? undefined : text.trim();
}

/** Two actors that are one: this one stays, with all links and quotes of the other. */
function MergeForm({ draft, actor, onAct }: ActorFormProps) {
  const say = useSay();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [other, setOther] = useState("");
  const [written, setWritten] = useState("");
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setIsOpen(true)}>
        {say("actor.merge")}
      </button>
    );
  }
  const others = draft.file.nodes.filter((one) => one.id !== actor.id);
  const among: Draft = { ...draft, file: { ...draft.file, nodes: others } };
  const write = (name: string) => {
    setWritten(name);
    setOther(findActor({ ...among, proposals: { nodes: [], edges: [] } }, name)?.id ?? "");
  };
  return (
    <form
      className="studio-form"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (other !== "") onAct({ act: "merge-actors", kept: actor.id, gone: other });
      }}
    >
      <h3 id={id}>{say("actor.merge")}</h3>
      {others.length < MOST_OPTIONS ? (
        <Choice
          label={say("actor.other")}
          value={other}
          onChange={setOther}
          options={[["", "–"], ...others.map((one) => [one.id, plainText(one.name)] as const)]}
        />
      ) : (
        <Field
          label={say("actor.other")}
          value={written}
          onChange={write}
          options={namesIn(among)}
        />
      )}
      <p>{say("actor.merge.text", { name: plainText(actor.name) })}</p>
      <p className="studio-form-buttons">
        <button type="submit" disabled={other === ""}>
          {say("actor.merge.do")}
        </button>
      </p>
    </form>
  );
}
