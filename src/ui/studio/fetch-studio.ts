import { fetchProposing } from "../../reader/prose/propose-aside";

/**
 * Fetches what a writer will need of the program, so that writing goes on without a network. What does not come now is
 * fetched when it is asked for.
 */
export async function fetchStudio(): Promise<void> {
  await Promise.allSettled([
    import("./StudioPanel"),
    import("./EditedDetails"),
    import("./dialogs/NewDialog"),
    import("./dialogs/DocumentDialog"),
    import("./dialogs/DraftsDialog"),
    import("./dialogs/PublishDialog"),
    import("../../formats/json/print-graph"),
    import("../../formats/csv/write/write"),
    import("../../poster/poster"),
    fetchProposing(),
  ]);
}
