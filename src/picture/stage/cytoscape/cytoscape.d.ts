import "cytoscape";

declare module "cytoscape" {
  interface Core {
    /** The options that the core was made with (3.34 has it, its types don't). */
    options(): { readonly renderer: { name: string } };
    /** Whether a batch is open (likewise). */
    batching(): boolean;
  }
}
