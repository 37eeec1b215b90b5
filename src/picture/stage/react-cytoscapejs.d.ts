// react-cytoscapejs 2 ships no types; this is the part of it that Readout uses.
declare module "react-cytoscapejs" {
  import type { Core, ElementDefinition, LayoutOptions } from "cytoscape";
  import type { Component, CSSProperties } from "react";

  /** Cytoscape's own types have no room for mappers such as `data(width)`. */
  interface StyleBlock {
    readonly selector: string;
    readonly style: Readonly<Record<string, string | number>>;
  }

  interface CytoscapeComponentProps {
    readonly elements: ElementDefinition[];
    readonly zoom?: number;
    readonly pan?: { readonly x: number; readonly y: number };
    readonly layout: LayoutOptions;
    readonly stylesheet: readonly StyleBlock[];
    readonly diff?: (a: unknown, b: unknown) => boolean;
    readonly cy?: (cy: Core) => void;
    readonly className?: string;
    readonly style: CSSProperties;
    readonly minZoom?: number;
    readonly maxZoom?: number;
    readonly boxSelectionEnabled?: boolean;
    readonly autounselectify?: boolean;
  }
  export type { StyleBlock };
  export default class CytoscapeComponent extends Component<CytoscapeComponentProps> {}
}
