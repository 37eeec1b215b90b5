import type { AccountColumn, Accounts } from "../../frame/query/accounts";
import type { Graph } from "../../graph/model/types";
import { nameOfTopic } from "../../words/names";
import type { Words } from "../../words/words";
import { useWords } from "../../store/hooks";
import { FirstOf } from "../parts/FirstOf";
import { QuoteFigure } from "./QuoteFigure";
import { MOST_QUOTES } from "./QuoteGroups";
import { isolate } from "../../words/intl/isolate";
import "./accounts.css";

interface AccountTableProps {
  readonly accounts: Accounts;
  readonly graph: Graph;
  /** The link that is selected, and the number of its quote that the address names. */
  readonly link: string;
  readonly marked?: number | undefined;
}

/** What each account says, side by side, aligned by topic; what only one speaks of is pointed out. */
export function AccountTable({ accounts, graph, link, marked }: AccountTableProps) {
  const words = useWords();
  const { columns, rows } = accounts;
  const showsTopics = rows.length > 1;
  return (
    <div className="accounts" tabIndex={0} role="group" aria-label={words.say("accounts.name")}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.account ?? ""} scope="col">
                <bdi>{headingOf(words, column, graph)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ topics, cells, only }) => (
          <tbody key={topics.join(",")}>
            {(showsTopics || only !== undefined) && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length} className="accounts-topic">
                  <bdi>
                    {topics
                      .map((topic) => isolate(nameOfTopic(words, topic, graph)))
                      .join(words.say("names.comma")) || words.say("accounts.noTopic")}
                  </bdi>
                  {only !== undefined && (
                    <span className="accounts-only">
                      {words.say("accounts.only", { name: graph.actors.get(only)?.name ?? only })}
                    </span>
                  )}
                </th>
              </tr>
            )}
            <tr>
              {cells.map((quotes, at) => (
                <td key={columns[at]?.account ?? ""}>
                  {quotes.length === 0 && (
                    <span className="accounts-silent">{words.say("accounts.silent")}</span>
                  )}
                  <FirstOf
                    items={quotes}
                    most={Math.ceil(MOST_QUOTES / columns.length)}
                    isKept={(item) => item.link.id === link && item.number === marked}
                  >
                    {(item) => (
                      <QuoteFigure
                        key={`${item.link.id} ${item.number}`}
                        item={item}
                        graph={graph}
                        isMarked={item.link.id === link && item.number === marked}
                      />
                    )}
                  </FirstOf>
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function headingOf(words: Words, { account, documents }: AccountColumn, graph: Graph): string {
  if (account !== undefined) {
    return words.say("details.according", { name: graph.actors.get(account)?.name ?? account });
  }
  const names = documents.map((id) => {
    const document = graph.documents.get(id);
    return document?.publisher ?? document?.title ?? id;
  });
  return words.say("details.ownVoice", {
    name: [...new Set(names)].map(isolate).join(words.say("names.comma")),
  });
}
