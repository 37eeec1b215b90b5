import { useLayoutEffect, useRef } from "react";
import type { Frame } from "../../frame/query/frame";
import type { GraphIndex } from "../../frame/index/graph-index";
import { accountsOf } from "../../frame/index/tellings";
import { annotate } from "../../frame/sources/notes";
import { FILTERS } from "../../frame/view/parameter-names";
import type { View } from "../../frame/view/view";
import type { Graph } from "../../graph/model/types";
import { buildSvg } from "../../picture/draw/build-svg";
import type { SvgNode } from "../../picture/draw/svg-node";
import { ActorMark, LinkMark, SideSwatch, StatusMark, ToldMark } from "../../picture/draw/Mark";
import type { PictureInput, PictureSize } from "../../poster/drawing";
import { latestWithin } from "../../poster/origin";
import { addressOfView } from "../../store/address-of-view";
import { today } from "../../store/studio/today";
import { useCell, useReadout, useWords } from "../../store/hooks";
import { daysOf, sayDay } from "../../words/dates";
import { nameOfValue } from "../../words/name-of-value";
import type { Words } from "../../words/words";
import { nameOfKind, nameOfStatus } from "../../words/names";
import { saySide } from "../../words/sides";
import { ComparedDetails } from "../details/ComparedDetails";
import { FileText } from "../parts/FileText";
import { SidesLegend } from "../picture/SidesLegend";
import { PrintedLink, PrintedNote } from "./PrintedLink";
import "./print.css";

export interface PrintProps {
  readonly frame: Frame;
  readonly index: GraphIndex;
  readonly view: View;
  readonly title: string;
}

/** Draws the picture of a view. */
export type DrawPicture = (
  words: Words,
  input: PictureInput,
  size: PictureSize,
) => SvgNode | undefined;

interface PrintedProps extends PrintProps {
  readonly draw: DrawPicture;
}

/** So many characters of links and quotes are printed, and so many quotes: more pages than anybody reads. */
const MOST_CHARACTERS = 400_000;
const MOST_NOTES = 2000;

/** The picture as lines and text with its legend, the links in time, and their quotes as notes. */
export function PrintSheets({ frame, index, view, title, draw }: PrintedProps) {
  const words = useWords();
  const readout = useReadout();
  const { graph } = index;
  const isLocal = useCell("localName") !== undefined;
  const address = isLocal ? undefined : addressOfView(readout);
  const { window: period, compared } = frame;
  const listed = latestWithin(frame, MOST_CHARACTERS);
  const items = annotate(listed, MOST_NOTES);
  const notes = items.flatMap((item) => item.notes);
  const more = listed.reduce((sum, { quotes }) => sum + quotes.length, 0) - notes.length;
  return (
    <main className="print">
      {graph.description && (
        <p>
          <FileText
            graph={graph}
            text={graph.description}
            translations={graph.translations?.description}
          />
        </p>
      )}
      <p>
        {period && words.say("poster.window", daysOf(words, period))}{" "}
        <Narrowed frame={frame} graph={graph} />
      </p>
      <PrintedPicture frame={frame} index={index} view={view} title={title} draw={draw} />
      <SidesLegend frame={frame} graph={graph} />
      <Legend frame={frame} index={index} />
      {compared && period && <ComparedDetails compared={compared} window={period} />}
      <h2>{words.say("details.events")}</h2>
      {listed.length < frame.counts.links && (
        <p>{words.say("print.part", { listed: listed.length, links: frame.counts.links })}</p>
      )}
      <ol className="print-links">
        {items.map((item) => (
          <PrintedLink key={item.link.id} item={item} index={index} />
        ))}
      </ol>
      {notes.length > 0 && <h2>{words.say("details.quotes")}</h2>}
      <ol className="print-notes">
        {notes.map((note) => (
          <PrintedNote key={note.number} note={note} graph={graph} />
        ))}
        {more > 0 && <li>{words.say("details.more", { count: more })}</li>}
      </ol>
      {address !== undefined && (
        <p className="print-address">
          {address} {words.say("cite.accessed", { day: sayDay(words, today()) })}
        </p>
      )}
    </main>
  );
}

