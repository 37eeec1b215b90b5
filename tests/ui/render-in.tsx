import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { ReadoutProvider } from "../../src/store/context";
import type { Readout } from "../../src/store/create-readout";

/** Renders components within a readout. */
export function renderIn(readout: Readout, children: ReactNode): RenderResult {
  return render(<ReadoutProvider readout={readout}>{children}</ReadoutProvider>);
}
