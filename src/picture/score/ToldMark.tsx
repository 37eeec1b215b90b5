import { Drawing, LEGEND } from "../draw/Mark";
import { discAt, straight } from "../draw/mark-shapes";
import { CAP, LINES } from "./score-shapes";

const WIDTH = 30;
const MIDDLE = 7;

/** The mark of who told: a stroke on its side, with a filled end for each that did. */
export function ToldMark({ told }: { readonly told: "both" | "one" | "neither" }) {
  const count = { both: 2, one: 1, neither: 0 }[told];
  const [ink, paper] = [LEGEND.colour("--ink"), LEGEND.colour("--paper")];
  const { width, opacity } = LINES[count] ?? LINES[0];
  const ends = [CAP + 1, WIDTH - CAP - 1].map((x, at) =>
    discAt({ x, y: MIDDLE }, CAP, {
      fill: at < count ? ink : paper,
      line: { colour: ink, width: 1.5 },
    }),
  );
  const line = straight(
    { x: CAP, y: MIDDLE },
    { x: WIDTH - CAP, y: MIDDLE },
    { colour: ink, width },
  );
  return <Drawing width={WIDTH} shapes={[{ ...line, opacity }, ...ends]} />;
}
