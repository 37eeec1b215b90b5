import {
  type DragEvent,
  type FormEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { Act, Draft } from "../../../edit/types";
import { isProse, PROSE_ENDINGS, tooLongProblem, unixLines } from "../../../formats/prose/prose";
import { parseDay } from "../../../graph/dates";
import type { Problem } from "../../../graph/problem";
import { isMissingPart } from "../../../reader/missing-part";
import { readOwnFiles } from "../../../reader/files/own-files";
import { readProse } from "../../../reader/prose/read-prose";
import { startGraph } from "../../../store/studio/desk";
import { readText } from "../../../store/studio/read-text";
import { useReadout, useWords } from "../../../store/hooks";
import { ProblemList } from "../../parts/ProblemList";
import { useRaise } from "../../parts/panel/use-raise";
import { Field } from "../forms/Field";
import { useSay } from "../parts/use-say";
import "../../parts/dialog.css";
import "./dialogs.css";

interface NewDialogProps {
  /** The draft that the text is for; undefined: it begins one. */
  readonly into?: Draft;
  readonly onText?: (act: Act, document: string) => void;
  /** A file that the text is in. */
  readonly files?: readonly File[];
  readonly onClose: () => void;
}

const NOTHING = { text: "", title: "", publisher: "", published: "", address: "" };

/** Takes a text, pasted, dropped or from a file, and where it comes from: proposals are made from it. */
export function NewDialog({ into, onText, files, onClose }: NewDialogProps) {
  const say = useSay();
  const words = useWords();
  const readout = useReadout();
  const raise = useRaise();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [given, setGiven] = useState(NOTHING);
  const [language, setLanguage] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isTried, setIsTried] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const [reading, setReading] = useState<AbortController>();
  useEffect(() => () => reading?.abort(), [reading]);
  useEffect(() => dialog.current?.showModal(), []);
  const set = (change: Partial<typeof NOTHING>) => setGiven((former) => ({ ...former, ...change }));
  const day = parseDay(given.published.trim());
  const isEmpty = given.text.trim() === "";

  const take = useCallback(async (chosen: readonly File[]) => {
    const inputs = await readOwnFiles(chosen.slice(0, 1));
    const [input] = inputs.ok ? inputs.value : [];
    const prose = input ? await readProse(input) : inputs;
    setProblems(prose.ok ? [] : prose.problems);
    if (!prose.ok || !("text" in prose.value)) return;
    const { text, title, publisher, published, address } = prose.value;
    setLanguage(prose.value.language);
    setGiven((former) => ({
      text,
      title: title ?? former.title,
      publisher: publisher ?? former.publisher,
      published: published ?? former.published,
      address: address ?? former.address,
    }));
  }, []);
  useEffect(() => {
    if (files) void take(files).catch(raise);
  }, [files, take, raise]);
  const drop = (event: DragEvent) => {
    const dropped = [...event.dataTransfer.files];
    if (!dropped.some(({ name }) => isProse(name))) return;
    event.preventDefault();
    event.stopPropagation();
    void take(dropped).catch(raise);
  };
  const begin = async () => {
    if (day === undefined) return;
    const text = unixLines(given.text);
    const problem = tooLongProblem(text);
    setProblems(problem ? [problem] : []);
    if (problem) return;
    const stop = new AbortController();
    setReading(stop);
    setIsCut(false);
    const handed = { ...given, text, published: day, language };
    const read = await readText(handed, into, readout, stop.signal).catch((error: unknown) => {
      setReading(undefined);
      // The text stays where it is, for another try.
      if (isMissingPart(error)) setIsCut(true);
      else if (!stop.signal.aborted) throw error;
    });
    if (!read) return;
    const { act, id: document } = read;
    if (onText) {
      onText(act, document);
      dialog.current?.close();
    } else {
      startGraph(readout, given.title.trim() || say("new.untitled"), language, act);
      // Taken away, not closed: closed, it gives the focus back to the menu, and what was begun takes it only after that.
      onClose();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isEmpty && day !== undefined && !reading) void begin().catch(raise);
  };
  return (
    <dialog
      ref={dialog}
      className="dialog studio-new"
      aria-labelledby={id}
      onClose={onClose}
      onDrop={drop}
    >
      <form noValidate onSubmit={submit}>
        <h2 id={id}>{say(into ? "new.text" : "new.title")}</h2>
        <p>{say("new.lede")}</p>
        <div className="field">
          <label htmlFor={`${id}-text`}>{say("new.field.text")}</label>
          <textarea
            id={`${id}-text`}
            dir="auto"
            rows={9}
            value={given.text}
            aria-required
            aria-invalid={isTried && isEmpty}
            aria-describedby={isTried && isEmpty ? `${id}-empty` : undefined}
            onChange={(event) => set({ text: event.target.value })}
          />
          {isTried && isEmpty && (
            <small id={`${id}-empty`} className="field-note" data-wrong>
              {say("new.needsText")}
            </small>
          )}
        </div>
        <div className="field">
          <label htmlFor={`${id}-file`}>{say("new.file")}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept={PROSE_ENDINGS.join()}
            aria-describedby={`${id}-forms`}
            onChange={(event) => void take([...(event.target.files ?? [])]).catch(raise)}
          />
          <small id={`${id}-forms`} className="field-note">
            {say("new.file.forms")}
          </small>
        </div>
        {problems.length > 0 && (
          <div role="alert" className="studio-problems">
            <ProblemList problems={problems} />
          </div>
        )}
        <Field
          label={say("new.field.title")}
          value={given.title}
          onChange={(title) => set({ title })}
        />
        <Field
          label={say("new.field.publisher")}
          value={given.publisher}
          onChange={(publisher) => set({ publisher })}
          hint={say("new.publisherHint")}
        />
        <Field
          label={say("new.field.published")}
          value={given.published}
          onChange={(published) => set({ published })}
          error={isTried && day === undefined ? say("new.needsDay") : undefined}
          hint={say("new.dayHint")}
          isRequired
        />
        <Field
          label={say("new.field.address")}
          value={given.address}
          onChange={(address) => set({ address })}
        />
        {isCut && (
          <p role="alert" className="studio-problems">
            {say("offline.text")}
          </p>
        )}
        <p className="dialog-buttons">
          <button
            type="button"
            onClick={() => (reading ? reading.abort() : dialog.current?.close())}
          >
            {words.say("import.cancel")}
          </button>
          <button type="submit" className="primary" aria-disabled={reading !== undefined}>
            {say(reading ? "new.reading" : "new.propose")}
          </button>
        </p>
      </form>
    </dialog>
  );
}
