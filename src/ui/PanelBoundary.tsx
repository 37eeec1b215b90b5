import { Component, type ErrorInfo, type ReactNode } from "react";
import { reloadPage } from "../store/address-sync";
import { say } from "../words/say";
import { CopyButton } from "./CopyButton";

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly error?: unknown;
  readonly where?: string | null | undefined;
}

/** Keeps the failure of one panel from the others: says so, offers what is known of it, and a way to go on. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = {};

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { error: error ?? new Error(say("panel.failed")) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === undefined) return this.props.children;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return (
      <section className="panel-failed" role="alert">
        <p>{say("panel.failed")}</p>
        <p className="dialog-buttons">
          <CopyButton label={say("panel.copy")} textOf={() => `${text}\n${where ?? ""}`} />
          <button type="button" onClick={() => this.setState({ error: undefined })}>
            {say("panel.again")}
          </button>
          <button type="button" onClick={() => reloadPage(window)}>
            {say("panel.reload")}
          </button>
        </p>
      </section>
    );
  }
}
