import { Component, type ErrorInfo, Fragment, type ReactNode, useEffect } from "react";
import { isMissingPart, whenBack } from "../../../reader/missing-part";
import { reloadPage } from "../../../store/address-of-view";
import { useReadout, useWords } from "../../../store/hooks";
import { CopyButton } from "../CopyButton";
import { renewParts } from "./part-of";
import "../dialog.css";

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly failure?: { readonly error: unknown } | undefined;
  readonly where?: string | null | undefined;
  /** How often the panel was built anew. */
  readonly built: number;
}

/**
 * Keeps the failure of one panel from the others: says so, offers what is known of it, and a way to go on. A panel whose
 * elements someone else has moved, as browsers do that translate a page, is built anew without a word.
 */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { built: 0 };

  static getDerivedStateFromError(error: unknown): Partial<PanelBoundaryState> {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    if (error instanceof DOMException && error.name === "NotFoundError") this.#build();
    else this.setState({ where: componentStack });
  }

  readonly #build = (): void => {
    renewParts();
    this.setState(({ built }) => ({ failure: undefined, built: built + 1 }));
  };

  override render(): ReactNode {
    const { failure, where, built } = this.state;
    if (!failure) return <Fragment key={built}>{this.props.children}</Fragment>;
    return <Failure error={failure.error} where={where ?? ""} onAgain={this.#build} />;
  }
}

interface FailureProps {
  readonly error: unknown;
  /** The components around the one that failed. */
  readonly where: string;
  readonly onAgain: () => void;
}

/** What stands in the place of a panel that failed. */
function Failure({ error, where, onAgain }: FailureProps) {
  const words = useWords();
  const readout = useReadout();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const isMissing = isMissingPart(error);
  useEffect(() => (isMissing ? whenBack(onAgain) : undefined), [isMissing, onAgain]);
  return (
    <section className="panel-failed" role="alert">
      <p>{words.say(isMissing ? "trouble.part" : "panel.failed")}</p>
      <p className="dialog-buttons">
        <CopyButton label={words.say("panel.copy")} textOf={() => `${text}\n${where}`} />
        <button type="button" onClick={onAgain}>
          {words.say("panel.again")}
        </button>
        <button type="button" onClick={() => reloadPage(readout, window)}>
          {words.say("panel.reload")}
        </button>
      </p>
    </section>
  );
}
