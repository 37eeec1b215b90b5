import { createReadout } from "../store/create-readout";
import { dataHostsIn } from "../store/open/data-hosts";
import { showPictureFirst, watchFirst } from "../ui/start/picture-first";
import { firstWordsIn } from "../words/languages/first-words";
import { loadFile } from "./start/ahead";
import { layOutEmbed } from "./start/embed-rows";
import { isHandedOver } from "./host/handed-over";
import { joinHost } from "./host/host";
import { keepReservedHeight } from "./host/reserved-height";

const root = document.getElementById("root");
if (root) start(root);

/** Shows the picture as early as the page does, and then what stands around it. */
function start(root: HTMLElement): void {
  const { load, hasCome } = watchFirst(loadFile);
  const words = firstWordsIn("en");
  const readout = createReadout({ words, load, dataHosts: dataHostsIn(document) });
  keepReservedHeight(window);
  const host = joinHost(readout, window);
  void showPictureFirst(root, readout, {
    layOut: layOutEmbed,
    // A figure covers the frame there until its page stands, and the graph comes by another line.
    after: isHandedOver(window) ? Promise.resolve() : hasCome,
    load: () => import("./start-embed"),
    start: ({ startEmbed }) => startEmbed(root, readout, host),
  });
}
