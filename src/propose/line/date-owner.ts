/** Words that a date of the sentence may belong to. */
export interface DateOwner {
  readonly from: number;
  readonly to: number;
}
