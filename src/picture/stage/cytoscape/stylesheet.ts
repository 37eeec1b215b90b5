/** What Cytoscape knows of the elements: where a pointer hits them. The picture paints itself. */
export const STYLESHEET = `
node {
  shape: data(shape);
  width: data(width);
  height: data(height);
}
edge {
  curve-style: data(curve);
  edge-distances: node-position;
  control-point-distances: data(swing);
  control-point-weights: data(bend);
  loop-direction: data(turn);
  width: data(width);
}`;
