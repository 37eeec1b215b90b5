import type { ReactNode } from "react";
import { linkedAddress } from "../../frame/sources/citation";
import { PlainText } from "./PlainText";

interface OutwardLinkProps {
  /** What the file says. */
  readonly address: string;
  readonly children?: ReactNode;
}

/** A link to where a file points, if it is an address that may be one; else what the file says, as text. */
export function OutwardLink({ address, children }: OutwardLinkProps) {
  const href = linkedAddress(address);
  if (href === undefined) return <PlainText text={address} />;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children ?? <PlainText text={address} />}
    </a>
  );
}
