/** Words that mean more beside others than alone. A language whose file has none of them is read without. */
export interface Idioms {
  /** Verbs by which there is an agreement: "signed". */
  readonly signing: string;
  /** Nouns of how far something has come: "developments in the talks". */
  readonly course: string;
  /** Verbs that say of a message that it went: "sent a friendly message to". */
  readonly sent: string;
  /** The same of somebody else's letter: "was handed to". */
  readonly handed: string;
  /** What is done with somebody's call: "took". */
  readonly taken: string;
  /** Verbs that are a call with "by phone" behind them: "reached". */
  readonly reached: string;
  /** What somebody is said to be at: "the ministry's headquarters". */
  readonly houses: string;
  /** Small words that say behind a name what it is: "the Unite trade union". */
  readonly bodies: string;
  /** What may stand before these: "trade". */
  readonly bodiesOf: string;
  /** Words of what a country has one of, and of its like: "ministry". */
  readonly publicBodies: string;
  /** What was left for something that was done: "took time to call". */
  readonly leftFor: string;
  /** What somebody was at who is told to have said something: "was overheard telling". */
  readonly observed: string;
  /** What may stand beside a verb of telling that is denied: "did not yet say". */
  readonly besideTelling: string;
}
