/** The lists that narrow a view: within one list "or", between lists "and"; an empty list means all. */
export const FILTERS = ["actor", "kind", "status", "topic", "country", "account"] as const;
export type FilterName = (typeof FILTERS)[number];
