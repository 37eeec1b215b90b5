import cytoscape, { type ElementDefinition } from "cytoscape";
import ForceGraph from "force-graph";
import { MultiUndirectedGraph } from "graphology";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import CytoscapeComponent from "react-cytoscapejs";
import Sigma from "sigma";
import { DataSet, Network } from "vis-network/standalone";
import type { Data, Shown } from "./data";

/** A library that draws what it is given to show. */
export interface Peer {
  show(shown: Shown): void;
}
export type StartPeer = (stage: HTMLElement, data: Data) => Peer;

/** What is new and what has gone between two steps. */
function changes() {
  let before = { links: new Set<number>(), actors: new Set<number>() };
  return (shown: Shown) => {
    const now = { links: new Set(shown.links), actors: new Set(shown.actors) };
    const added = {
      links: shown.links.filter((link) => !before.links.has(link)),
      actors: shown.actors.filter((actor) => !before.actors.has(actor)),
    };
    const gone = {
      links: [...before.links].filter((link) => !now.links.has(link)),
      actors: [...before.actors].filter((actor) => !now.actors.has(actor)),
    };
    before = now;
    return { added, gone };
  };
}

const nodeOf = ({ x, y }: Data, actor: number): ElementDefinition => ({
  group: "nodes",
  data: { id: `n${actor}` },
  position: { x: x[actor] ?? 0, y: y[actor] ?? 0 },
});
const edgeOf = ({ source, target }: Data, link: number): ElementDefinition => ({
  group: "edges",
  data: { id: `e${link}`, source: `n${source[link]}`, target: `n${target[link]}` },
});
const STYLE = [
  { selector: "node", style: { width: 12, height: 12, "background-color": "#0072b2" } },
  { selector: "edge", style: { width: 1, "curve-style": "straight" as const } },
];
const FIT = { zoom: 0.27, pan: { x: 375, y: 280 } };

const startCytoscape: StartPeer = (stage, data) => {
  const cy = cytoscape({ container: stage, style: STYLE, ...FIT });
  const differ = changes();
  return {
    show(shown) {
      const { added, gone } = differ(shown);
      cy.batch(() => {
        for (const link of gone.links) cy.getElementById(`e${link}`).remove();
        for (const actor of gone.actors) cy.getElementById(`n${actor}`).remove();
        cy.add(added.actors.map((actor) => nodeOf(data, actor)));
        cy.add(added.links.map((link) => edgeOf(data, link)));
      });
    },
  };
};

const startReact: StartPeer = (stage, data) => {
  const root = createRoot(stage);
  return {
    show: ({ links, actors }) => {
      const elements = [
        ...actors.map((actor) => nodeOf(data, actor)),
        ...links.map((link) => edgeOf(data, link)),
      ];
      flushSync(() =>
        root.render(
          createElement(CytoscapeComponent, {
            elements,
            stylesheet: STYLE,
            layout: { name: "preset", fit: false },
            style: { width: 750, height: 560 },
            ...FIT,
          }),
        ),
      );
    },
  };
};

/** All is in the graph from the start, and hidden where the window does not meet it: what its documentation advises. */
const startSigma: StartPeer = (stage, data) => {
  const graph = new MultiUndirectedGraph();
  for (let actor = 0; actor < data.size.actors; actor++) {
    graph.addNode(actor, {
      x: data.x[actor],
      y: data.y[actor],
      size: 3,
      color: "#0072b2",
      hidden: true,
    });
  }
  for (let link = 0; link < data.size.links; link++) {
    graph.addEdgeWithKey(link, data.source[link], data.target[link], { size: 1, hidden: true });
  }
  let sigma: Sigma | undefined;
  return {
    show({ links, actors }) {
      const [shownLinks, shownActors] = [new Set(links), new Set(actors)];
      const hints = { attributes: ["hidden"] };
      graph.updateEachNodeAttributes(
        (key, all) => ({ ...all, hidden: !shownActors.has(Number(key)) }),
        hints,
      );
      graph.updateEachEdgeAttributes(
        (key, all) => ({ ...all, hidden: !shownLinks.has(Number(key)) }),
        hints,
      );
      sigma ??= new Sigma(graph, stage);
    },
  };
};

const startVis: StartPeer = (stage, data) => {
  const nodes = new DataSet<{ id: number }>();
  const edges = new DataSet<{ id: number }>();
  let network: Network | undefined;
  const differ = changes();
  return {
    show(shown) {
      const { added, gone } = differ(shown);
      edges.remove(gone.links);
      nodes.remove(gone.actors);
      nodes.add(
        added.actors.map((id) => ({ id, x: data.x[id], y: data.y[id], shape: "dot", size: 6 })),
      );
      edges.add(added.links.map((id) => ({ id, from: data.source[id], to: data.target[id] })));
      network ??= new Network(
        stage,
        { nodes, edges },
        { physics: false, edges: { smooth: false }, layout: { improvedLayout: false } },
      );
    },
  };
};

const startForceGraph: StartPeer = (stage, data) => {
  const graph = new ForceGraph(stage).width(750).height(560).cooldownTicks(0).nodeRelSize(4);
  const nodes = Array.from(data.x, (x, id) => {
    const y = data.y[id] ?? 0;
    return { id, x, y, fx: x, fy: y };
  });
  graph.zoom(0.27, 0);
  return {
    show({ links, actors }) {
      graph.graphData({
        nodes: actors.flatMap((actor) => nodes[actor] ?? []),
        links: links.map((link) => ({
          source: data.source[link] ?? 0,
          target: data.target[link] ?? 0,
        })),
      });
    },
  };
};

/** No library: every line and disc of the window on a canvas. */
const startCanvas: StartPeer = (stage, data) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [750, 560];
  stage.append(canvas);
  const pen = canvas.getContext("2d");
  return {
    show({ links, actors }) {
      if (!pen) return;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, 750, 560);
      pen.setTransform(FIT.zoom, 0, 0, FIT.zoom, FIT.pan.x, FIT.pan.y);
      pen.strokeStyle = "#888";
      for (const link of links) {
        const [from, to] = [data.source[link] ?? 0, data.target[link] ?? 0];
        pen.beginPath();
        pen.moveTo(data.x[from] ?? 0, data.y[from] ?? 0);
        pen.lineTo(data.x[to] ?? 0, data.y[to] ?? 0);
        pen.stroke();
      }
      pen.fillStyle = "#0072b2";
      for (const actor of actors) {
        pen.beginPath();
        pen.arc(data.x[actor] ?? 0, data.y[actor] ?? 0, 20, 0, 2 * Math.PI);
        pen.fill();
      }
    },
  };
};

export const PEERS: ReadonlyMap<string, StartPeer> = new Map([
  ["cytoscape", startCytoscape],
  ["react-cytoscapejs", startReact],
  ["sigma", startSigma],
  ["vis-network", startVis],
  ["force-graph", startForceGraph],
  ["canvas", startCanvas],
]);
