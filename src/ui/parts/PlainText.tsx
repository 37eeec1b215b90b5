import { useWords } from "../../store/hooks";
import { MOST_CHARACTERS } from "../../words/names";
import "./plain-text.css";

/** What is not seen and changes what is: control characters, and those that turn the direction of writing. */
const CONTROLS =
  /([\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069])/u;

/** The same but for isolates that are closed: our own words set names apart by them, and they reorder nothing. */
const CONTROLS_BUT_ISOLATES =
  /([\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066\u2067])/u;

interface PlainTextProps {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly className?: string;
}

/**
 * Text of a file as it is, isolated from what stands beside it. A control character is shown by its number and has no
 * other effect: within `<bdi>` alone, one that closes what it has not opened would reorder its neighbours.
 */
export function PlainText({ text, ...attributes }: PlainTextProps) {
  const words = useWords();
  const more = text.length - MOST_CHARACTERS;
  if (more > 0) {
    return (
      <>
        <PlainText {...attributes} text={text.slice(0, MOST_CHARACTERS)} />{" "}
        {words.say("source.gap", { count: more })}
      </>
    );
  }
  return (
    <bdi {...attributes}>
      <Letters text={text} />
    </bdi>
  );
}

/** The letters of a text within what isolates it, control characters by their numbers. */
export function Letters({ text }: Pick<PlainTextProps, "text">) {
  // Nearly no text has any: letter by letter it is gone through where it does.
  if (!CONTROLS.test(text)) return text;
  const controls = closesIsolates(text) ? CONTROLS_BUT_ISOLATES : CONTROLS;
  return text.split(controls).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="control" data-code={codeOf(part)}>
        {part}
      </span>
    ),
  );
}

/** Whether each isolate of a text is closed in it, and nothing else is. */
function closesIsolates(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if (letter === "\u2068") open++;
    if (letter === "\u2069") open--;
    if (open < 0) return false;
  }
  return open === 0;
}

function codeOf(letter: string): string {
  return `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
