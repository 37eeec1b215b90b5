import type { StyleBlock } from "react-cytoscapejs";

/** How Cytoscape reads the data of the elements: few selectors, all else mapped. */
export const STYLESHEET: readonly StyleBlock[] = [
  {
    selector: "node",
    style: {
      shape: "data(shape)",
      width: "data(width)",
      height: "data(height)",
      "background-color": "data(fill)",
      "background-opacity": "data(fillOpacity)",
      "border-width": "data(borderWidth)",
      "border-color": "data(border)",
      "border-style": "data(borderStyle)",
      opacity: "data(opacity)",
      "overlay-opacity": 0,
    },
  },
  {
    selector: "edge",
    style: {
      "curve-style": "data(curve)",
      "edge-distances": "node-position",
      "control-point-distances": "data(swing)",
      "control-point-weights": 0.5,
      width: "data(width)",
      "line-color": "data(colour)",
      "line-style": "data(lineStyle)",
      "line-dash-pattern": "data(pattern)",
      "target-arrow-shape": "data(arrow)",
      "target-arrow-color": "data(colour)",
      "arrow-scale": "data(arrowScale)",
      "z-index": "data(level)",
      opacity: "data(opacity)",
      "overlay-opacity": 0,
    },
  },
];
