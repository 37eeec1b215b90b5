import type { Alignment } from "../../../edit/compare/align";
import type { TextRange } from "../../../edit/passages";
import type { Draft } from "../../../edit/types";
import type { FileDocument } from "../../../graph/model/file";
import { FirstOf } from "../../parts/FirstOf";
import { PlainText } from "../../parts/PlainText";
import { tellerOf } from "../parts/tell-link";
import { useSay } from "../parts/use-say";

/** So many are listed at first. */
const MOST = 20;

interface AccountsListProps {
  readonly draft: Draft;
  readonly here: FileDocument;
  readonly there: FileDocument;
  readonly alignment: Alignment;
}

/** The passages of two texts in words: what both tell, face to face, and what only one of them does. */
export function AccountsList({ draft, here, there, alignment }: AccountsListProps) {
  const say = useSay();
  const { pairs, onlyHere, onlyThere } = alignment;
  return (
    <details>
      <summary>{say("accounts.count", { count: pairs.length })}</summary>
      <ul className="studio-list">
        <FirstOf items={pairs} most={MOST} isList>
          {(pair, at) => (
            <li key={at} className="accounts-pair">
              <Passage draft={draft} document={here} range={pair.here} />
              <Passage draft={draft} document={there} range={pair.there} />
            </li>
          )}
        </FirstOf>
      </ul>
      <Only draft={draft} document={here} ranges={onlyHere} />
      <Only draft={draft} document={there} ranges={onlyThere} />
      {pairs.length === 0 && <p>{say("accounts.noPair")}</p>}
    </details>
  );
}

interface PassageProps {
  readonly draft: Draft;
  readonly document: FileDocument;
  readonly range: TextRange;
}

function Passage({ draft, document, range }: PassageProps) {
  return (
    <div>
      <small>
        <PlainText text={tellerOf(draft, document)} />
      </small>
      <Words document={document} range={range} />
    </div>
  );
}

function Words({ document: { text = "", language }, range }: Omit<PassageProps, "draft">) {
  return (
    <blockquote lang={language}>
      <PlainText text={text.slice(range.start, range.end)} />
    </blockquote>
  );
}

interface OnlyProps {
  readonly draft: Draft;
  readonly document: FileDocument;
  readonly ranges: readonly TextRange[];
}

function Only({ draft, document, ranges }: OnlyProps) {
  const say = useSay();
  if (ranges.length === 0) return null;
  return (
    <>
      <h3>{say("accounts.onlyBy", { name: tellerOf(draft, document) })}</h3>
      <ul className="studio-list">
        <FirstOf items={ranges} most={MOST} isList>
          {(range) => (
            <li key={range.start}>
              <Words document={document} range={range} />
            </li>
          )}
        </FirstOf>
      </ul>
    </>
  );
}
