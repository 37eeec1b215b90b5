import { expose } from "comlink";
import { type GivenText, propose, type ProposeOptions } from "../../propose";

const proposer = {
  /** What is proposed from texts. */
  propose(texts: readonly GivenText[], options: ProposeOptions, onStart: () => void) {
    onStart();
    return propose(texts, options);
  },
};
export type Proposer = typeof proposer;

expose(proposer);
