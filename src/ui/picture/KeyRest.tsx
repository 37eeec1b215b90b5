import { useWords } from "../../store/hooks";
import type { Named } from "./sorts";

/** How many values a key leaves out. The filters have them all. */
export function KeyRest({ of: { left } }: { readonly of: Named }) {
  const words = useWords();
  return left > 0 && <span className="key-rest">{words.say("key.more", { count: left })}</span>;
}
