import { clip } from "../../picture/scene/naming/names";
import { useWords } from "../../store/hooks";

/** So many choices are in a list at most. */
export const MOST_OPTIONS = 1000;
/** A browser measures the name of each choice, in sight or not, for how wide the list has to be. */
const MOST_LETTERS = 100;

interface OptionsProps<T> {
  readonly items: readonly T[];
  /** The value that is chosen: it is in the list wherever it stands. */
  readonly chosen: string;
  readonly valueOf: (item: T) => string;
  readonly nameOf: (item: T) => string;
}

/** Values of a file as the choices of a list: of very many the first and the chosen one, and how many more there are. */
export function Options<T>({ items, chosen, valueOf, nameOf }: OptionsProps<T>) {
  const words = useWords();
  const listed = items.filter((item, at) => at < MOST_OPTIONS || valueOf(item) === chosen);
  const count = items.length - listed.length;
  return (
    <>
      {listed.map((item) => (
        <option key={valueOf(item)} value={valueOf(item)}>
          {clip(nameOf(item), MOST_LETTERS)}
        </option>
      ))}
      {count > 0 && <option disabled>{words.say("details.more", { count })}</option>}
    </>
  );
}
