import type { ReactNode } from "react";
import { hostOfAddress, linkedAddress } from "../../graph/address";
import { PlainText } from "./PlainText";

interface OutwardLinkProps {
  /** What the file says. */
  readonly address: string;
  readonly children?: ReactNode;
}

/**
 * A link to where a file points, if it is an address that may be one; else what the file says, as text. Beside words of
 * ours stands the host that the link leads to: the words cannot show it.
 */
export function OutwardLink({ address, children }: OutwardLinkProps) {
  const href = linkedAddress(address);
  if (href === undefined) return <PlainText text={address} />;
  const host = children === undefined ? undefined : hostOfAddress(address);
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children ?? <PlainText text={href} />}
      </a>
      {host !== undefined && (
        <>
          {" "}
          <small>
            <PlainText text={host} />
          </small>
        </>
      )}
    </>
  );
}
