// react-cytoscapejs 2 ships no types; this is the part of it that Readout and its benchmark use.
declare module "react-cytoscapejs" {
  import type { Core, ElementDefinition, LayoutOptions, StylesheetJson } from "cytoscape";
  import type { Component, CSSProperties } from "react";

  interface CytoscapeComponentProps {
    readonly elements: ElementDefinition[];
    readonly layout: LayoutOptions;
    readonly headless?: boolean;
    readonly stylesheet?: StylesheetJson;
    readonly zoom?: number;
    readonly pan?: { readonly x: number; readonly y: number };
    readonly diff?: (a: unknown, b: unknown) => boolean;
    readonly cy?: (cy: Core) => void;
    readonly className?: string;
    readonly style: CSSProperties;
    readonly minZoom?: number;
    readonly maxZoom?: number;
    readonly boxSelectionEnabled?: boolean;
    readonly autounselectify?: boolean;
  }
  export default class CytoscapeComponent extends Component<CytoscapeComponentProps> {}
}
