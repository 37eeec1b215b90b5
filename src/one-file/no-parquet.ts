import type { exportParquet as write } from "../formats/parquet/write-parquet";

/** Stands in a page of one file for the writer of Parquet, which weighs as much as the languages of one. */
export const exportParquet: typeof write = () => {
  throw new Error("A page of one file writes no Parquet.");
};
