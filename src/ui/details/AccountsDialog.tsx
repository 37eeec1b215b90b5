import { useRef } from "react";
import type { Accounts } from "../../frame/query/accounts";
import type { Graph, Link } from "../../graph/model/types";
import { useWords } from "../../store/hooks";
import { AccountTable } from "./AccountTable";
import "../parts/dialog.css";

interface AccountsDialogProps {
  readonly accounts: Accounts;
  readonly graph: Graph;
  readonly link: Link;
}

/** The whole occasion of a link as each account tells it, with the room that takes. */
export function AccountsDialog({ accounts, graph, link }: AccountsDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {words.say("accounts.open", { count: accounts.columns.length })}
      </button>
      <dialog
        ref={dialog}
        className="dialog accounts-dialog"
        aria-label={words.say("accounts.name")}
      >
        <h2>{words.say("accounts.name")}</h2>
        <AccountTable accounts={accounts} graph={graph} link={link.id} />
        <form method="dialog" className="dialog-buttons">
          <button type="submit">{words.say("app.close")}</button>
        </form>
      </dialog>
    </>
  );
}
