import type { Readout } from "../create-readout";
import type { LeftDraft } from "./open-draft";

/**
 * Goes on with a draft that this tab was writing. Like all that is opened it gives way to what is asked for later; where it
 * does not come, the address is opened as in any other tab.
 */
export async function reopenDraft(readout: Readout, left: LeftDraft): Promise<void> {
  await readout.attempt({ name: left.name }, async () => {
    try {
      const { readLeft } = await import("../studio/desk");
      return await readLeft(readout, left);
    } catch {
      return () => {
        const { index, view } = readout.cells.getState();
        if (!index) void readout.openAddress(view);
      };
    }
  });
}