/** Which filters have narrowed what is shown. */
function Narrowed({ frame, graph }: Pick<PrintProps, "frame"> & { readonly graph: Graph }) {
  const words = useWords();
  const active = FILTERS.flatMap((name) => {
    const values = frame.facets[name].filter(({ checked }) => checked);
    const names = values.map(({ value }) => nameOfValue(words, name, value, graph));
    return names.length > 0
      ? [
          `${words.say("names.label", { label: words.say(`filter.${name}`) })} ${names.join(words.say("names.comma"))}.`,
        ]
      : [];
  });
  return <bdi>{active.join(" ")}</bdi>;
}

/** In CSS pixels: of few actors a low one, so that the links begin on the first page. */
const SIZE = { width: 680, low: 430, high: 700 };
const FEW = 24;

function PrintedPicture({ frame, index, view, title, draw }: PrintedProps) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  // By the elements' own door: the policy of the page lets no text become markup.
  useLayoutEffect(() => {
    const input = { index, frame, view, title };
    const height = frame.drawn.actors.length > FEW ? SIZE.high : SIZE.low;
    const tree = draw(words, input, { width: SIZE.width, height });
    host.current?.replaceChildren(...(tree ? [buildSvg(tree, document)] : []));
  }, [words, frame, index, view, title, draw]);
  return <div className="print-picture" ref={host} />;
}

/** By how many ends told. */
const TOLD = ["neither", "one", "both"] as const;
/** So many kinds and statuses are named, as in the key of the picture. */
const MOST_NAMED = 10;
/** Sides that have a colour of their own. */
const MOST_SIDES = 5;

/** The marks of what is drawn, and no others. */
function Legend({ frame: { drawn }, index }: Pick<PrintProps, "frame" | "index">) {
  const words = useWords();
  const { graph } = index;
  const links = drawn.pairs.flatMap(({ apart, newest }) => (apart.length > 0 ? apart : [newest]));
  const kinds = [
    ...new Set([...drawn.pairs.map(({ kind }) => kind), ...links.map(({ kind }) => kind)]),
  ];
  const actors = [...new Set(drawn.actors.map(({ actor }) => actor.kind))];
  const statuses = [...new Set(links.map(({ status }) => status))];
  const sides = [...new Set(drawn.actors.map(({ side }) => side))].toSorted(
    (one, other) => (one < 0 ? 1 : 0) - (other < 0 ? 1 : 0) || one - other,
  );
  const told = new Set(
    drawn.pairs.flatMap(({ apart, tellings, tellingsApart }) =>
      (apart.length > 0 ? tellingsApart : [tellings]).map((each) => TOLD[accountsOf(each)]),
    ),
  );
  return (
    <ul className="print-legend">
      {sides.slice(0, MOST_SIDES).map((side) => (
        <li key={`side ${side}`}>
          <SideSwatch side={side} /> <bdi>{saySide(words, index, side)}</bdi>
        </li>
      ))}
      {TOLD.toReversed().map(
        (value) =>
          told.has(value) && (
            <li key={`told ${value}`}>
              <ToldMark told={value} /> <bdi>{nameOfValue(words, "told", value, graph)}</bdi>
            </li>
          ),
      )}
      {actors.slice(0, MOST_NAMED).map((kind) => (
        <li key={`actor ${kind}`}>
          <ActorMark kind={kind} /> <bdi>{nameOfKind(words, kind, graph)}</bdi>
        </li>
      ))}
      <LegendRest of={actors} />
      {kinds.slice(0, MOST_NAMED).map((kind) => (
        <li key={`link ${kind}`}>
          <LinkMark kind={kind} /> <bdi>{nameOfKind(words, kind, graph)}</bdi>
        </li>
      ))}
      <LegendRest of={kinds} />
      {statuses.slice(0, MOST_NAMED).map((status) => (
        <li key={`status ${status}`}>
          <StatusMark status={status} /> <bdi>{nameOfStatus(words, status)}</bdi>
        </li>
      ))}
      <LegendRest of={statuses} />
    </ul>
  );
}

/** How many kinds or statuses are not named. */
function LegendRest({ of }: { readonly of: readonly string[] }) {
  const words = useWords();
  const count = of.length - MOST_NAMED;
  return count > 0 && <li>{words.say("key.more", { count })}</li>;
}
